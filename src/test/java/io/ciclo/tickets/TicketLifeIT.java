package io.ciclo.tickets;

import static io.ciclo.tickets.TicketType.CHANGE;
import static io.ciclo.tickets.TicketType.INCIDENT;
import static io.ciclo.tickets.TicketType.QUERY;
import static io.ciclo.tickets.TicketType.TRAINING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.PointDecisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.evolutives.Answering;
import io.ciclo.evolutives.EstimateAnswer;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import io.ciclo.tickets.desk.Attention;
import io.ciclo.tpoints.TPointRequests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** One ticket's whole life: a trace for each way in which it can end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TicketLifeIT extends EvolutiveTraces {

  @Autowired TPointRequests requests;
  @Autowired PointDecisions decisions;
  @Autowired WalkedFlows walked;
  @Autowired Attention attention;

  @Test
  @Requirement({"PR-06", "FU-09", "RS-12"})
  void solvedAfterOneRejection() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    assertThat(openTasks(number)).containsExactly("UserTask_TriageTicket");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.NEW);

    classifiedAs(number, INCIDENT);
    assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_PROGRESS);

    proposes(number);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_VALIDATION);
    rejects(number, customer);
    assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_PROGRESS);

    proposes(number);
    accepts(number, customer);
    assertClosed(number, CloseReason.SOLVED);
    assertThat(tickets.ticket(number).closing().acceptance()).isEqualTo(Acceptance.EXPLICIT);
    assertThat(letters(number)).containsExactly("MT-01", "MT-07", "MT-07");
    assertThat(eventKinds(number)).containsSubsequence(EventKind.OPENED, EventKind.LEADER_ASSIGNED, EventKind.TRIAGED,
        EventKind.CLASSIFIED, EventKind.SOLUTION_PROPOSED, EventKind.SOLUTION_REJECTED, EventKind.SOLUTION_PROPOSED,
        EventKind.SOLUTION_ACCEPTED, EventKind.CLOSED);
    assertThat(tickets.events(number)).filteredOn(event -> event.kind() == EventKind.CLASSIFIED)
        .extracting(TicketEvent::actorId).containsExactly(LEADER);
  }

  @Test
  @Requirement("RS-12")
  void silenceForFiveWorkingDaysIsAcceptance() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, INCIDENT);
    works(number, Map.of("workStep", "PROPOSE", "solutionKind", "CONTAINMENT", "publicText", "Hemos quitado el vídeo."));
    assertThat(tickets.ticket(number).solution().answerBy()).isEqualTo(at("2026-03-17T10:00"));

    silentUntil(number, "2026-03-12T10:00", "2026-03-16T10:00");
    assertThat(letters(number)).containsExactly("MT-01", "MT-07", "MT-29-VALIDACION", "MT-29");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_VALIDATION);

    silentUntil(number, "2026-03-17T10:00");
    assertClosed(number, CloseReason.CONTAINED);
    assertThat(tickets.ticket(number).closing().acceptance()).isEqualTo(Acceptance.TACIT);
    assertThat(letters(number)).endsWith("AV-CIERRE", "AV-VALORACION").hasSize(6);
  }

  @Test
  @Requirement({"IN-12", "IN-14"})
  void duplicateIsCancelledAfterTheCustomerIsToldTheReference() {
    Customer customer = customer();
    String first = opened(customer, "No llegan los correos de pedido");
    String second = opened(customer, "Los correos de pedido no llegan");
    assertThat(tickets.possibleMatches(second)).extracting(Match::number).containsExactly(first);

    assertThatThrownBy(() -> triages(second, Map.of("finding", "DUPLICATE"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("Número del otro ticket");
    assertThatThrownBy(() -> triages(second, Map.of("finding", "DUPLICATE", "reference", second)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("sí mismo");
    assertThatThrownBy(() -> triages(second, Map.of("finding", "DUPLICATE", "reference", opened(customer(), "Otro"))))
        .isInstanceOf(InputRefused.class).hasMessageContaining("no tiene ningún ticket");
    assertThat(openTasks(second)).containsExactly("UserTask_TriageTicket");

    triages(second, Map.of("finding", "DUPLICATE", "reference", first));
    assertClosed(second, CloseReason.DUPLICATE);
    Ticket ended = tickets.ticket(second);
    assertThat(ended.state()).isEqualTo(TicketState.CANCELLED);
    assertThat(ended.closing().reference()).isEqualTo(first);
    assertThat(tickets.customerState(ended).label()).isEqualTo("Cerrado");
    assertThat(tickets.customerState(ended).nextStep()).isEqualTo("Unido a " + first + ".");
    assertThat(letters(second)).containsExactly("MT-01", "MT-28");
    assertThat(messages.ofCase(second).get(1).plain()).contains(first);

    assertThatThrownBy(() -> tickets.customerReplies(second, customer.contact(), "¿Y bien?", List.of()))
        .isInstanceOf(InputRefused.class).hasMessageContaining(first);
    String third = opened(customer, "Correos de pedido");
    assertThatThrownBy(() -> triages(third, Map.of("finding", "DUPLICATE", "reference", second)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("ya está unido a " + first);
  }

  @Test
  @Requirement("IN-12")
  void whoIsSentToAColleaguesTicketMayReadIt() {
    Customer customer = customer();
    String first = opened(customer, "No llegan los correos de pedido");
    String second = opened(new Customer(customer.company(), customer.colleague(), customer.contact()), "No llegan correos");
    assertThat(tickets.visibleTo(first, customer.colleague())).isFalse();
    triages(second, Map.of("finding", "DUPLICATE", "reference", first));
    assertThat(tickets.visibleTo(first, customer.colleague())).isTrue();
    assertThat(tickets.participants(first)).extracting(Participant::contactId).containsExactly(customer.colleague());
  }

  @Test
  @Requirement({"IN-13", "IN-14"})
  void aReplyIsTakenToTheTicketThatItAnswers() {
    Customer customer = customer();
    String first = opened(customer, "El buscador no encuentra nada");
    classifiedAs(first, QUERY);
    String reply = tickets.open(request(customer, "Re: buscador", SELLS),
        List.of(new Upload("pedido.txt", "text/plain", "uno, dos".getBytes(StandardCharsets.UTF_8))));

    triages(reply, Map.of("finding", "REPLY", "reference", first));
    assertClosed(reply, CloseReason.REPLY_TO_OTHER);
    assertThat(letters(reply)).containsExactly("MT-01", "MT-28");

    Entry last = last(tickets.conversation(first, false));
    assertThat(last.text()).isEqualTo("Descripción de «Re: buscador»");
    assertThat(last.fromNumber()).isEqualTo(reply);
    assertThat(last.attachments()).extracting(Attachment::fileName).containsExactly("pedido.txt");
    assertThat(tickets.download(first, last.attachments().get(0).id()).content()).asString().isEqualTo("uno, dos");
    assertThat(tickets.ticket(first).state()).isEqualTo(TicketState.CUSTOMER_REPLIED);
  }

  @Test
  @Requirement("IN-13")
  void aReplyReopensTheTicketThatItAnswers() {
    Customer customer = customer();
    String first = opened(customer, "El buscador no encuentra nada");
    classifiedAs(first, QUERY);
    answersQuery(first);
    accepts(first, customer);
    itIs(at("2026-03-12T10:00"));
    String reply = opened(customer, "Re: buscador");
    triages(reply, Map.of("finding", "REPLY", "reference", first));
    assertClosed(reply, CloseReason.REPLY_TO_OTHER);
    assertThat(tickets.ticket(first).closing()).isNull();
    assertThat(openTasks(first)).containsExactly("UserTask_AnswerQuery");

    answersQuery(first);
    accepts(first, customer);
    itIs(at("2026-05-12T10:00"));
    String late = opened(customer, "Re: buscador otra vez");
    assertThatThrownBy(() -> triages(late, Map.of("finding", "REPLY", "reference", first)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("ya no admite respuestas");
  }

  @Test
  @Requirement("IN-27")
  void severalTopicsAreSentBackOneByOne() {
    Customer customer = customer();
    String number = tickets.open(request(customer, "Dos cosas", SELLS),
        List.of(new Upload("pago.txt", "text/plain", "error 42".getBytes(StandardCharsets.UTF_8))));
    assertThatThrownBy(() -> triages(number, Map.of("finding", "SEVERAL_TOPICS", "topics", "Uno solo")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("Temas");
    triages(number, Map.of("finding", "SEVERAL_TOPICS", "topics", "El pago falla\n\nCambiar el banner"));
    assertClosed(number, CloseReason.MULTI_TOPIC);
    assertThat(letters(number)).containsExactly("MT-01", "MT-10");
    assertThat(messages.ofCase(number).get(1).plain()).contains("El pago falla", "/portal/tickets/nuevo?subject="
        + "Cambiar%20el%20banner&description=Cambiar%20el%20banner&relatedNumber=" + number);

    // opened from the link three working days later: its files come along, its place in the queue is the first one's
    itIs(at("2026-03-13T10:00"));
    String topic = tickets.open(new NewTicket(customer.company(), customer.contact(), "El pago falla", "El pago falla",
        Urgency.NORMAL, null, null, null, number, SELLS), List.of());
    assertThat(tickets.attachments(topic)).singleElement()
        .satisfies(file -> assertThat(tickets.download(topic, file.id()).content()).asString().isEqualTo("error 42"));
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(topic).singleResult().getPriority()).isEqualTo(43);
  }

  @Test
  @Requirement("IN-19")
  void outOfScopeIsSaidAndClosed() {
    Customer customer = customer();
    String number = opened(customer, "Recomiéndenme un hotel");
    triages(number, Map.of("finding", "OUT_OF_SCOPE", "explanation", "Pregunte a su agencia de viajes."));
    assertClosed(number, CloseReason.OUT_OF_SCOPE);
    assertThat(letters(number)).containsExactly("MT-01", "MT-13");
    assertThat(messages.ofCase(number).get(1).plain()).contains("agencia de viajes");

    // the letter says: write again if we did not understand
    tickets.customerReplies(number, customer.contact(), "Era la ficha de un hotel de mi tienda.", List.of());
    assertThat(openTasks(number)).containsExactly("UserTask_TriageTicket");
  }

  @Test
  @Requirement("IN-11")
  void withoutContractOnlyAPersonCancels() {
    Customer customer = customer(LEADER, LocalDate.parse("2026-01-31"), false);
    String number = opened(customer, "La portada tarda mucho");
    triages(number, Map.of("finding", "CLASSIFY"));
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.CONTRACT_CHECK);
    assertThat(openTasks(number)).containsExactly("UserTask_ClarifyContract");
    assertThat(letters(number)).containsExactly("MT-01", "MT-27");

    does(LEADER, number, "UserTask_ClarifyContract", Map.of("contractDecision", "CANCEL", "contractNote", "No renueva."));
    assertClosed(number, CloseReason.CONTRACT_INVALID);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.CANCELLED);
  }

  @Test
  @Requirement("IN-11")
  void withoutContractAPersonMayGoOn() {
    Customer customer = customer(LEADER, null, false);
    String number = opened(customer, "La portada tarda mucho");
    triages(number, Map.of("finding", "CLASSIFY"));
    does(LEADER, number, "UserTask_ClarifyContract", Map.of("contractDecision", "CONTINUE", "contractNote", "Firma hoy."));
    assertThat(openTasks(number)).containsExactly("UserTask_ClassifyTicket");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_TRIAGE);
  }

  @Test
  @Requirement({"IN-11", "IN-19"})
  void whatTheReviewFoundHoldsOnceTheContractIsClarified() {
    Customer customer = customer(LEADER, null, false);
    Map<String, Object> goOn = Map.of("contractDecision", "CONTINUE", "contractNote", "Firma hoy.");
    String first = opened(customer, "La portada tarda mucho");
    String second = opened(customer, "La portada tarda");
    triages(second, Map.of("finding", "DUPLICATE", "reference", first));
    assertThat(openTasks(second)).containsExactly("UserTask_ClarifyContract");
    does(LEADER, second, "UserTask_ClarifyContract", goOn);
    assertClosed(second, CloseReason.DUPLICATE);
    assertThat(letters(second)).containsExactly("MT-01", "MT-27", "MT-28");

    triages(first, Map.of("finding", "ASK", "question", "¿Desde cuándo?"));
    does(LEADER, first, "UserTask_ClarifyContract", goOn);
    assertThat(letters(first)).containsExactly("MT-01", "MT-27", "MT-03");
    assertThat(tickets.ticket(first).state()).isEqualTo(TicketState.WAITING_CUSTOMER);
    tickets.customerReplies(first, customer.contact(), "Desde ayer.", List.of());
    triages(first, Map.of("finding", "CLASSIFY"));
    assertThat(openTasks(first)).containsExactly("UserTask_ClassifyTicket");
  }

  @Test
  @Requirement("IN-11")
  void aContractInGraceIsAttendedAndBecomesATask() {
    Customer customer = customer(LEADER, LocalDate.parse("2026-02-28"), false);
    String number = opened(customer, "La portada tarda mucho");
    triages(number, Map.of("finding", "CLASSIFY"));
    assertThat(openTasks(number)).containsExactlyInAnyOrder("UserTask_ClassifyTicket", "UserTask_RenewContract");
    does(LEADER, number, "UserTask_RenewContract", Map.of("renewalNote", "Firman el lunes."));
    assertThat(openTasks(number)).containsExactly("UserTask_ClassifyTicket");
    assertThat(last(tickets.conversation(number, true)).text()).isEqualTo("Firman el lunes.");
  }

  @Test
  @Requirement("IN-11")
  void aStoppedOperationIsAttendedEvenWithoutContract() {
    Customer customer = customer(LEADER, null, false);
    String number = opened(customer, "El almacén no recibe pedidos");
    assertThat(triageFact(number, "factContractMissing")).isEqualTo(true);
    triages(number, Map.of("finding", "CLASSIFY", "operationStopped", true));
    assertThat(openTasks(number)).containsExactlyInAnyOrder("UserTask_ClassifyTicket", "UserTask_RenewContract");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_TRIAGE);
    assertThat(letters(number)).containsExactly("MT-01");

    String withContract = opened(customer(), "El almacén no recibe pedidos");
    assertThat(triageFact(withContract, "factContractMissing")).isEqualTo(false);
  }

  private Object triageFact(String number, String fact) {
    return tasks.getVariableLocal(caseTasks.open(number).get(0).id(), fact);
  }

  @Test
  @Requirement({"IN-11", "IN-26"})
  void aShopThatCannotSellIsAttendedEvenWithoutContract() {
    Customer customer = customer(LEADER, null, false);
    String number = opened(customer, "No se puede pagar", CANNOT_ORDER);
    Ticket.Classification provisional = tickets.ticket(number).classification();
    assertThat(provisional.type()).isEqualTo(INCIDENT);
    assertThat(provisional.priority()).isEqualTo(Priority.VERY_HIGH);
    assertThat(provisional.provisional()).isTrue();

    triages(number, Map.of("finding", "CLASSIFY"));
    assertThat(openTasks(number)).contains("UserTask_ClassifyTicket");
    assertThatThrownBy(() -> does(LEADER, number, "UserTask_ClassifyTicket", Map.of("ticketType", "QUERY")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("Motivo para bajar la prioridad");
    does(LEADER, number, "UserTask_ClassifyTicket",
        Map.of("ticketType", "QUERY", "loweringReason", "Era una prueba del cliente."));
    assertThat(tickets.ticket(number).classification().priority()).isEqualTo(Priority.MEDIUM);
    assertThat(tickets.ticket(number).classification().provisional()).isFalse();
  }

  @Test
  void theCustomerMayWithdrawAtAnyTime() {
    Customer customer = customer();
    String atOnce = opened(customer, "Ya no hace falta");
    tickets.customerWithdraws(atOnce, customer.contact(), "Se arregló solo.");
    assertClosed(atOnce, CloseReason.WITHDRAWN);

    String later = opened(customer, "La portada tarda mucho");
    classifiedAs(later, INCIDENT);
    proposes(later);
    tickets.customerWithdraws(later, customer.contact(), null);
    assertClosed(later, CloseReason.WITHDRAWN);
  }

  @Test
  @Requirement("FU-09")
  void whatCannotBeSolvedIsClosedAsSuchAndTheCustomerIsToldWhy() {
    String number = opened(customer(), "La portada tarda mucho");
    classifiedAs(number, INCIDENT);
    works(number, Map.of("workStep", "UNRESOLVED", "publicText", "Depende de su proveedor de internet."));
    assertClosed(number, CloseReason.UNRESOLVED);
    assertThat(letters(number)).containsExactly("MT-01", "AV-01", "AV-VALORACION");
    assertThat(messages.ofCase(number).get(1).plain()).contains("proveedor de internet");

    String query = opened(customer(), "¿Cuándo lloverá?");
    classifiedAs(query, QUERY);
    does(AGENT, query, "UserTask_AnswerQuery", Map.of("workStep", "UNRESOLVED", "publicText", "No lo sabemos."));
    assertClosed(query, CloseReason.UNRESOLVED);
  }

  @Test
  @Requirement("PR-06")
  void changesReachTheEvolutiveTeam() {
    Customer customer = customer();
    String number = opened(customer, "Un filtro por talla");
    classifiedAs(number, CHANGE);
    assertThat(openTasks(number)).containsExactly("UserTask_GiveFirstEstimate");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.PENDING_ESTIMATE);
    estimated(number);
    evolutives.answer(customer.contact(), number, Answering.because(1, EstimateAnswer.DESIST, "Este año no hay presupuesto."), "203.0.113.7");
    desists(number, "JUSTIFIED");
    assertClosed(number, CloseReason.ESTIMATE_REJECTED);
  }

  /** Tickets that began with the version before evolutives had a process of their own. */
  @Test
  void aChangeFromBeforeGoesOnAsItBegan() {
    String deployment = repository.createDeployment().addClasspathResource("earlier/tickets/ticket.bpmn").deploy().getId();
    try {
      Customer customer = customer();
      String number = opened(customer, "Un filtro por talla");
      classifiedAs(number, CHANGE);
      assertThat(openTasks(number)).containsExactly("UserTask_AttendChange");
      does(EVOLUTIVE, number, "UserTask_AttendChange", Map.of("outcome", "SOLVED", "publicText", "Filtro añadido."));
      rejects(number, customer);
      does(EVOLUTIVE, number, "UserTask_AttendChange", Map.of("outcome", "SOLVED", "publicText", "Filtro corregido."));
      accepts(number, customer);
      assertClosed(number, CloseReason.SOLVED);
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  @Requirement("PR-06")
  void trainingsReachTheTrainers() {
    Customer customer = customer();
    String number = opened(customer, "Aprender a usar el catálogo");
    classifiedAs(number, TRAINING);
    assertThat(openTasks(number)).containsExactly("UserTask_AssessNeeds");
    does(TRAINER, number, "UserTask_AssessNeeds", Map.of("needsStep", "DECLINE", "publicText", "No damos esa formación."));
    assertClosed(number, CloseReason.UNRESOLVED);
  }

  @Test
  @Requirement("PR-06")
  void aTrainingThatWasGivenIsValidatedByItsCustomer() {
    Customer customer = authorising("100");
    buys(customer, "5");
    String number = opened(customer, "Aprender a usar los cupones");
    classifiedAs(number, TRAINING);
    does(TRAINER, number, "UserTask_AssessNeeds", Map.of("needsStep", "PROPOSE", "experience", "NONE", "platform", "PrestaShop",
        "needs", "Crear cupones."));
    Map<String, Object> when = Map.of("sessionDates", "12/03/2026 10:00", "trainer", TRAINER);
    does(TRAINER, number, "UserTask_PrepareProposal", with(when, Map.of("syllabus", "GENERAL", "topics", "Cupones", "sessionHours", "1")));
    decisions.decide(customer.contact(), requests.ofCase(number).get(0).id(), true, ADDRESS);
    does(TRAINER, number, "UserTask_PlanSessions", with(when, Map.of("materialReady", true)));
    itIs(at("2026-03-12T11:00"));
    does(TRAINER, number, "UserTask_GiveSession", Map.of("sessionStep", "GIVEN", "workedMinutes", 60, "progress", "Crean cupones."));
    does(TRAINER, number, "UserTask_CheckSkills", Map.of("skills", "LEARNT", "skillsCheck", "Han creado uno.", "publicText", "Ya los crean."));
    accepts(number, customer);
    assertClosed(number, CloseReason.SOLVED);
  }

  private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  /** Tickets that began with the version before trainings had a process of their own. */
  @Test
  void aTrainingFromBeforeGoesOnAsItBegan() {
    String deployment = repository.createDeployment().addClasspathResource("earlier/tickets/ticket.bpmn").deploy().getId();
    try {
      Customer customer = customer();
      String number = opened(customer, "Aprender a usar el catálogo");
      classifiedAs(number, TRAINING);
      does(TRAINER, number, "UserTask_AttendTraining",
          Map.of("outcome", "UNRESOLVED", "publicText", "No damos esa formación.", "internalNote", "Buscar a alguien."));
      assertClosed(number, CloseReason.UNRESOLVED);

      String other = opened(customer, "Aprender a usar los cupones");
      classifiedAs(other, TRAINING);
      does(TRAINER, other, "UserTask_AttendTraining", Map.of("outcome", "SOLVED", "publicText", "Sesión el jueves."));
      accepts(other, customer);
      assertClosed(other, CloseReason.SOLVED);
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  @Test
  @Requirement({"IN-16", "IN-17", "FU-01"})
  void missingInformationIsAskedForInTriageAndInWork() {
    Customer customer = customer();
    String number = opened(customer, "No va");
    triages(number, Map.of("finding", "ASK", "question", "¿Qué página falla?"));
    Ticket waiting = tickets.ticket(number);
    assertThat(waiting.state()).isEqualTo(TicketState.WAITING_CUSTOMER);
    assertThat(waiting.waiting().question()).isEqualTo("¿Qué página falla?");
    assertThat(letters(number)).containsExactly("MT-01", "MT-03");
    assertThat(tickets.customerState(waiting).label()).isEqualTo("Esperamos su respuesta");
    assertThat(openTasks(number)).isEmpty();

    tickets.customerReplies(number, customer.contact(), "La portada, desde ayer.", List.of());
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.CUSTOMER_REPLIED);
    assertThat(tickets.ticket(number).waiting()).isNull();

    classifiedAs(number, INCIDENT);
    works(number, Map.of("workStep", "ASK", "publicText", "¿Con qué navegador?"));
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.WAITING_CUSTOMER);
    tickets.customerReplies(number, customer.contact(), "Con todos.", List.of());
    assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");

    String query = opened(customer, "¿Cómo se hace?");
    classifiedAs(query, QUERY);
    does(AGENT, query, "UserTask_AnswerQuery", Map.of("workStep", "ASK", "publicText", "¿Qué quiere hacer?"));
    tickets.customerReplies(query, customer.contact(), "Un cupón.", List.of());
    assertThat(openTasks(query)).containsExactly("UserTask_AnswerQuery");
  }

  @Test
  @Requirement("RS-12")
  void aSecondRejectionReachesTheDepartmentHead() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, INCIDENT);
    proposes(number);
    rejects(number, customer);
    proposes(number);
    rejects(number, customer);
    assertThat(openTasks(number)).containsExactly("UserTask_ReviewRejection");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.ESCALATED);
    does(HEAD, number, "UserTask_ReviewRejection", Map.of("instruction", "Medir antes de tocar."));
    assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_PROGRESS);

    String query = opened(customer, "¿Cómo se hace un cupón?");
    classifiedAs(query, QUERY);
    answersQuery(query);
    rejects(query, customer);
    assertThat(openTasks(query)).containsExactly("UserTask_AnswerQuery");
    answersQuery(query);
    rejects(query, customer);
    does(HEAD, query, "UserTask_ReviewRejectedAnswer", Map.of("instruction", "Con capturas."));
    answersQuery(query);
    accepts(query, customer);
    assertClosed(query, CloseReason.SOLVED);
  }

  @Test
  @Requirement("FU-27")
  void anAnswerWithinTenWorkingDaysReopens() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, INCIDENT);
    proposes(number);
    silentUntil(number, "2026-03-12T10:00", "2026-03-16T10:00", "2026-03-17T10:00");
    assertClosed(number, CloseReason.SOLVED);

    itIs(at("2026-03-31T09:59"));
    tickets.customerReplies(number, customer.contact(), "Vuelve a pasar.", List.of());
    Ticket again = tickets.ticket(number);
    assertThat(again.state()).isEqualTo(TicketState.CUSTOMER_REPLIED);
    assertThat(again.closing()).isNull();
    assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");
    proposes(number);
    accepts(number, customer);
    assertClosed(number, CloseReason.SOLVED);
    assertThat(eventKinds(number)).containsSubsequence(EventKind.CLOSED, EventKind.REOPENED, EventKind.CLOSED);
  }

  @Test
  @Requirement("FU-27")
  void laterANewTicketIsAskedFor() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, INCIDENT);
    proposes(number);
    accepts(number, customer);
    itIs(at("2026-03-24T10:01"));
    assertThatThrownBy(() -> tickets.customerReplies(number, customer.contact(), "Vuelve a pasar.", List.of()))
        .isInstanceOf(InputRefused.class).hasMessageContaining("abra un ticket nuevo");
    assertClosed(number, CloseReason.SOLVED);
  }

  @Test
  void whatWasWithdrawnBeforeItsClassificationBeginsAnewWhenReopened() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    tickets.customerWithdraws(number, customer.contact(), null);
    tickets.customerReplies(number, customer.contact(), "Pues sí sigue pasando.", List.of());
    assertThat(openTasks(number)).containsExactly("UserTask_TriageTicket");
  }

  @Test
  @Requirement("IN-10")
  void aCompanyWithoutLeaderGetsOne() {
    Customer customer = customer(null, LocalDate.parse("2026-12-31"), false);
    String number = opened(customer, "La portada tarda mucho");
    assertThat(openTasks(number)).containsExactly("UserTask_NameAccountLeader");
    does(CARE_MANAGER, number, "UserTask_NameAccountLeader", Map.of("leader", LEADER));
    assertThat(tickets.ticket(number).accountLeader()).isEqualTo(LEADER);
    assertThat(caseTasks.open(number)).singleElement().satisfies(task -> {
      assertThat(task.key()).isEqualTo("UserTask_TriageTicket");
      assertThat(task.assignee()).isEqualTo(LEADER);
    });
    assertThat(tickets.ticket(opened(customer, "Otra cosa")).accountLeader()).isEqualTo(LEADER);
  }

  @Test
  @Requirement("FU-01")
  void wordsThatNobodyWaitsForAreReadBySomebody() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, INCIDENT);
    proposes(number);
    tickets.customerReplies(number, customer.contact(), "Lo miro mañana.", List.of());
    tickets.customerReplies(number, customer.contact(), "O pasado.", List.of());
    assertThat(openTasks(number)).containsExactly("UserTask_ReviewReply");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_VALIDATION);
    does(REVIEWER, number, "UserTask_ReviewReply", Map.of("reviewNote", "Leído."));
    accepts(number, customer);
    assertClosed(number, CloseReason.SOLVED);
  }

  @Test
  @Requirement("FU-01")
  void wordsDuringWorkMoveTheCard() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, INCIDENT);
    tickets.customerReplies(number, customer.contact(), "Ahora tarda más.", List.of());
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.CUSTOMER_REPLIED);
    String task = caseTasks.open(number).get(0).id();
    assertThat(tasks.getVariableLocal(task, "cardState")).isEqualTo("El cliente ha respondido");
    tickets.staffAnswers(number, AGENT, "Lo vemos.", "Mediremos la base de datos.", List.of());
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_PROGRESS);
    assertThat(letters(number)).containsExactly("MT-01", "AV-01");
  }

  @Test
  void wordsDoNotEndWhatAPersonHasToDecide() {
    Customer customer = customer(LEADER, null, false);
    String held = opened(customer, "La portada tarda mucho");
    triages(held, Map.of("finding", "CLASSIFY"));
    talksDuring(held, customer, TicketState.CONTRACT_CHECK, "UserTask_ClarifyContract");
    does(LEADER, held, "UserTask_ClarifyContract", Map.of("contractDecision", "CONTINUE", "contractNote", "Firma hoy."));
    assertThat(tickets.ticket(held).state()).isEqualTo(TicketState.IN_TRIAGE);

    Customer another = customer();
    String rejected = opened(another, "La portada tarda mucho");
    classifiedAs(rejected, INCIDENT);
    proposes(rejected);
    rejects(rejected, another);
    proposes(rejected);
    rejects(rejected, another);
    talksDuring(rejected, another, TicketState.ESCALATED, "UserTask_ReviewRejection");
    does(HEAD, rejected, "UserTask_ReviewRejection", Map.of("instruction", "Medir antes de tocar."));
    assertThat(tickets.ticket(rejected).state()).isEqualTo(TicketState.IN_PROGRESS);
  }

  private void talksDuring(String number, Customer customer, TicketState state, String task) {
    tickets.customerReplies(number, customer.contact(), "Nos corre prisa.", List.of());
    assertThat(tickets.ticket(number).state()).isEqualTo(state);
    assertThat(last(tickets.conversation(number, false)).text()).isEqualTo("Nos corre prisa.");
    assertThat(eventKinds(number)).contains(EventKind.CUSTOMER_REPLIED);
    tickets.staffAnswers(number, AGENT, "Lo sabemos.", "Le llamamos hoy.", List.of());
    assertThat(tickets.ticket(number).state()).isEqualTo(state);
    assertThat(openTasks(number)).containsExactly(task);
  }

  @Test
  @Requirement({"FU-25", "FU-26", "FU-27"})
  void whoDoesNotAnswerIsRemindedThreeTimesAndThenTheTicketIsClosed() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, INCIDENT);
    works(number, Map.of("workStep", "ASK", "publicText", "¿Con qué navegador?"));
    assertThat(tickets.ticket(number).waiting().until()).isEqualTo(at("2026-03-25T10:00"));

    silentUntil(number, "2026-03-12T10:00", "2026-03-16T10:00");
    assertThat(letters(number)).containsExactly("MT-01", "MT-03", "MT-29-INFORMACION", "MT-29-INFORMACION");
    silentUntil(number, "2026-03-18T10:00");
    assertThat(last(messages.ofCase(number)).plain()).contains("¿Con qué navegador?",
        "Le esperamos hasta el miércoles, 25 de marzo de 2026, a las 10:00 (hora de Madrid)", "cerraremos el ticket");
    silentUntil(number, "2026-03-25T10:00");
    assertClosed(number, CloseReason.NO_RESPONSE);
    assertThat(letters(number)).containsExactly("MT-01", "MT-03", "MT-29-INFORMACION", "MT-29-INFORMACION", "MT-29",
        "MT-29-CIERRE");
    assertThat(last(messages.ofCase(number)).plain()).contains("antes del viernes, 10 de abril de 2026");
    assertThat(tickets.events(number)).filteredOn(event -> event.kind() == EventKind.REMINDED)
        .extracting(TicketEvent::details).containsExactly("INFORMATION 1/3", "INFORMATION 2/3", "INFORMATION 3/3");

    tickets.customerReplies(number, customer.contact(), "Con todos.", List.of());
    assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");
  }

  @Test
  @Requirement({"FU-25", "IN-16"})
  void silenceEndsAReviewAndAQueryToo() {
    Customer customer = customer();
    String review = opened(customer, "No va");
    triages(review, Map.of("finding", "ASK", "question", "¿Qué página falla?"));
    String query = opened(customer, "¿Cómo se hace?");
    classifiedAs(query, QUERY);
    does(AGENT, query, "UserTask_AnswerQuery", Map.of("workStep", "ASK", "publicText", "¿Qué quiere hacer?"));
    for (String number : List.of(review, query)) {
      itIs(TUE_2026_03_10_10H);
      silentUntil(number, "2026-03-12T10:00", "2026-03-16T10:00", "2026-03-18T10:00", "2026-03-25T10:00");
      assertClosed(number, CloseReason.NO_RESPONSE);
    }
    tickets.customerReplies(review, customer.contact(), "La portada.", List.of());
    assertThat(openTasks(review)).as("nobody had classified it").containsExactly("UserTask_TriageTicket");
  }

  @Test
  @Requirement("FU-26")
  void anAnswerBetweenTwoRemindersEndsThem() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, INCIDENT);
    works(number, Map.of("workStep", "ASK", "publicText", "¿Con qué navegador?"));
    silentUntil(number, "2026-03-12T10:00");
    tickets.customerReplies(number, customer.contact(), "Con todos.", List.of());
    assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");

    // a second question is a wait of its own, counted from its own beginning
    itIs(at("2026-03-13T12:00"));
    works(number, Map.of("workStep", "ASK", "publicText", "¿Y en el móvil?"));
    assertThat(nextWord(number)).isEqualTo(at("2026-03-17T12:00"));
  }

  @Test
  @Requirement({"FU-25", "FU-26"})
  void nobodyIsClosedUnwarnedBecauseNothingRan() {
    String number = opened(customer(), "La portada tarda mucho");
    classifiedAs(number, INCIDENT);
    works(number, Map.of("workStep", "ASK", "publicText", "¿Con qué navegador?"));
    // down for three weeks: one letter, and the days that it promises
    itIs(at("2026-04-07T09:00"));
    fires(number, "Timer_NextWord");
    assertThat(letters(number)).containsExactly("MT-01", "MT-03", "MT-29");
    assertThat(tickets.ticket(number).waiting().until()).isEqualTo(at("2026-04-14T09:00"));
    assertThat(last(messages.ofCase(number)).plain()).contains("martes, 14 de abril de 2026, a las 09:00");
    silentUntil(number, "2026-04-14T09:00");
    assertClosed(number, CloseReason.NO_RESPONSE);
  }

  @Test
  @Requirement("FU-25")
  void aTicketFromBeforeThisEndingComesBackToWhoeverAsked() throws IOException {
    String before = Files.readString(Path.of("processes/tickets/ticket.bpmn"))
        .replaceAll("(?s)<bpmn:subProcess id=\"SubProcess_NoResponse\".*?</bpmn:subProcess>", "")
        .replaceAll("<bpmn:flowNodeRef>SubProcess_NoResponse</bpmn:flowNodeRef>", "")
        .replaceAll("(?s)<bpmndi:BPMNShape id=\"SubProcess_NoResponse_di\".*?(?=<bpmndi:BPMNEdge id=\"Flow_WithdrawalRequested_di\")", "");
    String deployment = repository.createDeployment().addString("processes/tickets/ticket.bpmn", before).deploy().getId();
    try {
      String number = opened(customer(), "La portada tarda mucho");
      classifiedAs(number, INCIDENT);
      works(number, Map.of("workStep", "ASK", "publicText", "¿Con qué navegador?"));
      silentUntil(number, "2026-03-12T10:00", "2026-03-16T10:00", "2026-03-18T10:00", "2026-03-25T10:00");
      assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");
      assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_PROGRESS);
      works(number, Map.of("workStep", "UNRESOLVED", "publicText", "Sin el navegador no podemos seguir."));
      assertClosed(number, CloseReason.UNRESOLVED);
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  /** Called here as the estimation calls it. */
  @Test
  @Requirement({"FU-26", "FU-02"})
  void aChangeThatLacksMaterialRestsAndIsSpokenOfEveryTenWorkingDays() {
    Customer customer = customer();
    String number = opened(customer, "Un banner de rebajas");
    triages(number, Map.of("finding", "ASK", "question", "¿Nos envía la imagen?"));
    tickets.customerReplies(number, customer.contact(), "Mañana.", List.of());
    classifiedAs(number, CHANGE);
    attention.ask(number, EVOLUTIVE, "¿Nos envía la imagen?");
    runtime.startProcessInstanceByKey("customer-information", number);
    silentUntil(number, "2026-03-12T10:00", "2026-03-16T10:00", "2026-03-18T10:00");
    assertThat(last(messages.ofCase(number)).plain()).contains("dejaremos el ticket en pausa, sin cerrarlo");

    silentUntil(number, "2026-03-25T10:00");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.ON_HOLD);
    assertThat(tickets.customerState(tickets.ticket(number)).label()).isEqualTo("En pausa");
    // ten working days each: the 3rd and 6th of April are holidays
    silentUntil(number, "2026-04-10T10:00");
    itIs(at("2026-04-24T15:00"));
    fires(number, "Timer_NextWord");
    assertThat(nextWord(number)).as("no drift").isEqualTo(at("2026-05-11T10:00"));
    assertThat(letters(number)).containsExactly("MT-01", "MT-03", "MT-04", "MT-03", "MT-29-INFORMACION", "MT-29-INFORMACION", "MT-29",
        "MT-29-PAUSA", "MT-29-SIGUE", "MT-29-SIGUE");
    assertThat(last(messages.ofCase(number)).plain()).contains("¿Nos envía la imagen?");

    tickets.customerReplies(number, customer.contact(), "Aquí la tiene.", List.of());
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.CUSTOMER_REPLIED);
    assertThat(openTasks(number)).containsExactly("UserTask_GiveFirstEstimate");
    assertThat(tickets.events(number)).filteredOn(event -> event.kind() == EventKind.WAITING_ENDED)
        .extracting(TicketEvent::details).containsExactly("INFORMATION", "INFORMATION", "HOLD");
  }

  @Test
  @Requirement("FU-27")
  void aMereThanksLeavesTheTicketClosedUntilStaffSayOtherwise() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, INCIDENT);
    proposes(number);
    accepts(number, customer);

    tickets.customerReplies(number, customer.contact(), "Muchas gracias, perfecto.", List.of());
    assertClosed(number, CloseReason.SOLVED);
    assertThat(last(tickets.conversation(number, false)).text()).isEqualTo("Muchas gracias, perfecto.");
    TicketEvent thanks = tickets.thanks(tickets.ticket(number)).orElseThrow();
    assertThat(thanks.kind()).isEqualTo(EventKind.THANKED);
    assertThat(thanks.details()).isEqualTo("ONLY_THANKS");

    tickets.reopenThanked(number, LEADER);
    assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.CUSTOMER_REPLIED);
    assertThat(tickets.thanks(tickets.ticket(number))).isEmpty();
    assertThat(tickets.events(number)).filteredOn(event -> event.kind() == EventKind.REOPENED)
        .extracting(TicketEvent::actorId).containsExactly(LEADER);
    assertThatThrownBy(() -> tickets.reopenThanked(number, LEADER)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("Reabrir de todos modos");

    proposes(number);
    accepts(number, customer);
    assertThat(tickets.thanks(tickets.ticket(number))).as("the thanks of the closing before").isEmpty();
    tickets.customerReplies(number, customer.contact(), "gracias pero sigue fallando", List.of());
    assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");
  }

  @Test
  void whatIsEscalatedComesBackToWhoeverAttendsIt() {
    for (TicketType type : List.of(INCIDENT, TicketType.QUERY)) {
      String task = type == INCIDENT ? "UserTask_WorkOnIncident" : "UserTask_AnswerQuery";
      String number = opened(customer(), "La portada tarda mucho");
      classifiedAs(number, type);
      does(AGENT, number, task, Map.of("workStep", "ESCALATE", "escalationReason", "CONTEXT_UNKNOWN",
          "informationComplete", true, "publicText", "Lo ve un especialista."));
      does("alba.serra", number, "UserTask_SolveEscalation", Map.of("escalationOutcome", "SOLVED", "findings", "Es el ERP.",
          "publicText", "Sabemos qué es."));
      assertThat(openTasks(number)).containsExactly(task);
    }
  }

  @Test
  void whatIsIncludedIsInvestigatedAndThePlatformIsAskedWithoutAskingTheCustomer() {
    String number = opened(customer(), "Los precios no llegan");
    classifiedAs(number, TicketType.INCIDENT);
    works(number, Map.of("workStep", "INVESTIGATE", "publicText", "Miramos el conector.", "estimatedHours", "1"));
    does(AGENT, number, "UserTask_Investigate", Map.of("chargedStep", "DONE", "workedMinutes", 60, "findings", "Es la plataforma."));
    works(number, Map.of("workStep", "THIRD_PARTY", "publicText", "Preguntamos a la plataforma.", "thirdParty", "LogiCommerce",
        "partyKind", "PLATFORM_PROVIDER", "estimatedHours", "1"));
    does(AGENT, number, "UserTask_ContactThirdParty", Map.of("chargedStep", "DONE", "workedMinutes", 20, "findings", "Ya lo saben."));
    assertThat(openTasks(number)).containsExactly("UserTask_WorkOnIncident");
    assertThat(letters(number)).containsExactly("MT-01", "AV-01", "AV-01");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theTracesWalkEveryNodeAndEveryFlowOfTheModels() {
    Map<String, Set<String>> notWalked = new TreeMap<>();
    for (String process : List.of("ticket", "customer-information", "solution-validation", "incident-resolution",
        "query-resolution")) {
      Set<String> missing = walked.notWalked(process, repository, history);
      if (!missing.isEmpty()) {
        notWalked.put(process, missing);
      }
    }
    assertThat(notWalked).as("nodes and flows that no trace walked").isEmpty();
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
