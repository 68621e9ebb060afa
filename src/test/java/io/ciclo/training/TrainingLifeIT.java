package io.ciclo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.customers.PointDecisions;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.NewContent;
import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CaseFinder;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SearchedWords;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import io.ciclo.tickets.CaseLists;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.EvolutiveTraces;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.TPoints;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way that a training can take, to each of its ends, on the real services; the sale of packs stands in for itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrainingLifeIT extends EvolutiveTraces {

  private static final String ASSESS = "UserTask_AssessNeeds";
  private static final String MEET = "UserTask_HoldNeedsMeeting";
  private static final String PROPOSE = "UserTask_PrepareProposal";
  private static final String PLAN = "UserTask_PlanSessions";
  private static final String GIVE = "UserTask_GiveSession";
  private static final String CHECK = "UserTask_CheckSkills";
  private static final String SUPPORT = "UserTask_GiveFollowUp";
  private static final String TWO_DATES = "12/03/2026 10:00\n13/03/2026 10:00";

  /** Waits for as long as the test likes; the test says what came of it. */
  private static final String SALE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test" id="Definitions_Sale">
        <process id="tpoint-sale" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="Event_Start"/>
          <sequenceFlow id="Flow_Begin" sourceRef="Event_Start" targetRef="Timer_CustomerDecides"/>
          <intermediateCatchEvent id="Timer_CustomerDecides"><timerEventDefinition id="TimerDefinition_Decides">
            <timeDuration xsi:type="tFormalExpression">P90D</timeDuration></timerEventDefinition></intermediateCatchEvent>
          <sequenceFlow id="Flow_End" sourceRef="Timer_CustomerDecides" targetRef="Event_End"/>
          <endEvent id="Event_End"/>
        </process>
      </definitions>
      """;

  @Autowired Trainings trainings;
  @Autowired Meetings meetings;
  @Autowired TPointRequests requests;
  @Autowired PointDecisions decisions;
  @Autowired CaseLists lists;
  @Autowired List<CaseFinder> finders;
  @Autowired WalkedFlows walked;
  @Autowired List<CaseCards> cards;

  private String deployment;

  @BeforeEach
  void aSaleThatTheTestDecides() {
    deployment = repository.createDeployment().name("sale of the test").addString("tpoint-sale.bpmn", SALE).deploy().getId();
  }

  @AfterEach
  void noSaleIsLeft() {
    repository.deleteDeployment(deployment, true);
  }

  // --- to the end

  @Test
  @Requirement({"TR-05", "TR-08", "TR-09"})
  void fromTheRequestOfTheTeamToWhatWasLearnt() {
    Customer customer = funded("20");
    String number = trainings.open(customer.contact(), "Gestionar pedidos", "Somos nuevos en el almacén.", false, LEADER);
    assertThat(number).startsWith("F-");
    assertThat(openTasks(number)).containsExactly(ASSESS);
    assesses(number, Map.of("themeOrders", true));
    Training known = training(number);
    assertThat(known.level()).isEqualTo(Level.BASIC);
    assertThat(known.syllabus()).isEqualTo(Syllabus.SPECIFIC);
    assertThat(known.themes()).containsExactly(Theme.ORDERS);
    assertThat(facts(number, PROPOSE)).containsEntry("factLevel",
        "Nivel básico, temario específico: gestión de pedidos, en PrestaShop.");

    assertThat(facts(number, PROPOSE)).containsEntry("factRates",
        "Una hora cuesta, según el temario: general, 2 T-Points; específico, 3 T-Points; a medida, 4 T-Points.");

    proposes(number, TWO_DATES, "1,5");
    assertThat(state(number)).isEqualTo(TrainingState.PROPOSED);
    assertThat(openTasks(number)).isEmpty();
    OutboxEntry asked = lastLetterOf(number);
    assertThat(asked.text()).isEqualTo("MT-21");
    assertThat(asked.plain()).contains("específico: gestión de pedidos", "básico", "PrestaShop", "2 sesiones de 1,5 h", "5 T-Points",
        "jueves, 12 de marzo de 2026, a las 10:00", "/portal/autorizaciones/");
    decides(customer, number, true);
    assertThat(account(customer).reserved()).isEqualTo(points("5"));
    assertThat(state(number)).isEqualTo(TrainingState.PLANNING);

    plans(number, "12/03/2026 11:00\n13/03/2026 10:00");
    List<Meeting> planned = meetings.ofCase(number);
    assertThat(planned).extracting(Meeting::start).containsExactly(at("2026-03-12T11:00"), at("2026-03-13T10:00"));
    assertThat(planned.get(0).attendees()).hasSize(2);
    assertThat(card(number).due()).isEqualTo(at("2026-03-12T11:00"));

    itIs(at("2026-03-12T12:30"));
    does(TRAINER, number, GIVE, Map.of("sessionStep", "GIVEN", "workedMinutes", 90, "progress", "Preparan y envían pedidos.",
        "recording", "https://video.example/1", "nextTopics", "Devoluciones"));
    assertThat(account(customer).balance()).isEqualTo(points("16.5"));
    assertThat(trainings.sessions(training(number)).get(1).topics()).isEqualTo("Devoluciones");
    assertThat(meetings.meeting(planned.get(0).id()).orElseThrow().state()).isEqualTo(MeetingState.HELD);
    itIs(at("2026-03-13T11:00"));
    given(number, 60);
    assertThat(account(customer).balance()).isEqualTo(points("15.5"));
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);

    trainings.handOver(number, "Guía de pedidos", new NewContent.Link("https://docs.example/pedidos"), TRAINER);
    assertThat(trainings.materials(training(number))).extracting(Delivery::contact).containsExactly(customer.contact());
    checks(number, "LEARNT", Map.of());
    assertEnded(number, TrainingOutcome.COMPLETED);
    assertThat(lastLetterOf(number).text()).isEqualTo("AV-FOR-AVISO");
    assertThat(lastLetterOf(number).plain()).contains("Ya lo hacen solos.", "/portal/aprendizaje/" + number);
  }

  @Test
  @Requirement({"PR-06", "TR-01"})
  void aTicketOfThisTypeIsCarriedOutByItAndValidatedByItsCustomer() {
    Customer customer = funded("20");
    String number = opened(customer, "Aprender a usar el catálogo");
    classifiedAs(number, TicketType.TRAINING);
    assertThat(openTasks(number)).containsExactly(ASSESS);
    assesses(number, Map.of());
    proposes(number, "12/03/2026 10:00", "1");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.WAITING_CUSTOMER);
    assertThat(letters(number)).contains("MT-21");
    decides(customer, number, true);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_PROGRESS);
    assertThat(state(number)).isEqualTo(TrainingState.PLANNING);
    plans(number, "12/03/2026 10:00");
    itIs(at("2026-03-12T11:00"));
    given(number, 60);
    checks(number, "LEARNT", Map.of());
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_VALIDATION);
    accepts(number, customer);
    assertClosed(number, CloseReason.SOLVED);
    assertThat(account(customer).balance()).isEqualTo(points("18"));
  }

  @Test
  @Requirement("TR-02")
  void whatBelongsToAProjectCostsNothingAndNobodyIsAsked() {
    Customer customer = customer();
    String number = trainings.open(customer.contact(), "Puesta en marcha", "Lo acordado en el proyecto.", true, LEADER);
    assesses(number, Map.of());
    proposes(number, "12/03/2026 10:00", "2");
    assertThat(openTasks(number)).containsExactly(PLAN);
    assertThat(requests.ofCase(number)).isEmpty();
    plans(number, "12/03/2026 10:00");
    itIs(at("2026-03-12T12:00"));
    given(number, 120);
    checks(number, "LEARNT", Map.of());
    assertEnded(number, TrainingOutcome.COMPLETED);
    assertThat(ledger.entriesOf(number)).isEmpty();
  }

  // --- before anything is proposed

  @Test
  @Requirement("TR-03")
  void aMeetingMayBeNeededBeforeNeedsAreKnown() {
    Customer customer = funded("20");
    String number = trainings.open(customer.contact(), "Aprender", "No sabemos bien qué.", false, LEADER);
    assertThatThrownBy(() -> does(TRAINER, number, ASSESS, Map.of("needsStep", "MEETING", "meetingAt", "mañana")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Fecha y hora»: «mañana» no es una fecha con hora");
    does(TRAINER, number, ASSESS, Map.of("needsStep", "MEETING", "meetingAt", "11/03/2026 9:30", "meetingLink", "https://teams.example/x"));
    Meeting meeting = meetings.ofCase(number).get(0);
    assertThat(meeting.start()).isEqualTo(at("2026-03-11T09:30"));
    assertThat(facts(number, MEET).get("factMeeting")).asString().contains("miércoles, 11 de marzo de 2026, a las 09:30", "https://teams.example/x");
    assertThatThrownBy(() -> does(TRAINER, number, MEET, Map.of("meetingMinutes", "Ya hablado."))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Lo hablado»: la reunión es el miércoles, 11 de marzo");
    itIs(at("2026-03-11T10:00"));
    does(TRAINER, number, MEET, Map.of("meetingMinutes", "Quieren aprender contenidos."));
    assertThat(meetings.meeting(meeting.id()).orElseThrow().minutes().text()).isEqualTo("Quieren aprender contenidos.");
    assertThat(openTasks(number)).containsExactly(ASSESS);
    assertThat(facts(number, ASSESS)).containsEntry("factMinutes", "Quieren aprender contenidos.");
  }

  @Test
  @Requirement("TR-02")
  void whatIsNotGivenOnRequestIsClosedWithItsReason() {
    Customer customer = funded("20");
    String number = opened(customer, "Aprender programación");
    classifiedAs(number, TicketType.TRAINING);
    does(TRAINER, number, ASSESS, Map.of("needsStep", "DECLINE", "publicText", "No damos esa."));
    assertEnded(number, TrainingOutcome.DECLINED);
    assertClosed(number, CloseReason.UNRESOLVED);

    String own = trainings.open(customer.contact(), "Programar", "Programar módulos.", false, LEADER);
    does(TRAINER, own, ASSESS, Map.of("needsStep", "DECLINE", "publicText", "No damos esa."));
    assertEnded(own, TrainingOutcome.DECLINED);
    assertThat(lastLetterOf(own).plain()).contains("No damos esa.");
  }

  // --- the customer decides

  @Test
  @Requirement("TR-05")
  void refusalEndsItAndNothingIsSpent() {
    Customer customer = funded("20");
    String number = proposed(customer);
    decides(customer, number, false);
    assertEnded(number, TrainingOutcome.REFUSED);
    assertThat(account(customer).balance()).isEqualTo(points("20"));
    assertThat(lastLetterOf(number).plain()).contains("No la aprueba");
  }

  @Test
  void silenceIsRemindedAndThenEndsIt() {
    Customer customer = funded("20");
    String number = proposed(customer);
    silentUntil(number, "2026-03-12T10:00", "2026-03-16T10:00");
    assertThat(letters(number)).endsWith("AV-FOR-RECUERDO", "AV-FOR-RECUERDO");
    silentUntil(number, "2026-03-17T10:00");
    assertEnded(number, TrainingOutcome.LAPSED);
    assertThat(lastLetterOf(number).plain()).contains("No hemos tenido su decisión");
  }

  @Test
  void withoutPointsAndWithoutAPackItEnds() {
    Customer customer = authorising("100");
    String number = proposed(customer);
    decides(customer, number, true);
    runtime.setVariable(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "tpoint-sale").singleResult().getId(),
        "saleOutcome", "NOT_SOLD");
    fires(number, "Timer_CustomerDecides");
    assertEnded(number, TrainingOutcome.NOT_ENOUGH_POINTS);
  }

  @Test
  void aTicketWhoseTrainingIsNotApprovedIsClosedSo() {
    Customer customer = funded("20");
    String number = opened(customer, "Aprender");
    classifiedAs(number, TicketType.TRAINING);
    assesses(number, Map.of());
    proposes(number, "12/03/2026 10:00", "1");
    decides(customer, number, false);
    assertClosed(number, CloseReason.UNRESOLVED_NOT_AUTHORISED);
  }

  // --- sessions

  @Test
  @Requirement({"TR-06", "TR-07"})
  void datesAreFlexibleAndNeverMoreIsConsumedThanWasApproved() {
    Customer customer = funded("20");
    String number = proposed(customer);
    decides(customer, number, true);
    assertThatThrownBy(() -> plans(number, "12/03/2026 10:00")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("hay 1 y el cliente aprobó 2 sesiones de 1 h");
    plans(number, TWO_DATES);
    assertThatThrownBy(() -> given(number, 60)).isInstanceOf(InputRefused.class).hasMessageContaining("cambie primero su fecha");
    assertThatThrownBy(() -> moves(number, "13/03/2026 9:30")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("tiene que terminar antes de la sesión 2");
    moves(number, "11/03/2026 16:00");
    assertThat(meetings.ofCase(number).get(0).start()).isEqualTo(at("2026-03-11T16:00"));
    assertThat(openTasks(number)).containsExactly(GIVE);
    itIs(at("2026-03-13T12:00"));
    given(number, 200);
    given(number, 90);
    assertThat(account(customer).balance()).isEqualTo(points("17"));
  }

  @Test
  @Requirement("TR-06")
  void whatIsMovedOrCalledOffInTheCalendarIsFollowed() {
    Customer customer = funded("20");
    String number = proposed(customer);
    decides(customer, number, true);
    plans(number, TWO_DATES);
    Meeting first = meetings.ofCase(number).get(0);
    meetings.move(first.id(), at("2026-03-11T09:00"), first.length(), "https://teams.example/otra", LEADER);
    assertThat(session(number, 0).start()).isEqualTo(at("2026-03-11T09:00"));
    assertThat(session(number, 0).link()).isEqualTo("https://teams.example/otra");
    assertThat(card(number).due()).isEqualTo(at("2026-03-11T09:00"));
    assertThat(trainings.events(training(number))).filteredOn(event -> event.kind() == TrainingEvent.Kind.MOVED)
        .extracting(TrainingEvent::staff).containsExactly(LEADER);

    meetings.cancel(first.id(), "Ana está de viaje.", LEADER);
    moves(number, "11/03/2026 17:00");
    Meeting again = meetings.meeting(session(number, 0).meeting()).orElseThrow();
    assertThat(again.id()).isNotEqualTo(first.id());
    assertThat(again.start()).isEqualTo(at("2026-03-11T17:00"));
    itIs(at("2026-03-13T11:00"));
    given(number, 60);
    given(number, 60);
    assertThat(meetings.ofCase(number)).extracting(Meeting::state)
        .containsExactlyInAnyOrder(MeetingState.CANCELLED, MeetingState.HELD, MeetingState.HELD);
  }

  private TrainingSession session(String number, int at) {
    return trainings.sessions(training(number)).get(at);
  }

  @Test
  void aCustomerWhoDoesNotGoOnPaysForWhatWasGiven() {
    Customer customer = funded("20");
    String number = proposed(customer);
    decides(customer, number, true);
    plans(number, TWO_DATES);
    itIs(at("2026-03-12T11:00"));
    given(number, 60);
    does(TRAINER, number, GIVE, Map.of("sessionStep", "STOP", "publicText", "Lo dejamos en la primera."));
    assertEnded(number, TrainingOutcome.STOPPED);
    assertThat(account(customer).balance()).isEqualTo(points("18"));
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(meetings.ofCase(number)).extracting(Meeting::state).containsExactly(MeetingState.HELD, MeetingState.CANCELLED);
  }

  // --- after the sessions

  @Test
  @Requirement("TR-12")
  void whatIsMissingIsProposedAsAFurtherSessionUnderABudgetOfItsOwn() {
    Customer customer = funded("20");
    String number = givenToTheEnd(customer);
    checks(number, "MISSING_EXTRA", Map.of());
    assertThat(facts(number, PROPOSE)).containsEntry("factMissing", "Preparan un pedido solos.");
    proposes(number, "18/03/2026 10:00", "1");
    assertThat(training(number).proposal().points()).as("the syllabus is paid").isEqualTo(points("1"));
    decides(customer, number, true);
    plans(number, "18/03/2026 10:00");
    itIs(at("2026-03-18T11:00"));
    given(number, 60);
    checks(number, "LEARNT", Map.of());
    assertEnded(number, TrainingOutcome.COMPLETED);
    assertThat(account(customer).balance()).isEqualTo(points("16"));
  }

  @Test
  @Requirement("TR-12")
  void aFurtherSessionThatIsNotWantedLeavesItGivenWithSomethingMissing() {
    Customer customer = funded("20");
    String number = givenToTheEnd(customer);
    checks(number, "MISSING_EXTRA", Map.of());
    proposes(number, "18/03/2026 10:00", "1");
    decides(customer, number, false);
    assertEnded(number, TrainingOutcome.NOT_ACQUIRED);

    String other = givenToTheEnd(customer);
    checks(other, "MISSING", Map.of());
    assertEnded(other, TrainingOutcome.NOT_ACQUIRED);
  }

  @Test
  @Requirement("TR-10")
  void supportAfterItIsOfferedAtItsPriceAndGivenInParts() {
    Customer customer = funded("20");
    String number = givenToTheEnd(customer);
    checks(number, "LEARNT_SUPPORT", Map.of("supportPurpose", "Acompañarles la primera semana.", "supportHours", "2"));
    assertThat(lastLetterOf(number).text()).isEqualTo("AV-FOR-SOPORTE");
    assertThat(lastLetterOf(number).plain()).contains("Acompañarles la primera semana.", "2 T-Points");
    decides(customer, number, true);
    supports(number, "CONTINUE", 30);
    assertThat(account(customer).balance()).isEqualTo(points("16.5"));
    supports(number, "CONTINUE", 0);
    supports(number, "FINISH", 30);
    assertEnded(number, TrainingOutcome.COMPLETED);
    assertThat(account(customer).balance()).isEqualTo(points("16"));
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);

    String other = givenToTheEnd(customer);
    checks(other, "MISSING_SUPPORT", Map.of("supportPurpose", "Acompañarles.", "supportHours", "1"));
    decides(customer, other, false);
    assertEnded(other, TrainingOutcome.NOT_ACQUIRED);
    assertThat(account(customer).balance()).isEqualTo(points("13"));
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(requests.ofCase(other)).extracting(TPointRequest::service)
        .containsExactly(TPointService.TRAINING, TPointService.POST_TRAINING_SUPPORT);
  }

  // --- customers

  @Test
  @Requirement("TR-14")
  void aCustomerChoosesAWorkshopWritesAboutItAndWithdrawsIt() {
    Customer customer = funded("20");
    trainings.keep(null, new Workshop(0, "Pedidos de principio a fin " + customer.company(), "Del carrito al envío.", "Shopify", Level.BASIC,
        2, true, 0));
    Workshop workshop = trainings.workshops().stream().filter(one -> one.title().endsWith(" " + customer.company())).findFirst().orElseThrow();
    String number = trainings.choose(customer.contact(), workshop.id(), "");
    assertThat(training(number).needs()).isEqualTo("Del carrito al envío.");
    assertThat(training(number).platform()).isEqualTo("Shopify");
    assertThat(trainings.visibleTo(customer.contact())).extracting(Training::caseNumber).containsExactly(number);
    assertThatThrownBy(() -> trainings.read(customer().contact(), number)).isInstanceOf(NoSuchCustomer.class);

    trainings.write(customer.contact(), number, "Mejor por las tardes.");
    assertThat(facts(number, ASSESS).get("factWritten")).asString().endsWith("Mejor por las tardes.");
    assesses(number, Map.of());
    proposes(number, TWO_DATES, "1");
    decides(customer, number, true);
    plans(number, TWO_DATES);
    trainings.withdraw(customer.contact(), number, "Lo dejamos para el año que viene.");
    assertEnded(number, TrainingOutcome.WITHDRAWN);
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(meetings.ofCase(number)).extracting(Meeting::state).containsOnly(MeetingState.CANCELLED);
    assertThatThrownBy(() -> trainings.write(customer.contact(), number, "¿Y ahora?")).isInstanceOf(InputRefused.class);
    assertThatThrownBy(() -> trainings.withdraw(customer.contact(), number, "Otra vez.")).isInstanceOf(InputRefused.class);
    trainings.keep(workshop.id(), new Workshop(0, workshop.title(), workshop.summary(), "Shopify", Level.BASIC, 2, false, workshop.version()));
    assertThatThrownBy(() -> trainings.choose(customer.contact(), workshop.id(), "")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("ya no se ofrece");
  }

  @Test
  @Requirement("TR-01")
  void whoTeachesThePlatformIsProposedFirst() {
    Customer customer = funded("20");
    List<String> before = trainings.trainers().entrySet().stream().filter(one -> one.getValue().contains(TRAINER)).map(Map.Entry::getKey).toList();
    trainings.teaches(TRAINER, List.of("PrestaShop"));
    try {
      String number = trainings.open(customer.contact(), "Contenidos", "Cambiar la portada.", false, LEADER);
      assesses(number, Map.of());
      assertThat(facts(number, PROPOSE)).containsEntry("trainer", TRAINER);
      assertThatThrownBy(() -> does(TRAINER, number, PROPOSE, Map.of("syllabus", "GENERAL", "topics", "Portada", "sessionHours", "1",
          "sessionDates", TWO_DATES, "trainer", LEADER))).isInstanceOf(InputRefused.class).hasMessageContaining("«Quién la da»");
    } finally {
      trainings.teaches(TRAINER, before);
    }
  }

  @Test
  @Requirement("DW-02")
  void whoeverSearchesCasesFindsItByItsNumberAndByItsWords() {
    Customer customer = funded("20");
    String number = trainings.open(customer.contact(), "Gestión de pedidos " + customer.company(), "Somos 100 % nuevos.", false, LEADER);
    assertThat(lists.numbered(" " + number.toLowerCase(Locale.ROOT))).contains(number);
    assertThat(lists.numbered("F-1999-000001")).isEmpty();
    assertThat(found("GESTION  pedidos " + customer.company())).containsExactly(number);
    assertThat(found("100 % nuevos " + number)).containsExactly(number);
    assertThat(found(customers.company(customer.company()).legalName())).containsExactly(number);
    assertThat(found("gestion_de " + number)).isEmpty();
  }

  private List<String> found(String words) {
    return finders.stream().flatMap(room -> room.find(SearchedWords.of(words), 10).stream()).map(CaseFinder.Found::number).toList();
  }

  @Test
  void aTicketThatBecomesSomethingElseLeavesNothingOfItBehind() {
    Customer customer = funded("20");
    String number = opened(customer, "Aprender el catálogo");
    classifiedAs(number, TicketType.TRAINING);
    assesses(number, Map.of());
    proposes(number, TWO_DATES, "1");
    decides(customer, number, true);
    plans(number, TWO_DATES);
    trainings.caseOver(number);
    assertThat(training(number).ending().outcome()).isEqualTo(TrainingOutcome.CASE_OVER);
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(meetings.ofCase(number)).extracting(Meeting::state).containsOnly(MeetingState.CANCELLED);
  }

  // --- the words of this test

  private Customer funded(String points) {
    Customer customer = authorising("100");
    buys(customer, points);
    return customer;
  }

  /** Two sessions of an hour, general: 3 T-Points; the customer has it before their eyes. */
  private String proposed(Customer customer) {
    String number = trainings.open(customer.contact(), "Gestionar pedidos", "Somos nuevos.", false, LEADER);
    assesses(number, Map.of());
    proposes(number, TWO_DATES, "1");
    return number;
  }

  /** All sessions of {@link #proposed} were given. */
  private String givenToTheEnd(Customer customer) {
    itIs(TUE_2026_03_10_10H);
    String number = proposed(customer);
    decides(customer, number, true);
    plans(number, TWO_DATES);
    itIs(at("2026-03-13T11:00"));
    given(number, 60);
    given(number, 60);
    assertThat(openTasks(number)).containsExactly(CHECK);
    return number;
  }

  private void assesses(String number, Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>(Map.of("needsStep", "PROPOSE", "experience", "NONE", "platform", "PrestaShop",
        "needs", "Preparar y enviar pedidos."));
    fields.putAll(more);
    does(TRAINER, number, ASSESS, fields);
  }

  private void proposes(String number, String dates, String hours) {
    does(TRAINER, number, PROPOSE, Map.of("syllabus", training(number).syllabus().name(), "topics", "Pedidos\nEnvíos", "sessionHours", hours,
        "sessionDates", dates, "trainer", TRAINER));
  }

  private void plans(String number, String dates) {
    does(TRAINER, number, PLAN, Map.of("sessionDates", dates, "trainer", TRAINER, "materialReady", true,
        "sessionLink", "https://teams.example/sesiones"));
  }

  private void given(String number, int minutes) {
    does(TRAINER, number, GIVE, Map.of("sessionStep", "GIVEN", "workedMinutes", minutes, "progress", "Lo han hecho solos."));
  }

  private void moves(String number, String to) {
    does(TRAINER, number, GIVE, Map.of("sessionStep", "MOVE", "newDate", to));
  }

  private void checks(String number, String skills, Map<String, Object> more) {
    Map<String, Object> fields = new HashMap<>(Map.of("skills", skills, "skillsCheck", "Preparan un pedido solos.",
        "publicText", "Ya lo hacen solos."));
    fields.putAll(more);
    does(TRAINER, number, CHECK, fields);
  }

  private void supports(String number, String step, int minutes) {
    does(TRAINER, number, SUPPORT, Map.of("followUpStep", step, "workedMinutes", minutes, "findings", "Dudas resueltas."));
  }

  private void decides(Customer customer, String number, boolean authorised) {
    TPointRequest open = requests.ofCase(number).stream().filter(TPointRequest::open).reduce((one, later) -> later).orElseThrow();
    decisions.decide(customer.contact(), open.id(), authorised, ADDRESS);
  }

  private Training training(String number) {
    return trainings.of(number).orElseThrow();
  }

  private TrainingState state(String number) {
    return training(number).state();
  }

  private void assertEnded(String number, TrainingOutcome outcome) {
    assertThat(training(number).ending()).as("ending of %s", number).isNotNull();
    assertThat(training(number).ending().outcome()).isEqualTo(outcome);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKeyIn("training", "training-sessions", "training-follow-up", "tpoint-authorisation").count()).isZero();
  }

  private CaseCard card(String number) {
    return cards.stream().filter(one -> one.prefix() == CasePrefix.TRAINING).findFirst().orElseThrow().card(number);
  }

  private Map<String, Object> facts(String number, String task) {
    return tasks.getVariablesLocal(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId());
  }

  private OutboxEntry lastLetterOf(String number) {
    return messages.ofCase(number).stream().filter(letter -> letter.text().startsWith("MT") || letter.text().startsWith("AV-FOR"))
        .reduce((earlier, later) -> later).orElseThrow();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeAndEveryFlowHasBeenWalked() {
    for (String process : List.of("training", "training-sessions", "training-follow-up")) {
      assertThat(walked.notWalked(process, repository, history)).as(process).isEmpty();
    }
  }
}
