package io.ciclo.tickets.forms;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.PointDecisions;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.Identities;
import io.ciclo.evolutives.Answering;
import io.ciclo.evolutives.DefinitionWay;
import io.ciclo.evolutives.EstimateAnswer;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.Conditions;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.EstimateVersion.Seen;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.evolutives.SomeEstimate;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.servicelevels.HolidayCoverage;
import io.ciclo.servicelevels.desk.CoveragePlan;
import io.ciclo.servicelevels.desk.DueAlarms;
import io.ciclo.servicelevels.process.CoverageProcesses;
import io.ciclo.tickets.EscalationReason;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.PointHolders.Member;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPointSales;
import io.ciclo.tpoints.TPoints;
import io.ciclo.worktime.WorkCalendars;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New cases, each of a company of its own, brought as far as a form needs them; without a browser, so that it is quick. */
@Component
class Cases {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final String LEADER = "lucia.ferrer";
  private static final String HOLIDAYS = "customer-care";
  private static final String AGENT = "pablo.ortega";
  private static final String EVOLUTIVE = "irene.pons";
  private static final String TRAINER = "hugo.santos";
  private static final String ADDRESS = "203.0.113.7";
  private static final ShopCheck SELLS = new ShopCheck(true, true, true);
  private static final ShopCheck CANNOT_ORDER = new ShopCheck(true, true, false);

  private static LocalDate workingDay;

  private final Tickets tickets;
  private final CustomerRegistry registry;
  private final Identities identities;
  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;
  private final DueAlarms alarms;
  private final Clock clock;
  private final HolidayCoverage coverage;
  private final CoveragePlan plan;
  private final CoverageProcesses holidays;
  private final JdbcClient jdbc;
  private final WorkCalendars calendars;
  private final CaseLinks links;
  private final TPointSales sales;
  private final Estimates estimates;
  private final Evolutives evolutives;
  private final Customers customers;
  private final TPointLedger ledger;
  private final TPointRequests requests;
  private final PointDecisions decisions;
  private final CaseCardBoard cards;
  private final ProspectsOnTheWay prospects;
  private final FeedbacksOnTheWay feedbacks;
  private final CustomersOnTheWay arriving;

  Cases(Tickets tickets, CustomerRegistry registry, Identities identities, TaskService tasks, FormService forms,
      IdentityService identity, DueAlarms alarms, Clock clock, HolidayCoverage coverage, CoveragePlan plan, CoverageProcesses holidays,
      JdbcClient jdbc, CaseLinks links, WorkCalendars calendars, TPointSales sales, Estimates estimates, Evolutives evolutives,
      Customers customers, TPointLedger ledger, TPointRequests requests, PointDecisions decisions, CaseCardBoard cards,
      ProspectsOnTheWay prospects, FeedbacksOnTheWay feedbacks, CustomersOnTheWay arriving) {
    this.tickets = tickets;
    this.registry = registry;
    this.identities = identities;
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
    this.alarms = alarms;
    this.clock = clock;
    this.coverage = coverage;
    this.plan = plan;
    this.holidays = holidays;
    this.jdbc = jdbc;
    this.links = links;
    this.calendars = calendars;
    this.sales = sales;
    this.estimates = estimates;
    this.evolutives = evolutives;
    this.customers = customers;
    this.ledger = ledger;
    this.requests = requests;
    this.decisions = decisions;
    this.cards = cards;
    this.prospects = prospects;
    this.feedbacks = feedbacks;
    this.arriving = arriving;
  }

  CustomersOnTheWay arriving() {
    return arriving;
  }

  FeedbacksOnTheWay feedbacks() {
    return feedbacks;
  }

  ProspectsOnTheWay prospects() {
    looksAtTheCalendar();
    return prospects;
  }

  /** Somebody who opens tickets for a company. */
  private record Customer(long company, long contact) {}

  /** Next year's plan, with somebody for each holiday. */
  String holidaysToPlan() {
    int year = withoutPlans();
    coverage.year(HOLIDAYS, year).orElseThrow().serviceHolidays()
        .forEach(day -> coverage.confirm(HOLIDAYS, day.date(), AGENT, AGENT));
    plan.begin(HOLIDAYS, year);
    return "CAL-" + year + "-" + HOLIDAYS;
  }

  /** As if next year's first holiday came near. */
  String holidayToCover() {
    String key = "CAL-" + coverage.year(HOLIDAYS, withoutPlans()).orElseThrow().serviceHolidays().get(0).date() + "-" + HOLIDAYS;
    holidays.holidayUncovered(key);
    return key;
  }

  private int withoutPlans() {
    jdbc.sql("delete from holiday_cover").update();
    jdbc.sql("delete from holiday_plan").update();
    return today().getYear() + 1;
  }

  String withoutLeader() {
    return open(customer(null, today().plusMonths(6)), "La portada tarda mucho", SELLS);
  }

  String opened() {
    return open(customer(), "La portada tarda mucho", SELLS);
  }

  String withoutContract() {
    return triaged(customer(LEADER, null), "La portada tarda mucho", SELLS);
  }

  /** In its period of grace: ended some days ago. */
  String contractInGrace() {
    return triaged(customer(LEADER, today().minusDays(3)), "La portada tarda mucho", SELLS);
  }

  String cannotSell() {
    return triaged(customer(), "No se puede pagar", CANNOT_ORDER);
  }

  String change() {
    return classified(customer(), "Un filtro por talla", Map.of("ticketType", "CHANGE", "demandedPriority", "LOW"));
  }

  String requirements() {
    String number = change();
    does(EVOLUTIVE, number, "UserTask_GiveFirstEstimate", Map.of("firstVolume", "6", "publicText", "Hemos mirado lo que pide."));
    return number;
  }

  String impact() {
    return analysable(customer());
  }

  String estimation() {
    String number = estimable(customer());
    writes(number, SomeEstimate.withTasks("3", "2"));
    return number;
  }

  /** Of a category that somebody else reviews. */
  String review() {
    String number = estimable(customer());
    writes(number, SomeEstimate.withTasks("20", "20"));
    finishes(number);
    return number;
  }

  String definitionHelp() {
    Customer customer = withPoints();
    String number = classified(customer, "Algo con cupones", Map.of("ticketType", "CHANGE", "demandedPriority", "LOW"));
    does(EVOLUTIVE, number, "UserTask_GiveFirstEstimate", Map.of("firstVolume", "6", "publicText", "Hemos mirado lo que pide."));
    does(EVOLUTIVE, number, "UserTask_DefineRequirements",
        Map.of("requirementStep", "HELP", "estimatedHours", "2", "publicText", "Definir con ustedes los cupones."));
    decisions.decide(customer.contact(), requests.ofCase(number).get(0).id(), true, ADDRESS);
    return number;
  }

  String notAgreed() {
    return answered(EstimateAnswer.NOT_AGREED, null);
  }

  String undefined() {
    return answered(EstimateAnswer.UNDEFINED, DefinitionWay.HELP);
  }

  String desisted() {
    return answered(EstimateAnswer.DESIST, null);
  }

  String development() {
    Customer customer = withPoints();
    String number = sent(customer);
    evolutives.answer(customer.contact(), number, Answering.accept(1), ADDRESS);
    return number;
  }

  private String answered(EstimateAnswer answer, DefinitionWay way) {
    Customer customer = customer();
    String number = sent(customer);
    evolutives.answer(customer.contact(), number,
        new Answering(1, answer, "No cuenta con las tallas que usamos en Francia.", way, List.of()), ADDRESS);
    return number;
  }

  private String sent(Customer customer) {
    String number = estimable(customer);
    writes(number, SomeEstimate.withTasks("3", "2"));
    finishes(number);
    return number;
  }

  private String estimable(Customer customer) {
    String number = analysable(customer);
    does(EVOLUTIVE, number, "UserTask_AnalyseImpact", Map.of("impact", "Cambia el listado de cada categoría y su caché.",
        "risks", "El catálogo no tiene tallas\nDepende de la caché"));
    return number;
  }

  private String analysable(Customer customer) {
    String number = classified(customer, "Un filtro por talla", Map.of("ticketType", "CHANGE", "demandedPriority", "LOW"));
    does(EVOLUTIVE, number, "UserTask_GiveFirstEstimate", Map.of("firstVolume", "6", "criticalArea", true,
        "publicText", "Hemos mirado lo que pide."));
    does(EVOLUTIVE, number, "UserTask_DefineRequirements", Map.of("requirementStep", "COMPLETE",
        "requirements", "Filtrar por talla en cada listado.\nLas tallas vienen del ERP cada noche.\nLa selección se conserva al cambiar de página."));
    return number;
  }

  private void finishes(String number) {
    does(EVOLUTIVE, number, "UserTask_EstimateEvolutive", Map.of("estimateStep", "FINISH", "plannedDelivery", today().plusMonths(2).toString()));
  }

  /** Whatever the editor's page would save; the day of delivery is asked in the task. */
  private void writes(String number, SomeEstimate estimate) {
    EstimateDraft draft = estimate.draft();
    Conditions said = draft.conditions();
    Conditions undated = new Conditions(said.risks(), said.justification(), said.exclusions(), said.materials(), said.schedule(), null,
        said.priority());
    EstimateDraft written = new EstimateDraft(draft.presentation(), draft.modules(), draft.design(), draft.definitionHelp(), draft.panelAccess(),
        draft.circumstances(), draft.raise(), draft.meetings(), undated);
    estimates.save(number, written, estimates.newest(number).map(EstimateVersion::seen).orElse(Seen.NOTHING), EVOLUTIVE);
    cards.refresh(number);
  }

  private Customer withPoints() {
    Customer customer = customer();
    Contact before = customers.contact(customer.contact());
    registry.change(new Contact(before.id(), before.companyId(), before.name(), before.email(), before.phone(), before.seesCompany(),
        new BigDecimal("100"), before.mayBuy(), before.administersUsers(), true, before.version()));
    ledger.purchase(new Booking(FactKey.outsideCases("order-line", UUID.randomUUID()), customer.company(), Author.SERVICE, Reason.PACK_SOLD),
        new PackTerms(TPoints.parse("10"), new Price(10_000, "EUR"), null, null));
    return customer;
  }

  String training() {
    return classified(customer(), "Aprender a usar los cupones", Map.of("ticketType", "TRAINING"));
  }

  String trainingToTalkAbout() {
    String number = training();
    does(TRAINER, number, "UserTask_AssessNeeds", Map.of("needsStep", "MEETING", "meetingAt", sessionDate()));
    meetingsWereAnHourAgo(number);
    return number;
  }

  String trainingToPropose() {
    return assessed(customer());
  }

  private String assessed(Customer customer) {
    String number = classified(customer, "Aprender a usar los cupones", Map.of("ticketType", "TRAINING"));
    does(TRAINER, number, "UserTask_AssessNeeds",
        Map.of("needsStep", "PROPOSE", "experience", "NONE", "platform", "PrestaShop", "needs", "Crear cupones."));
    return number;
  }

  String trainingToPlan() {
    Customer customer = withPoints();
    String number = assessed(customer);
    does(TRAINER, number, "UserTask_PrepareProposal", Map.of("syllabus", "GENERAL", "topics", "Cupones", "sessionHours", "1",
        "sessionDates", sessionDate(), "trainer", TRAINER));
    decisions.decide(customer.contact(), requests.ofCase(number).get(0).id(), true, ADDRESS);
    return number;
  }

  String trainingToGive() {
    String number = trainingToPlan();
    does(TRAINER, number, "UserTask_PlanSessions", Map.of("sessionDates", sessionDate(), "trainer", TRAINER, "materialReady", true));
    return number;
  }

  private void meetingsWereAnHourAgo(String number) {
    jdbc.sql("update meeting set start_at = ? where case_number = ?")
        .params(clock.instant().minusSeconds(3600).atOffset(ZoneOffset.UTC), number).update();
  }

  /** Its only session is over. */
  String trainingGiven() {
    String number = trainingToGive();
    jdbc.sql("update training_session set starts_at = ? where training_id = (select max(id) from training where case_number = ?)")
        .params(clock.instant().minusSeconds(3600).atOffset(ZoneOffset.UTC), number).update();
    meetingsWereAnHourAgo(number);
    does(TRAINER, number, "UserTask_GiveSession", Map.of("sessionStep", "GIVEN", "workedMinutes", 60, "progress", "Crean cupones."));
    return number;
  }

  String trainingSupported() {
    String number = trainingGiven();
    does(TRAINER, number, "UserTask_CheckSkills", Map.of("skills", "LEARNT_SUPPORT", "skillsCheck", "Han creado uno.",
        "publicText", "Ya crean sus cupones.", "supportPurpose", "La primera semana.", "supportHours", "1"));
    long asked = requests.ofCase(number).get(1).id();
    decisions.decide(tickets.ticket(number).contactId(), asked, true, ADDRESS);
    return number;
  }

  /** A day to come, as forms take it. */
  static String sessionDate() {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(MADRID).plusDays(10)) + " 10:00";
  }

  String incident() {
    return incident(customer());
  }

  String query() {
    return query(customer());
  }

  /** Within the hours that are included. */
  String investigation() {
    String number = incident();
    does(AGENT, number, "UserTask_WorkOnIncident",
        Map.of("workStep", "INVESTIGATE", "publicText", "Miramos el conector.", "estimatedHours", "1"));
    return number;
  }

  String platformToCall() {
    String number = incident();
    does(AGENT, number, "UserTask_WorkOnIncident", Map.of("workStep", "THIRD_PARTY", "publicText", "Preguntamos por el lote.",
        "thirdParty", "LogiCommerce", "partyKind", "PLATFORM_PROVIDER", "estimatedHours", "1"));
    return number;
  }

  String saleWithDiscount() {
    Customer customer = customer();
    String email = "bea.mir@" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    long buyer = registry.invite(new Contact(0, customer.company(), "Bea Mir", email, "", true, null, true, false, true, 0)).contactId();
    Sale sale = sales.offer(customer.company(), new BigDecimal("10.00"), null, AGENT);
    sales.choose(sale.id(), new Member(buyer, customer.company(), "Bea Mir", email, true, true), TPoints.of(25), "", "203.0.113.7");
    return sale.caseNumber();
  }

  String incidentRejectedTwice() {
    Customer customer = customer();
    String number = incident(customer);
    for (int rejection = 1; rejection <= 2; rejection++) {
      proposeSolution(number);
      reject(number, customer);
    }
    return number;
  }

  String queryRejectedTwice() {
    Customer customer = customer();
    String number = query(customer);
    for (int rejection = 1; rejection <= 2; rejection++) {
      does(AGENT, number, "UserTask_AnswerQuery", Map.of("workStep", "PROPOSE", "publicText", "Se hace en Catálogo."));
      reject(number, customer);
    }
    return number;
  }

  /** The customer writes while a solution waits for validation. */
  String unexpectedReply() {
    Customer customer = customer();
    String number = incident(customer);
    proposeSolution(number);
    tickets.customerReplies(number, customer.contact(), "Lo pruebo mañana y le digo.", List.of());
    return number;
  }

  /** Nobody has done anything for three weeks: first response, resolution and news are late. */
  String neglected() {
    ClockUtil.setCurrentTime(Date.from(clock.instant().minus(Duration.ofDays(21))));
    String number;
    try {
      number = opened();
    } finally {
      ClockUtil.reset();
    }
    alarms.handleAndFollow(number);
    return number;
  }

  String escalatedToTeam() {
    return escalated("COMPLEXITY");
  }

  String escalatedToServiceManager() {
    return escalated("FRUSTRATION");
  }

  String escalatedToProvider() {
    return escalated("PROVIDER");
  }

  String providerToBeAsked() {
    String number = escalatedToProvider();
    does(AGENT, number, "UserTask_GatherProviderData", Map.of("provider", "LogiCommerce", "providerData", "Registros del pago."));
    return number;
  }

  String withProvider() {
    String number = providerToBeAsked();
    does(AGENT, number, "UserTask_OpenProviderTicket", Map.of("providerReference", "LC-77", "publicText", "Les hemos enviado los registros."));
    return number;
  }

  String callProposed() {
    String number = incident();
    tickets.escalate(number, LEADER, EscalationReason.MANY_INTERACTIONS, null, false, null);
    return number;
  }

  /** The number of the case that a CSM leads. */
  String complaint() {
    String number = escalated("COMPLAINT");
    return links.of(number).get(0).from();
  }

  String complaintInOrganisation() {
    String csm = complaint();
    does("andres.castro", csm, "UserTask_AttendCsmCase", Map.of("csmStep", "ORGANISATION", "csmRequest", "Un plan conjunto."));
    return csm;
  }

  private String escalated(String reason) {
    String number = incident();
    does(AGENT, number, "UserTask_WorkOnIncident", Map.of("workStep", "ESCALATE", "escalationReason", reason,
        "documentation", "Pasos 1 y 2; registros adjuntos.", "publicText", "Lo lleva quien mejor lo conoce."));
    return number;
  }

  /** A day that may be given to a customer; a row of the test is written before any calendar is there. */
  static LocalDate aWorkingDay() {
    return workingDay;
  }

  private void looksAtTheCalendar() {
    workingDay = calendars.get(HOLIDAYS).addDays(Instant.now(), 5).atZone(MADRID).toLocalDate();
  }

  /** Neglected, and then neglected again after each of three updates. */
  String neglectedAfterThreeUpdates() {
    ClockUtil.setCurrentTime(Date.from(clock.instant().minus(Duration.ofDays(60))));
    looksAtTheCalendar();
    String number;
    try {
      number = opened();
      neglect(number, Map.of("updateDetail", "Lo estamos mirando."));
      neglect(number, Map.of("updateDepartment", "Sistemas", "updateCause", "Todavía ninguna."));
      neglect(number, Map.of("updateDetail", "Cambiamos el servidor.", "updateDate", workingDay.toString()));
    } finally {
      ClockUtil.reset();
    }
    alarms.handleAndFollow(number);
    return number;
  }

  private void neglect(String number, Map<String, Object> update) {
    ClockUtil.setCurrentTime(Date.from(clock.instant().plus(Duration.ofDays(10))));
    alarms.handleAndFollow(number);
    does(LEADER, number, "UserTask_GiveUpdate", update);
  }

  private String incident(Customer customer) {
    return classified(customer, "La portada tarda mucho",
        Map.of("ticketType", "INCIDENT", "impact", "MEDIUM", "symptom", "MAJOR_SLOWNESS"));
  }

  private String query(Customer customer) {
    return classified(customer, "¿Cómo se crea un cupón?", Map.of("ticketType", "QUERY"));
  }

  private void proposeSolution(String number) {
    does(AGENT, number, "UserTask_WorkOnIncident",
        Map.of("workStep", "PROPOSE", "solutionKind", "SOLUTION", "publicText", "Hemos ampliado la memoria."));
  }

  private void reject(String number, Customer customer) {
    tickets.customerAnswersSolution(number, customer.contact(), false, "Sigue igual que antes.", List.of());
  }

  private String classified(Customer customer, String subject, Map<String, Object> fields) {
    String number = triaged(customer, subject, SELLS);
    does(LEADER, number, "UserTask_ClassifyTicket", fields);
    return number;
  }

  private String triaged(Customer customer, String subject, ShopCheck shop) {
    String number = open(customer, subject, shop);
    does(LEADER, number, "UserTask_TriageTicket", Map.of("finding", "CLASSIFY"));
    return number;
  }

  private String open(Customer customer, String subject, ShopCheck shop) {
    return tickets.open(new NewTicket(customer.company(), customer.contact(), subject,
        "Desde esta mañana. Nos pasa a todos, también fuera de la oficina.", Urgency.NORMAL,
        "Los pedidos han bajado a la mitad.", null, null, null, shop), List.of());
  }

  private void does(String person, String number, String task, Map<String, Object> fields) {
    String open = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId();
    identity.setAuthentication(person, identities.groupsOf(person));
    try {
      forms.submitTaskForm(open, fields);
    } finally {
      identity.clearAuthentication();
    }
  }

  private Customer customer() {
    return customer(LEADER, today().plusMonths(6));
  }

  /** @param contractEnd null for no contract at all */
  private Customer customer(String leader, LocalDate contractEnd) {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    long company = registry.register(new Company(0, "Papelería " + unique, "B" + unique, PlatformKind.SAAS,
        Product.LOGICOMMERCE, SupportPlan.GOLD, true, AccountType.GENERAL, leader, null, false, false, false,
        FormOfAddress.FORMAL, "es", "customer-care", MADRID, "", CompanyStatus.ACTIVE, 0));
    if (contractEnd != null) {
      registry.add(new Contract(0, company, "CT-" + unique, SupportPlan.GOLD, contractEnd.minusYears(1), contractEnd,
          ContractStatus.ACTIVE, 0));
    }
    long contact = registry.invite(new Contact(0, company, "Ana Prat", "ana.prat@" + unique + ".example", "", false, null,
        false, false, true, 0)).contactId();
    return new Customer(company, contact);
  }

  private LocalDate today() {
    return clock.instant().atZone(MADRID).toLocalDate();
  }
}
