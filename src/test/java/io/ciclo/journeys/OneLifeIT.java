package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.ContractSigned;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.CustomerEventOutcome;
import io.ciclo.customers.CustomerEvents;
import io.ciclo.customers.desk.Erasure;
import io.ciclo.customers.desk.ErasureState;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.PointDecisions;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.customers.desk.ErasureDesk;
import io.ciclo.customers.desk.LeavingFacts;
import io.ciclo.customers.desk.SignedContracts;
import io.ciclo.customers.desk.TaskLists;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Recurrence;
import io.ciclo.growth.FarmingPaper.Kind;
import io.ciclo.growth.FarmingReply.Word;
import io.ciclo.growth.FarmingState;
import io.ciclo.growth.FarmingTraces;
import io.ciclo.growth.FeedbackOutcome;
import io.ciclo.growth.OpportunityState;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.prospects.Decision;
import io.ciclo.prospects.EnvironmentCheck;
import io.ciclo.prospects.EnvironmentCheck.Result;
import io.ciclo.prospects.Need;
import io.ciclo.prospects.NewProspect;
import io.ciclo.prospects.OptionalStep;
import io.ciclo.prospects.Proposal;
import io.ciclo.prospects.ProspectOutcome;
import io.ciclo.prospects.Prospects;
import io.ciclo.prospects.Validation;
import io.ciclo.servicelevels.NewDeadline;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WrittenAnywhere;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.TicketType;
import io.ciclo.tpoints.TPointBooks;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPoints;
import io.ciclo.training.TrainingOutcome;
import io.ciclo.training.Trainings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One company from the first meeting to the day on which nobody here remembers it, on the real services and a clock that moves. */
class OneLifeIT extends FarmingTraces {

  private static final String PROJECT_MANAGER = "eva.duran";
  private static final String HOLD = "UserTask_HoldMeeting";
  private static final Map<OptionalStep, String> SHORT = Map.of(OptionalStep.CUSTOMISATION, "Usan la configuración de serie.",
      OptionalStep.AGENT_TRAINING, "Ya conocen la plataforma.", OptionalStep.NEW_FEATURES, "Es una prueba corta.");

  @Autowired LeavingFacts leavingFacts;
  @Autowired Prospects prospects;
  @Autowired CustomerEvents customerEvents;
  @Autowired TaskLists lists;
  @Autowired SignedContracts contracts;
  @Autowired Trainings trainings;
  @Autowired TPointRequests requests;
  @Autowired PointDecisions decisions;
  @Autowired TPointBooks books;
  @Autowired ErasureDesk erasures;
  @Autowired List<Recurrence> recurrences;
  @Autowired JdbcClient jdbc;

  private final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  private final String legalName = "Ferreria " + mark + " i Fills";
  private final String taxId = "B" + String.format("%08d", Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 100_000_000L)) + "X";
  private final String name = "Marina Llull" + mark;
  private final String email = "marina." + mark + "@ferreria.example";
  private final List<String> cases = new ArrayList<>();

  private Customer customer;

  @Test
  @Requirement({"CL-02", "CL-04", "CL-06"})
  void fromTheFirstMeetingToTheDayOnWhichNobodyRemembers() {
    becomesACustomer(isWon());
    isHandedOver();
    buysAndUsesPoints();
    String farming = growsByFeedbackAndFarming();
    theContractIsChanged(farming);
    leaves();
    nothingIsLeftRunning();
    isForgotten();
  }

  // --- before the contract

  /** Six phases, each opened, reviewed and closed. Returns the number of the prospect's case. */
  private String isWon() {
    long company = registry.register(new Company(0, legalName, taxId, PlatformKind.SAAS, Product.LOGICOMMERCE, SupportPlan.BRONZE, false, AccountType.GENERAL,
        LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care", MADRID, "", CompanyStatus.PROSPECT, 0));
    long contact = registry.invite(new Contact(0, company, name, email, "", true, null, false, true, true, 0)).contactId();
    customer = known(company, contact);
    String number = begun(prospects.open(new NewProspect(company, contact, "Chat para la tienda", SHORT), LEADER));
    holds(number);
    does(LEADER, number, "UserTask_StudyBusiness", Map.of("findings", "Tardan en contestar.", "needExists", "NEED", "needs", "Contestar antes"));
    holds(number, 3);
    prospects.write(number, new Proposal.Text("Chat en la tienda", "Tardan en contestar.", "Un chat con dos colas.", "300 € al mes."),
        prospects.needs(number).stream().map(Need::id).toList(), 0, LEADER);
    does(LEADER, number, "UserTask_WriteProposal", Map.of());
    holds(number, 5);
    prospects.decide(contact, number, prospects.proposals(number).get(0).version(), Decision.CONTINUE, "", ADDRESS);
    holds(number, 2);
    does(LEADER, number, "UserTask_NameProjectResponsible", Map.of("counterpartName", name, "counterpartArea", "Atención", "counterpartEmail", email,
        "knowsStaff", true, "mayDecide", true, "proposesImprovements", true));
    does(LEADER, number, "UserTask_NameSupport", Map.of("trainingWaived", "Lo hacen ellos.", "itWaived", "Lo lleva su agencia."));
    does(LEADER, number, "UserTask_ListAgents", Map.of("agents", name + "; agente"));
    prospects.judge(number, prospects.checks(number).stream()
        .map(check -> new EnvironmentCheck(check.profile(), check.item(), check.demand(), Result.PASSED, "")).toList(), AGENT);
    does(AGENT, number, "UserTask_VerifyEnvironment", Map.of());
    does(LEADER, number, "UserTask_AgreeInstallation", Map.of("installationType", "SCRIPT_TAG", "ourPerson", "Lucía Ferrer", "theirPerson", name,
        "agreedOn", today()));
    does(AGENT, number, "UserTask_InstallWidget", Map.of("platformDelivered", true, "platformVerified", true, "installNote", "En todas las páginas."));
    holds(number, 5);
    prospects.validate(contact, number, Validation.APPROVE, "", ADDRESS);
    holds(number);
    does(LEADER, number, "UserTask_RecordContract", Map.of("contractAnswer", "SIGNED", "signedOn", today(), "plan", "BRONZE", "contractReference",
        "CT-" + number));
    holds(number);
    assertThat(prospects.get(number).outcome()).isEqualTo(ProspectOutcome.IN_SUPPORT);
    return number;
  }

  private void holds(String number, int times) {
    for (int meeting = 0; meeting < times; meeting++) {
      holds(number);
    }
  }

  /** Some minutes pass, and the meeting that is due is held. */
  private void holds(String number) {
    itIs(now().plus(Duration.ofMinutes(10)));
    does(LEADER, number, HOLD, Map.of("meetingKind", "NEEDS_GATHERING", "meetingDay", today(), "meetingTime", "00:00", "meetingPresent", name,
        "minutes", "Se habló de todo.", "meetingDecision", "Seguir."));
  }

  // --- the contract, and the start

  private void becomesACustomer(String prospect) {
    CustomerEvent registration = openEvent(CustomerEventKind.REGISTRATION);
    assertThat(registration.fromCase()).isEqualTo(prospect);
    String number = registration.number();
    does(LEADER, number, "UserTask_CompleteCustomerData", Map.of("contractStart", "2026-03-10", "contractEnd", "2027-03-09", "accountType", "GENERAL",
        "platformKind", "SAAS", "phoneService", false, "withProject", true));
    does(CARE_MANAGER, number, "UserTask_AssignCareTeam", Map.of("accountLeader", LEADER, "csm", CSM));
    does(LEADER, number, "UserTask_ListPortalUsers", Map.of("portalUsers", "Pol Serra" + mark + "; pol." + mark + "@ferreria.example"));
    fires(number, "ServiceTask_DeliverWelcomePack");
    assertThat(customerEvents.get(number).ending().outcome()).isEqualTo(CustomerEventOutcome.REGISTERED);
    assertThat(customers.company(customer.company()).status()).isEqualTo(CompanyStatus.ACTIVE);
    mayAuthorise(customer.contact(), "100");
  }

  private void isHandedOver() {
    String number = openEvent(CustomerEventKind.HANDOVER).number();
    does(PROJECT_MANAGER, number, "UserTask_RecordOpening", Map.of("openedOn", today(), "projectManager", PROJECT_MANAGER));
    customerEvents.tasks(number).forEach(task -> lists.tick(number, task.item(), true, "", PROJECT_MANAGER));
    does(PROJECT_MANAGER, number, "UserTask_CollectDocumentation", Map.of("repository", "https://docs.example/tienda"));
    does(PROJECT_MANAGER, number, "UserTask_HoldHandoverMeeting", Map.of("briefing", "https://docs.example/traspaso", "meetingDay", today(), "meetingTime",
        "9:30", "meetingPresent", "Eva Durán", "minutes", "El conector del ERP es propio."));
    String ticket = begun(opened(customer, "No se ve el listado"));
    assertThat(tickets.ticket(ticket).accountLeader()).as("a month with the project manager").isEqualTo(PROJECT_MANAGER);
    classifiedAs(ticket, TicketType.INCIDENT);
    proposes(ticket);
    accepts(ticket, customer);
    assertClosed(ticket, CloseReason.SOLVED);
    itIs(customers.transition(customer.company()).orElseThrow().until());
    fires(number, "Timer_TransitionEnds");
    assertThat(customerEvents.get(number).ending().outcome()).isEqualTo(CustomerEventOutcome.HANDED_OVER);
  }

  private CustomerEvent openEvent(CustomerEventKind kind) {
    CustomerEvent event = customerEvents.openOf(customer.company()).stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    begun(event.number());
    return event;
  }

  // --- everyday life

  private void buysAndUsesPoints() {
    buys(customer, "30");
    String change = begun(developing(customer, "Un filtro por talla"));
    assertThatThrownBy(() -> delivers(change, 300)).as("Customer Care keeps the documentation").hasMessageContaining("«Documentación del cliente»");
    develops(change, "DELIVER", 300, Map.of("publicText", "El filtro está en su tienda.", "customerDocumentation", "El filtro, en el capítulo de listados."));
    accepts(change, customer);
    assertClosed(change, CloseReason.SOLVED);
    assertThat(account(customer).balance()).isEqualTo(points("25"));

    String training = begun(trainings.open(customer.contact(), "Gestionar pedidos", "Somos nuevos.", false, LEADER));
    does(TRAINER, training, "UserTask_AssessNeeds", Map.of("needsStep", "PROPOSE", "experience", "NONE", "platform", "LogiCommerce", "needs",
        "Preparar y enviar pedidos."));
    String day = LocalDate.ofInstant(now(), MADRID).plusDays(3).format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy")) + " 10:00";
    does(TRAINER, training, "UserTask_PrepareProposal", Map.of("syllabus", trainings.of(training).orElseThrow().syllabus().name(), "topics", "Pedidos",
        "sessionHours", "1", "sessionDates", day, "trainer", TRAINER));
    TPointRequest asked = requests.ofCase(training).stream().filter(TPointRequest::open).findFirst().orElseThrow();
    decisions.decide(customer.contact(), asked.id(), true, ADDRESS);
    does(TRAINER, training, "UserTask_PlanSessions", Map.of("sessionDates", day, "trainer", TRAINER, "materialReady", true, "sessionLink",
        "https://teams.example/sesiones"));
    itIs(now().plus(Duration.ofDays(4)));
    does(TRAINER, training, "UserTask_GiveSession", Map.of("sessionStep", "GIVEN", "workedMinutes", 60, "progress", "Lo han hecho solos."));
    does(TRAINER, training, "UserTask_CheckSkills", Map.of("skills", "LEARNT", "skillsCheck", "Preparan un pedido solos.", "publicText",
        "Ya lo hacen solos."));
    assertThat(trainings.of(training).orElseThrow().ending().outcome()).isEqualTo(TrainingOutcome.COMPLETED);
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(account(customer).balance()).isLessThan(points("25"));
  }

  /** The last of the list: all of it, where there are several. */
  private String allOpen(String number) {
    return leavingFacts.casesToEnd(number).stream().reduce((one, later) -> later).orElseThrow().value();
  }

  // --- growth

  /** Returns the Farming whose contract was signed. */
  private String growsByFeedbackAndFarming() {
    LocalDate date = LocalDate.parse("2026-07-01");
    feedbacks.firstOn(customer.company(), date, CSM);
    itIs(at("2026-07-01T06:00"));
    recurrences.stream().filter(one -> one.name().equals("growth-feedbacks-due")).findFirst().orElseThrow().run(date);
    String feedback = begun(feedbacks.ofCompany(customer.company()).get(0).number());
    talked(feedback, customer);
    records(feedback, 4, NEED, "");
    assertThat(feedbacks.get(feedback).ending().outcome()).isEqualTo(FeedbackOutcome.TAKEN);
    String farming = begun(farmings.ofCompany(customer.company()).get(0).number());
    Grown grown = known(customer);
    toValidation(farming);
    toCommitment(farming, grown);
    answers(farming, grown, Kind.PROPOSAL, Word.ACCEPT);
    contractUpdated(farming, today());
    implemented(farming, "Turno en marcha.");
    assertThat(farmings.get(farming).state()).isEqualTo(FarmingState.WON);
    assertThat(opportunities.ofCase(farming).orElseThrow()).satisfies(won -> {
      assertThat(won.state()).isEqualTo(OpportunityState.WON);
      assertThat(won.amount()).hasValue(new BigDecimal("1900.00"));
    });
    return farming;
  }

  /** What was signed at the end of the Farming changes the plan, and the deadlines of what is open from then on. */
  private void theContractIsChanged(String farming) {
    CustomerEvent event = openEvent(CustomerEventKind.MODIFICATION);
    assertThat(event.fromCase()).isEqualTo(farming);
    String open = begun(opened(customer, "La tienda va lenta"));
    classifiedAs(open, TicketType.INCIDENT);
    Map<String, Object> known = facts(event.number(), "UserTask_CollectNewData");
    Map<String, Object> fields = new HashMap<>();
    List.of("newPlan", "newProduct", "newAccountType", "newPhoneService", "startsOn", "newEndsOn", "newContact", "leavingContact")
        .forEach(field -> fields.put(field, known.get(field)));
    does(LEADER, event.number(), "UserTask_CollectNewData", fields);
    List<NewDeadline> foretold = tickets.previewTerms(on(SupportPlan.PLATINUM)).get(open);
    assertThat(foretold).isNotEmpty();
    does(LEADER, event.number(), "UserTask_ApproveModification", Map.of("modificationDecision", "APPROVE"));
    assertThat(customerEvents.get(event.number()).ending().outcome()).isEqualTo(CustomerEventOutcome.APPLIED);
    assertThat(customers.company(customer.company()).plan()).isEqualTo(SupportPlan.PLATINUM);
    assertThat(tickets.previewTerms(on(SupportPlan.BRONZE)).get(open)).as("the way back leads to where they were")
        .extracting(NewDeadline::after).containsExactlyInAnyOrderElementsOf(foretold.stream().map(NewDeadline::before).toList());
  }

  private Company on(SupportPlan plan) {
    Company c = customers.company(customer.company());
    return new Company(c.id(), c.legalName(), c.taxId(), c.platformKind(), c.product(), plan, c.keyAccount(), c.accountType(), c.accountLeader(), c.csm(),
        c.phoneService(), c.eServicePolicy(), c.paidValuation(), c.formOfAddress(), c.language(), c.calendar(), c.zone(), c.csmNotes(), c.status(),
        c.version());
  }

  // --- the end

  private void leaves() {
    contracts.sign(customer.company(), new SignedContracts.Typed(ContractSigned.Kind.TERMINATION, "BAJA-1", LocalDate.ofInstant(now(), MADRID), null, null,
        null), LEADER);
    String number = openEvent(CustomerEventKind.DEREGISTRATION).number();
    LocalDate last = LocalDate.parse("2026-07-31");
    does(LEADER, number, "UserTask_PlanDeregistration", Map.of("endedBy", "CUSTOMER", "lastDay", last.toString(), "publicText", "Gracias por avisarnos."));
    does(LEADER, number, "UserTask_DecideOpenCases", Map.of("openCasesStep", "RESOLVE"));
    does(CSM, number, "UserTask_HoldExitInterview", Map.of("interviewHeld", "HELD", "exitReason", "PRICE", "wouldReturn", "MAYBE", "interviewNotes",
        "Les sale caro."));
    itIs(at("2026-08-01T00:00"));
    fires(number, "Timer_LastDay");
    does(LEADER, number, "UserTask_EndOpenCases", Map.of("lastCasesStep", "END", "caseToEnd", allOpen(number), "caseEndReason",
        "Como se van, lo dejamos aquí."));
    does(LEADER, number, "UserTask_SettlePoints", Map.of("pointsWay", "LOSE"));
    assertThat(customerEvents.get(number).ending().outcome()).isEqualTo(CustomerEventOutcome.DEREGISTERED);
    assertThat(customers.company(customer.company()).status()).isEqualTo(CompanyStatus.INACTIVE);
    assertThatThrownBy(() -> opened(customer, "Después")).isInstanceOf(InputRefused.class);
    assertThat(account(customer).balance()).isEqualTo(TPoints.ZERO);
    assertThat(books.audit(customer.company())).isEmpty();
  }

  private void nothingIsLeftRunning() {
    // the sixth phase of the prospect's case closes with a meeting, as each one does
    holds(cases.get(0));
    assertThat(cases).hasSizeGreaterThan(9);
    assertThat(cases).allSatisfy(number -> {
      // a draft on its way by a web service is no longer the case's
      assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list()).as("running for %s", number)
          .allMatch(one -> one.getProcessDefinitionId().startsWith("farming-draft-delivery:"));
      assertThat(openTasks(number)).isEmpty();
    });
    assertThat(customerEvents.openOf(customer.company())).isEmpty();
    assertThat(jdbc.sql("select count(*) from service_level_clock where case_number in (:cases) and stopped_at is null").param("cases", cases).query(Integer.class).single())
        .as("service levels still counting").isZero();
  }

  private void isForgotten() {
    WrittenAnywhere database = new WrittenAnywhere(jdbc);
    List<String> traces = List.of(legalName, taxId, name, email, "Pol Serra" + mark, "pol." + mark + "@ferreria.example");
    assertThat(database.columnsWith(traces)).as("the test knows where to look").hasSizeGreaterThan(20);
    itIs(at("2032-01-02T10:00"));
    Erasure asked = erasures.request(customer.company(), null, "RGPD-2032-1", LEADER);
    does(CARE_MANAGER, asked.key(), "UserTask_ConfirmErasure", Map.of("erasureDecision", "CONFIRMED"));
    jdbc.sql("update message_outbox set status = 'SENT' where case_number = ?").param(asked.key()).update();
    fires(asked.key(), "Timer_LettersLeave");
    for (List<Job> next = erasing(asked); !next.isEmpty(); next = erasing(asked)) {
      management.executeJob(next.get(0).getId());
    }
    assertThat(erasures.of(customer.company()).get(0).state()).isEqualTo(ErasureState.DONE);
    assertThat(database.columnsWith(traces)).isEmpty();
    assertThat(books.audit(customer.company())).isEmpty();
  }

  private List<Job> erasing(Erasure asked) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(asked.key(), "data-erasure").list().stream().map(ProcessInstance::getId)
        .flatMap(id -> management.createJobQuery().processInstanceId(id).activityId("ServiceTask_EraseRoom").list().stream()).toList();
  }

  // --- the words of this test

  private String begun(String number) {
    cases.add(number);
    return number;
  }

  private Map<String, Object> facts(String number, String task) {
    return tasks.getVariablesLocal(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId());
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  private static String today() {
    return LocalDate.ofInstant(now(), MADRID).toString();
  }
}
