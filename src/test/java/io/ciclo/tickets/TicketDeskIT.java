package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.testing.Requirement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the door of the room lets in, and what it refuses with a sentence. */
class TicketDeskIT extends TicketTraces {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 'I', 'H', 'D', 'R'};

  @Autowired Customers customers;
  @Autowired JdbcClient jdbc;

  @Test
  @Requirement("IN-02")
  void aCustomerOpensATicketAndIsTold() {
    Customer customer = customer();
    String first = opened(customer, "La portada tarda mucho");
    String number = tickets.open(new NewTicket(customer.company(), customer.contact(), "El pago falla", "Con tarjeta.",
        Urgency.HIGH, "Perdemos ventas", "Pago", "PrestaShop 8", first, SELLS), List.of(upload("pantalla.png", PNG)));

    assertThat(number).matches("T-2026-\\d{6}");
    Ticket ticket = tickets.ticket(number);
    assertThat(ticket).extracting(Ticket::subject, Ticket::description, Ticket::businessImpact, Ticket::area,
        Ticket::technicalData, Ticket::relatedNumber)
        .containsExactly("El pago falla", "Con tarjeta.", "Perdemos ventas", "Pago", "PrestaShop 8", first);
    assertThat(ticket.opening()).isEqualTo(new Ticket.Opening(Origin.PORTAL, AuthorKind.CUSTOMER,
        String.valueOf(customer.contact()), "Ana Prat", TUE_2026_03_10_10H));
    assertThat(ticket.urgent()).isTrue();
    assertThat(tickets.attachments(number)).singleElement()
        .satisfies(file -> assertThat(file.contentType()).isEqualTo("image/png"));
    assertThat(tickets.possibleMatches(number)).extracting(Match::number).containsExactly(first);

    OutboxEntry letter = messages.ofCase(number).get(0);
    assertThat(letter.recipient()).isEqualTo(customers.contact(customer.contact()).email());
    assertThat(letter.plain()).contains(number, "martes, 10 de marzo de 2026, a las 14:00 (hora de Madrid)")
        .doesNotContain("${");
  }

  @Test
  void whatIsMissingWhenOpeningIsNamed() {
    Customer customer = customer();
    assertRefused("«¿Qué ocurre o qué necesita?»: es obligatorio.", () -> tickets.open(new NewTicket(customer.company(),
        customer.contact(), "Un asunto", " ", Urgency.LOW, null, null, null, null, SELLS), List.of()));
    assertRefused("«Asunto»", () -> opened(customer, "x".repeat(201)));
    assertRefused("«Estado de la tienda»", () -> opened(customer, "Sin respuestas", null));
    assertRefused("«Ticket relacionado»", () -> tickets.open(new NewTicket(customer.company(), customer.contact(), "Uno",
        "Dos", Urgency.LOW, null, null, null, opened(customer(), "De otra empresa"), SELLS), List.of()));
    assertRefused("«Contacto»", () -> tickets.open(new NewTicket(customer.company(), customer().contact(), "Uno", "Dos",
        Urgency.LOW, null, null, null, null, SELLS), List.of()));
  }

  @Test
  @Requirement("DW-09")
  void whatHappensAndThreeAnswersAreEnough() {
    Customer customer = customer();
    NewTicket told = new NewTicket(customer.company(), customer.contact(), " ",
        "Hola, la portada tarda mucho. Desde esta mañana, en todos los móviles.", null, null, null, null, null, SELLS);
    Ticket ticket = tickets.ticket(tickets.open(told, List.of()));
    assertThat(ticket.subject()).isEqualTo("La portada tarda mucho");
    assertThat(ticket.description()).isEqualTo("Hola, la portada tarda mucho. Desde esta mañana, en todos los móviles.");
    assertThat(ticket.urgency()).isEqualTo(Urgency.NORMAL);
    assertThat(messages.ofCase(ticket.number()).get(0).subject()).contains("La portada tarda mucho");

    Ticket onBehalf = tickets.ticket(tickets.openOnBehalf(told, new OnBehalf(Origin.REQUIREMENTS_MEETING, LEADER, null), List.of()));
    assertThat(onBehalf.subject()).as("what staff write for a customer needs no more").isEqualTo("La portada tarda mucho");
    assertThat(onBehalf.urgency()).isEqualTo(Urgency.NORMAL);
  }

  @Test
  @Requirement("IN-26")
  void threeAnswersMakeItVeryHighAtOnceAndTheCustomerReadsIt() {
    String number = opened(customer(), "No se puede pagar", CANNOT_ORDER);
    assertThat(messages.ofCase(number).get(0).plain()).contains("incidencia de prioridad muy alta");
    String task = caseTasks.open(number).get(0).id();
    assertThat(tasks.getVariableLocal(task, "cardPriority")).isEqualTo("Muy alta");
  }

  @Test
  @Requirement({"IN-04", "IN-09"})
  void staffOpenATicketWithAListedReason() {
    Customer customer = customer();
    String number = tickets.openOnBehalf(request(customer, "Filtro por talla", SELLS),
        new OnBehalf(Origin.REQUIREMENTS_MEETING, LEADER, "Reunión del lunes."), List.of());
    Ticket ticket = tickets.ticket(number);
    assertThat(ticket.opening().origin()).isEqualTo(Origin.REQUIREMENTS_MEETING);
    assertThat(ticket.opening().authorId()).isEqualTo(LEADER);
    assertThat(ticket.classification().type()).isEqualTo(TicketType.CHANGE);
    assertThat(eventKinds(number)).contains(EventKind.OPENED_ON_BEHALF);
    assertThat(tickets.conversation(number, true)).extracting(Entry::text).contains("Reunión del lunes.");
    assertThat(tickets.conversation(number, false)).extracting(Entry::text).doesNotContain("Reunión del lunes.");
  }

  @Test
  @Requirement("IN-03")
  void withoutListedReasonTheCustomerIsToldWhyInstead() {
    Customer customer = customer();
    for (Origin origin : List.of(Origin.OTHER, Origin.PORTAL, Origin.PHONE_CALL)) {
      assertThatThrownBy(() -> tickets.openOnBehalf(request(customer, "Lo abro yo", SELLS),
          new OnBehalf(origin, LEADER, null), List.of())).isInstanceOf(OnBehalfRefused.class);
    }
    String email = customers.contact(customer.contact()).email();
    assertThat(jdbc.sql("select count(*) from message_outbox where recipient = ? and text_key = 'MT-26'").param(email)
        .query(Integer.class).single()).isEqualTo(3);
    assertThat(tickets.ofCompany(customer.company(), TicketSearch.all())).isEmpty();
  }

  @Test
  void filesAreWhatTheirContentSays() {
    Customer customer = customer();
    String number = opened(customer, "Con archivos");
    replies(number, customer, upload("C:\\fotos\\..\\pantalla.png", PNG), upload("datos.csv", text("a;b\n1;2")));
    List<Attachment> files = tickets.attachments(number);
    assertThat(files).extracting(Attachment::fileName).containsExactlyInAnyOrder("pantalla.png", "datos.csv");
    assertThat(files).extracting(Attachment::contentType).containsExactlyInAnyOrder("image/png", "text/csv");
    assertThat(tickets.download(number, files.get(0).id()).attachment()).isEqualTo(files.get(0));
    String other = opened(customer, "Otro ticket");
    assertThatThrownBy(() -> tickets.download(other, files.get(0).id())).isInstanceOf(NoSuchTicket.class);

    assertRefused("«pagina.html» no es de un tipo admitido",
        () -> replies(number, customer, upload("pagina.html", text("<html><script>alert(1)</script></html>"))));
    assertRefused("no es de un tipo admitido",
        () -> replies(number, customer, upload("foto.png", text("<svg xmlns='http://www.w3.org/2000/svg'/>"))));
    assertRefused("no es de un tipo admitido",
        () -> replies(number, customer, upload("programa.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3})));
    assertRefused("supera el tamaño máximo de 10 MB",
        () -> replies(number, customer, upload("grande.txt", new byte[10 * 1024 * 1024 + 1])));
    assertRefused("como máximo 10 archivos", () -> replies(number, customer, IntStream.range(0, 11)
        .mapToObj(i -> upload(i + ".txt", text("hola"))).toArray(Upload[]::new)));
    assertThat(tickets.attachments(number)).hasSize(2);
    assertThat(tickets.conversation(number, true)).hasSize(2);
  }

  @Test
  void onlyThoseWhoMaySeeATicketActOnIt() {
    Customer customer = customer();
    Customer stranger = customer();
    String number = opened(customer, "La portada tarda mucho");
    assertThat(tickets.visibleTo(number, customer.contact())).isTrue();
    assertThat(tickets.visibleTo(number, customer.colleague())).isFalse();
    assertThat(tickets.visibleTo(number, stranger.contact())).isFalse();
    assertThatThrownBy(() -> tickets.customerReplies(number, stranger.contact(), "Hola", List.of()))
        .isInstanceOf(NoSuchTicket.class);
    assertThatThrownBy(() -> tickets.customerWithdraws(number, stranger.contact(), null)).isInstanceOf(NoSuchTicket.class);

    ContactPrincipal ana = new ContactPrincipal(customer.contact(), customer.company(), "Ana Prat", "ana", false, false);
    assertRefused("«Participante»", () -> tickets.addParticipant(number, stranger.contact(), ana));
    tickets.addParticipant(number, customer.colleague(), ana);
    assertRefused("ya participa", () -> tickets.addParticipant(number, customer.colleague(), ana));
    assertThat(tickets.visibleTo(number, customer.colleague())).isTrue();
    assertThat(tickets.ofContact(customer.colleague(), TicketSearch.all())).extracting(CustomerTicket::number)
        .containsExactly(number);
    tickets.staffAnswers(number, AGENT, "Lo vemos.", "Mediremos.", List.of());
    assertThat(messages.ofCase(number)).filteredOn(letter -> letter.text().equals("AV-01"))
        .extracting(OutboxEntry::recipientName).containsExactlyInAnyOrder("Ana Prat", "Joan Mas");
  }

  @Test
  @Requirement("IN-18")
  void theFirstAnswerSaysWhatComesNext() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    assertRefused("«Siguiente paso»", () -> tickets.staffAnswers(number, AGENT, "Lo estamos mirando.", " ", List.of()));
    assertThat(letters(number)).containsExactly("MT-01");
    tickets.staffAnswers(number, AGENT, "Es la memoria.", "La ampliamos hoy.", List.of());
    tickets.staffAnswers(number, AGENT, "Ya está ampliada.", null, List.of());
    tickets.staffNotes(number, AGENT, "Vigilar mañana.", List.of(upload("medidas.txt", text("1, 2, 3"))));
    assertThat(tickets.conversation(number, false)).extracting(Entry::text)
        .containsExactly("Descripción de «La portada tarda mucho»", "Es la memoria.", "Ya está ampliada.");
    assertThat(tickets.attachments(number)).singleElement().satisfies(file -> assertThat(file.internal()).isTrue());
    assertThat(messages.ofCase(number).get(1).plain()).contains("Es la memoria.", "La ampliamos hoy.");
  }

  @Test
  void whatDoesNotFitTheStateIsRefused() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    assertRefused("no está pendiente de su validación", () -> accepts(number, customer));
    classifiedAs(number, TicketType.INCIDENT);
    proposes(number);
    assertRefused("«Comentario»",
        () -> tickets.customerAnswersSolution(number, customer.contact(), false, " ", List.of()));
    accepts(number, customer);
    assertRefused("ya está cerrado", () -> tickets.customerWithdraws(number, customer.contact(), null));
    assertRefused("el ticket está cerrado", () -> tickets.staffAnswers(number, AGENT, "Hola", "Nada", List.of()));
    assertThatThrownBy(() -> tickets.ticket("T-1999-000001")).isInstanceOf(NoSuchTicket.class);
  }

  @Test
  @Requirement("PR-11")
  void wrongDataForTheErpIsNoIncident() {
    String number = opened(customer(), "Los pedidos no llegan al ERP");
    triages(number, Map.of("finding", "CLASSIFY"));
    Map<String, Object> wrongData = Map.of("ticketType", "INCIDENT", "impact", "MEDIUM", "symptom", "ERP_FAILURE");
    assertRefused("clasifíquelo como consulta", () -> does(LEADER, number, "UserTask_ClassifyTicket", wrongData));
    does(LEADER, number, "UserTask_ClassifyTicket", Map.of("ticketType", "QUERY"));
    assertThat(openTasks(number)).containsExactly("UserTask_AnswerQuery");
  }

  @Test
  @Requirement({"PR-10", "PR-14", "PR-15"})
  void symptomDecidesFirstAndHighImpactIsImmediate() {
    String erp = opened(customer(), "Los pedidos no llegan al ERP");
    triages(erp, Map.of("finding", "CLASSIFY"));
    does(LEADER, erp, "UserTask_ClassifyTicket", Map.of("ticketType", "INCIDENT", "impact", "HIGH", "symptom",
        "ERP_FAILURE", "erpSystemFault", true));
    assertThat(tickets.ticket(erp).classification()).isEqualTo(new Ticket.Classification(TicketType.INCIDENT,
        Priority.HIGH, Impact.HIGH, Symptom.ERP_FAILURE, false, true));

    String text = opened(customer(), "Un texto mal traducido");
    triages(text, Map.of("finding", "CLASSIFY"));
    does(LEADER, text, "UserTask_ClassifyTicket",
        Map.of("ticketType", "INCIDENT", "impact", "LOW", "symptom", "TRANSLATION"));
    assertThat(tickets.ticket(text).classification().priority()).isEqualTo(Priority.LOW);
    assertThat(tickets.ticket(text).classification().immediate()).isFalse();
  }

  @Test
  void charactersThatNoDatabaseKeepsAreDropped() {
    Customer customer = customer();
    String number = tickets.open(new NewTicket(customer.company(), customer.contact(), "La\0 portada", "\0Tarda.\0 ",
        Urgency.LOW, "\0", null, null, null, SELLS), List.of());
    assertThat(tickets.ticket(number)).extracting(Ticket::subject, Ticket::description, Ticket::businessImpact)
        .containsExactly("La portada", "Tarda.", null);
    tickets.customerReplies(number, customer.contact(), "Mu\0cho.", List.of());
    assertRefused("«Mensaje»", () -> tickets.customerReplies(number, customer.contact(), " \0 ", List.of()));
    triages(number, Map.of("finding", "ASK", "question", "¿Desde\0 cuándo?"));
    assertThat(tickets.conversation(number, false)).extracting(Entry::text)
        .containsExactly("Tarda.", "Mucho.", "¿Desde cuándo?");
  }

  @Test
  void fieldsThatAnOwnerAddsAreKept() {
    String number = opened(customer(), "La portada tarda mucho");
    triages(number, Map.of("finding", "CLASSIFY", "extra_campana", "Rebajas"));
    assertThat(tickets.extras(number)).containsExactly(Map.entry("extra_campana", "Rebajas"));
  }

  @Test
  @Requirement("DW-10")
  void customersReadPlainWords() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    assertThat(state(number).label()).isEqualTo("Recibido");
    assertThat(state(number).turn()).isEqualTo(Turn.US);
    assertThat(state(number).nextWordBy()).isEqualTo(at("2026-03-10T14:00"));
    classifiedAs(number, TicketType.INCIDENT);
    assertThat(state(number).label()).isEqualTo("En curso");
    assertThat(state(number).nextWordBy()).isEqualTo(at("2026-03-11T10:00"));
    proposes(number);
    assertThat(state(number).label()).isEqualTo("Pendiente de su validación");
    assertThat(state(number).turnSentence()).isEqualTo("Le toca a usted.");
    assertThat(state(number).nextWordBy()).isEqualTo(at("2026-03-17T10:00"));
    accepts(number, customer);
    assertThat(state(number).label()).isEqualTo("Cerrado");
    assertThat(tickets.ofContact(customer.contact(), TicketSearch.matching("portada", false, 0))).singleElement()
        .satisfies(line -> assertThat(line.state().label()).isEqualTo("Cerrado"));
    assertThat(tickets.ofContact(customer.contact(), TicketSearch.matching("100%", null, 0))).isEmpty();
  }

  @Test
  void twoWhoWriteAtOnceAreBothHeard() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    List<String> words = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture.allOf(IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(() -> {
      tickets.customerReplies(number, customer.contact(), "Palabra " + i, List.of());
      words.add("Palabra " + i);
    })).toArray(CompletableFuture[]::new)).handle((done, problem) -> done).join();
    assertThat(words).isNotEmpty();
    assertThat(tickets.conversation(number, false)).extracting(Entry::text).filteredOn(text -> text.startsWith("Palabra"))
        .containsExactlyInAnyOrderElementsOf(words);
  }

  @Test
  void aFinishedTaskLeavesNoVariablesBehind() {
    String number = opened(customer(), "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    assertThat(jdbc.sql("select count(*) from act_ru_variable where task_id_ is not null"
        + " and task_id_ not in (select id_ from act_ru_task)").query(Integer.class).single()).isZero();
  }

  private CustomerState state(String number) {
    return tickets.customerState(tickets.ticket(number));
  }

  private void replies(String number, Customer customer, Upload... files) {
    tickets.customerReplies(number, customer.contact(), "Van archivos.", List.of(files));
  }

  private static Upload upload(String name, byte[] content) {
    return new Upload(name, "application/octet-stream", content);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(String sentence, ThrowingCallable act) {
    assertThatThrownBy(act).isInstanceOf(InputRefused.class).hasMessageContaining(sentence);
  }
}
