package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.ActionField;
import io.ciclo.engine.CaseActions;
import io.ciclo.engine.CaseActions.Bar;
import io.ciclo.engine.CaseActions.Group;
import io.ciclo.engine.CaseActions.Offer;
import io.ciclo.engine.CaseActions.Press;
import io.ciclo.engine.CaseActions.Pressed;
import io.ciclo.engine.CaseActions.Waiting;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Upload;
import io.ciclo.engine.actions.DueAnswers;
import io.ciclo.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Work where you read, and safe writing, on the real services. */
class CaseActionsIT extends TicketTraces {

  private static final String ASKED = "¿Desde cuándo ocurre?";

  @Autowired CaseActions actions;
  @Autowired DueAnswers answers;

  @Test
  @Requirement("DW-01")
  void theBarTakesItsFieldsFromTheTasksFormAndAsksNothingTwice() {
    String number = incident(customer());
    Group work = bar(AGENT, number).groups().get(0);
    assertThat(work.task().key()).isEqualTo("UserTask_WorkOnIncident");
    assertThat(work.offers()).extracting(offer -> offer.action().label()).containsExactly("Responder y pedir datos",
        "Proponer una solución", "Pasar a…", "No hay solución", "Investigar más a fondo", "Hablar con un tercero",
        "Responder y seguir");
    Offer proposal = work.offers().get(1);
    assertThat(proposal.fields()).extracting(ActionField::key).as("what the action implies is not asked")
        .containsExactly("publicText", "solutionKind", "howToCheck", "internalNote").doesNotContain("workStep");
    assertThat(proposal.fields().get(0)).extracting(ActionField::label, ActionField::required, ActionField::longest)
        .containsExactly("Texto para el cliente", true, 4000);
    assertThat(bar(TRAINER, number).groups()).as("nobody is offered what is not theirs to do").singleElement()
        .satisfies(group -> assertThat(group.task()).isNull());
  }

  @Test
  @Requirement("DW-12")
  void whatIsKnownBeginsTheFields() {
    String number = opened(customer(), "Un filtro por talla");
    classifiedAs(number, TicketType.CHANGE);
    does(EVOLUTIVE, number, "UserTask_GiveFirstEstimate", Map.of("firstVolume", "6", "criticalArea", true, "publicText", "Lo hemos mirado."));
    does(EVOLUTIVE, number, "UserTask_DefineRequirements", Map.of("requirementStep", "COMPLETE", "requirements", "Filtrar por talla."));
    Offer offer = offer(EVOLUTIVE, number, "ANALYSE");
    assertThat(offer.value("criticalArea")).isEqualTo("true");
    assertThat(offer.value("externalDependency")).isEqualTo("false");
    assertThat(offer.value("impact")).isEmpty();
    as(EVOLUTIVE, who -> {
      actions.keepDraft(number, offer.form(), Map.of("impact", "Cambia el listado."), who);
      return null;
    });
    assertThat(offer(EVOLUTIVE, number, "ANALYSE").value("impact")).isEqualTo("Cambia el listado.");
    assertThat(offer(EVOLUTIVE, number, "ANALYSE").value("criticalArea")).as("taken away by whoever writes").isEmpty();
  }

  @Test
  @Requirement({"DW-01", "DW-05"})
  void oneClickClaimsFillsInAndCompletesTheTask() {
    Customer customer = customer();
    String number = incident(customer);
    Pressed pressed = press(AGENT, number, "ASK", Map.of("publicText", ASKED));
    assertThat(pressed).isEqualTo(new Pressed.Waiting(TUE_2026_03_10_10H.plusSeconds(60)));
    assertThat(tickets.ticket(number).state()).as("until it leaves nothing has happened").isEqualTo(TicketState.IN_PROGRESS);
    assertThat(tickets.conversation(number, true)).extracting(Entry::text).doesNotContain(ASKED);
    assertThat(letters(number)).doesNotContain("MT-03");
    assertThat(caseTasks.open(number)).extracting(task -> task.assignee()).containsOnlyNulls();

    itIs(TUE_2026_03_10_10H.plusSeconds(59));
    answers.fallDue(number);
    assertThat(letters(number)).as("a second too early").doesNotContain("MT-03");
    itIs(TUE_2026_03_10_10H.plusSeconds(61));
    answers.fallDue(number);
    answers.fallDue(number);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.WAITING_CUSTOMER);
    assertThat(letters(number)).containsOnlyOnce("MT-03");
    assertThat(tickets.conversation(number, false)).filteredOn(entry -> entry.text().equals(ASKED)).singleElement()
        .satisfies(entry -> {
          assertThat(entry.author()).isEqualTo("Pablo Ortega");
          assertThat(entry.at()).as("the time of the press").isEqualTo(TUE_2026_03_10_10H);
        });
    assertThat(tickets.events(number)).filteredOn(event -> event.kind() == EventKind.ANSWERED).singleElement()
        .extracting(TicketEvent::at).isEqualTo(TUE_2026_03_10_10H);
    assertThat(history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(number)
        .taskDefinitionKey("UserTask_WorkOnIncident").singleResult().getAssignee()).isEqualTo(AGENT);
    assertThat(bar(AGENT, number).waiting()).isEmpty();
  }

  @Test
  @Requirement("DW-05")
  void whatIsTakenBackHasNeverHappenedAndIsADraftAgain() {
    String number = incident(customer());
    press(AGENT, number, "ASK", Map.of("publicText", ASKED, "internalNote", "Preguntar a sistemas"));
    Waiting waiting = bar(AGENT, number).waiting().get(0);
    assertThat(bar(AGENT, number).busy()).isTrue();
    assertThat(bar(LEADER, number).waiting().get(0).own()).isFalse();
    assertThatThrownBy(() -> as(LEADER, who -> {
      actions.takeBack(number, waiting.id(), who);
      return null;
    })).isInstanceOf(InputRefused.class);
    assertThatThrownBy(() -> press(AGENT, number, "UNRESOLVED", Map.of("publicText", "No.")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("todavía espera a salir");

    as(AGENT, who -> {
      actions.takeBack(number, waiting.id(), who);
      return null;
    });
    itIs(TUE_2026_03_10_10H.plus(Duration.ofMinutes(5)));
    answers.fallDue(number);
    assertThat(letters(number)).doesNotContain("MT-03");
    Offer offer = offer(AGENT, number, "ASK");
    assertThat(offer.value("publicText")).isEqualTo(ASKED);
    assertThat(offer.value("internalNote")).isEqualTo("Preguntar a sistemas");
    assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");

    press(AGENT, number, "ASK", Map.of("publicText", ASKED));
    assertThatThrownBy(() -> as(AGENT, who -> {
      actions.takeBack(number, 0, who);
      return null;
    })).isInstanceOf(InputRefused.class).hasMessageContaining("ya ha salido");
  }

  @Test
  @Requirement("DW-05")
  void theGravestAndWhoeverSaysSoDoNotWait() {
    String veryHigh = opened(customer(), "No se puede comprar", CANNOT_ORDER);
    triages(veryHigh, Map.of("finding", "CLASSIFY"));
    does(LEADER, veryHigh, "UserTask_ClassifyTicket",
        Map.of("ticketType", "INCIDENT", "impact", "HIGH", "symptom", "PURCHASE_BLOCKED"));
    assertThat(press(AGENT, veryHigh, "ASK", Map.of("publicText", ASKED))).isInstanceOf(Pressed.Done.class);
    assertThat(letters(veryHigh)).containsOnlyOnce("MT-03");

    String usual = incident(customer());
    Bar bar = bar(AGENT, usual);
    Offer ask = offer(AGENT, usual, "ASK");
    Pressed atOnce = as(AGENT, who -> actions.press(new Press(usual, ask.task(), "ASK", Map.of("publicText", ASKED), List.of(), bar.seen(), true), who));
    assertThat(atOnce).isInstanceOf(Pressed.Done.class);
    assertThat(letters(usual)).containsOnlyOnce("MT-03");
  }

  @Test
  @Requirement("DW-05")
  void whatOthersWroteSinceThePageWasOpenedIsShownFirst() {
    Customer customer = customer();
    String number = incident(customer);
    Bar before = bar(AGENT, number);
    Offer ask = offer(AGENT, number, "ASK");
    tickets.customerReplies(number, customer.contact(), "También falla en el móvil.", List.of());
    tickets.staffNotes(number, LEADER, "Es un cliente nuevo.", List.of());

    Pressed pressed = as(AGENT, who -> actions.press(new Press(number, ask.task(), "ASK", Map.of("publicText", ASKED), List.of(), before.seen(), false), who));
    assertThat(pressed).isInstanceOfSatisfying(Pressed.NewsFirst.class, news -> assertThat(news.said())
        .extracting(said -> said.author() + ": " + said.text())
        .containsExactly("Ana Prat: También falla en el móvil.", "Lucía Ferrer: Es un cliente nuevo."));
    assertThat(bar(AGENT, number).waiting()).isEmpty();
    assertThat(offer(AGENT, number, "ASK").value("publicText")).as("what was typed is kept").isEqualTo(ASKED);
    assertThat(press(AGENT, number, "ASK", Map.of("publicText", ASKED))).isInstanceOf(Pressed.Waiting.class);
  }

  @Test
  @Requirement("DW-05")
  void aColleaguesAnswerThatIsOnItsWayIsShownFirstToo() {
    String number = incident(customer());
    Bar before = bar(LEADER, number);
    press(AGENT, number, "ASK", Map.of("publicText", ASKED));
    Pressed pressed = as(LEADER, who -> actions.press(new Press(number, null, "ANSWER", Map.of("text", "Seguimos.", "nextStep", "Hoy."),
        List.of(), before.seen(), false), who));
    assertThat(pressed).isInstanceOfSatisfying(Pressed.NewsFirst.class, news -> assertThat(news.said()).singleElement()
        .satisfies(said -> assertThat(said.author() + ": " + said.text()).isEqualTo("Pablo Ortega: " + ASKED)));
  }

  @Test
  @Requirement("DW-05")
  void wordsThatCrossInThatMinuteGoBackToTheirAuthor() {
    Customer customer = customer();
    String number = incident(customer);
    press(AGENT, number, "ASK", Map.of("publicText", ASKED));
    tickets.customerReplies(number, customer.contact(), "Ya funciona, gracias por todo.", List.of());
    itIs(TUE_2026_03_10_10H.plusSeconds(61));
    answers.fallDue(number);
    assertThat(letters(number)).doesNotContain("MT-03");
    assertThat(as(AGENT, actions::returned)).filteredOn(back -> back.caseNumber().equals(number)).singleElement()
        .satisfies(back -> assertThat(back.reason()).startsWith("Ana Prat ha escrito mientras"));
    assertThat(offer(AGENT, number, "ASK").draft().returnedBecause()).startsWith("Ana Prat");
    assertThat(tickets.ticket(number).state()).as("the customer's words are still to be read").isEqualTo(TicketState.CUSTOMER_REPLIED);

    press(AGENT, number, "ASK", Map.of("publicText", ASKED));
    assertThat(as(AGENT, actions::returned)).extracting(CaseActions.Returned::caseNumber).doesNotContain(number);
  }

  @Test
  @Requirement("DW-05")
  void whatCannotBeSentAnyMoreGoesBackToItsAuthor() {
    String number = incident(customer());
    press(AGENT, number, "ASK", Map.of("publicText", ASKED));
    works(number, Map.of("workStep", "UNRESOLVED", "publicText", "No tiene arreglo."));
    itIs(TUE_2026_03_10_10H.plusSeconds(61));
    answers.fallDue(number);
    assertThat(as(AGENT, actions::returned)).filteredOn(back -> back.caseNumber().equals(number)).singleElement()
        .satisfies(back -> assertThat(back.reason()).contains("La tarea ya no está abierta"));

    String failing = incident(customer());
    press(AGENT, failing, "ASK", Map.of("publicText", ASKED));
    answers.givenUp(failing);
    assertThat(as(AGENT, actions::returned)).filteredOn(back -> back.caseNumber().equals(failing)).singleElement()
        .satisfies(back -> assertThat(back.reason()).contains("inténtelo de nuevo"));
  }

  @Test
  @Requirement({"DW-05", "FU-20"})
  void whatWouldBeRefusedIsRefusedAtOnceAndNothingIsLost() {
    String number = incident(customer());
    assertThatThrownBy(() -> press(AGENT, number, "ESCALATE", Map.of("escalationReason", "COMPLEXITY", "publicText", "Lo pasamos.")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Documentación»: es obligatoria para escalar");
    assertThatThrownBy(() -> press(AGENT, number, "PROPOSE", Map.of("publicText", "Hecho.")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Clase de solución»: es obligatorio");
    assertThat(offer(AGENT, number, "ESCALATE").value("publicText")).isEqualTo("Lo pasamos.");
    assertThat(tickets.escalations(number)).isEmpty();
    assertThat(bar(AGENT, number).waiting()).isEmpty();
    assertThatThrownBy(() -> press(AGENT, number, "INVENTED", Map.of())).isInstanceOf(InputRefused.class);
  }

  @Test
  @Requirement({"DW-05", "IN-24"})
  void filesWaitWithTheAnswerAndBelongToItAfterwards() {
    String number = incident(customer());
    Upload picture = new Upload("captura.txt", "text/plain", "línea".getBytes(StandardCharsets.UTF_8));
    Offer ask = offer(AGENT, number, "ASK");
    Bar bar = bar(AGENT, number);
    assertThatThrownBy(() -> as(AGENT, who -> actions.press(new Press(number, ask.task(), "ASK", Map.of(), List.of(picture), bar.seen(), false), who)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Texto para el cliente»");
    assertThat(offer(AGENT, number, "ASK").draft().files()).as("a file chosen before a refusal is not chosen twice")
        .extracting(CaseActions.KeptFile::name).containsExactly("captura.txt");
    press(AGENT, number, "ASK", Map.of("publicText", ASKED));
    itIs(TUE_2026_03_10_10H.plusSeconds(61));
    answers.fallDue(number);
    assertThat(tickets.conversation(number, false)).filteredOn(entry -> entry.text().equals(ASKED)).singleElement()
        .satisfies(entry -> assertThat(entry.attachments()).extracting(Attachment::fileName).containsExactly("captura.txt"));
  }

  @Test
  @Requirement("DW-05")
  void draftsAreKeptForTheirAuthorAndOthersSeeThatSomebodyWrites() {
    String number = incident(customer());
    Offer ask = offer(AGENT, number, "ASK");
    as(AGENT, who -> {
      actions.keepDraft(number, ask.form(), Map.of("publicText", "Estamos mir"), who);
      return null;
    });
    assertThat(offer(AGENT, number, "ASK").value("publicText")).isEqualTo("Estamos mir");
    assertThat(as(LEADER, who -> actions.presence(number, 0, who)).writing()).containsExactly("Pablo Ortega");
    assertThat(as(AGENT, who -> actions.presence(number, 0, who)).writing()).as("not oneself").isEmpty();
    itIs(TUE_2026_03_10_10H.plus(Duration.ofMinutes(2)));
    assertThat(as(LEADER, who -> actions.presence(number, 0, who)).writing()).as("two minutes later").isEmpty();
    as(AGENT, who -> {
      actions.keepDraft(number, ask.form(), Map.of("publicText", "  "), who);
      return null;
    });
    assertThat(offer(AGENT, number, "ASK").draft()).isNull();
  }

  @Test
  @Requirement({"DW-01", "SL-24"})
  void answeringAndGoingOnLeavesTheTaskOpenAndNoAnswerNeededIsOneClick() {
    Customer customer = customer();
    String number = incident(customer);
    tickets.customerReplies(number, customer.contact(), "¿Cómo va?", List.of());
    assertThat(offer(AGENT, number, "NO_ANSWER").fields()).isEmpty();
    assertThat(press(AGENT, number, "NO_ANSWER", Map.of())).isInstanceOf(Pressed.Done.class);
    assertThat(eventKinds(number)).contains(EventKind.NO_ANSWER_NEEDED);

    press(AGENT, number, "ANSWER", Map.of("text", "Lo estamos mirando.", "nextStep", "Mañana le escribimos."));
    itIs(TUE_2026_03_10_10H.plusSeconds(61));
    answers.fallDue(number);
    assertThat(letters(number)).containsOnlyOnce("AV-01");
    assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");
  }

  @Test
  @Requirement("DW-01")
  void everyTaskOfATicketCanBeDoneWhereItIsRead() {
    String number = opened(customer(), "La portada tarda mucho");
    assertThat(press(LEADER, number, "CLASSIFY", Map.of())).as("one click").isInstanceOf(Pressed.Done.class);
    assertThat(press(LEADER, number, "QUERY", Map.of())).isInstanceOf(Pressed.Done.class);
    assertThat(tickets.ticket(number).classification().type()).isEqualTo(TicketType.QUERY);
    assertThat(openTasks(number)).containsExactly("UserTask_AnswerQuery");
  }

  private String incident(Customer customer) {
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    return number;
  }

  private Bar bar(String person, String number) {
    return as(person, who -> actions.bar(number, who));
  }

  private Offer offer(String person, String number, String action) {
    return bar(person, number).groups().stream().flatMap(group -> group.offers().stream())
        .filter(offer -> offer.action().id().equals(action)).findFirst().orElseThrow();
  }

  private Pressed press(String person, String number, String action, Map<String, String> fields) {
    Bar bar = bar(person, number);
    String task = bar.groups().stream().flatMap(group -> group.offers().stream())
        .filter(offer -> offer.action().id().equals(action)).findFirst().map(Offer::task).orElse(null);
    return as(person, who -> actions.press(new Press(number, task, action, fields, List.of(), bar.seen(), false), who));
  }

  private <T> T as(String person, Function<StaffPrincipal, T> act) {
    StaffPrincipal who = new StaffPrincipal(person, person, identities.groupsOf(person), false);
    SecurityContextHolder.getContext().setAuthentication(new UsernamePasswordAuthenticationToken(who, null, List.of()));
    try {
      return act.apply(who);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
