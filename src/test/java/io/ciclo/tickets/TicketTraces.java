package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.Identities;
import io.ciclo.engine.OpenTask;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Messages;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.testing.CicloIT;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The words in which the life of a ticket is told in tests: what customers and staff do, on the real services. */
public abstract class TicketTraces extends CicloIT {

  protected static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  protected static final Instant TUE_2026_03_10_10H = at("2026-03-10T10:00");

  protected static final String LEADER = "lucia.ferrer";
  protected static final String AGENT = "pablo.ortega";
  protected static final String REVIEWER = "javier.molina";
  protected static final String HEAD = "teresa.gil";
  protected static final String CARE_MANAGER = "carmen.ruiz";
  protected static final String EVOLUTIVE = "irene.pons";
  protected static final String TRAINER = "hugo.santos";

  protected static final LocalDate IN_FORCE = LocalDate.parse("2026-12-31");
  protected static final ShopCheck SELLS = new ShopCheck(true, true, true);
  protected static final ShopCheck CANNOT_ORDER = new ShopCheck(true, true, false);

  @Autowired protected Tickets tickets;
  @Autowired protected CustomerRegistry registry;
  @Autowired protected CaseTasks caseTasks;
  @Autowired protected Messages messages;
  @Autowired protected Identities identities;
  @Autowired protected TaskService tasks;
  @Autowired protected FormService forms;
  @Autowired protected RuntimeService runtime;
  @Autowired protected HistoryService history;
  @Autowired protected ManagementService management;
  @Autowired protected RepositoryService repository;
  @Autowired protected IdentityService identity;

  protected static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(MADRID).toInstant();
  }

  protected static void itIs(Instant now) {
    ClockUtil.setCurrentTime(Date.from(now));
  }

  @BeforeEach
  protected void aTuesday() {
    itIs(TUE_2026_03_10_10H);
  }

  @AfterEach
  protected void clockGoesOn() {
    ClockUtil.reset();
    identity.clearAuthentication();
  }

  /** A company with one contact who opens tickets and one who does not see the company's. */
  protected record Customer(long company, long contact, long colleague) {}

  /** A company that stands already, of which one contact does everything. */
  protected static Customer known(long company, long contact) {
    return new Customer(company, contact, contact);
  }

  protected Customer customer() {
    return customer(LEADER, IN_FORCE, false);
  }

  /** @param contractEnd null for no contract at all */
  protected Customer customer(String leader, LocalDate contractEnd, boolean keyAccount) {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    long company = registry.register(new Company(0, "Empresa " + unique, "X" + unique, PlatformKind.SAAS,
        Product.LOGICOMMERCE, SupportPlan.GOLD, keyAccount, AccountType.GENERAL, leader, null, false, false, false,
        FormOfAddress.FORMAL, "es", "customer-care", MADRID, "", CompanyStatus.ACTIVE, 0));
    if (contractEnd != null) {
      registry.add(new Contract(0, company, "CT-" + unique, SupportPlan.GOLD, contractEnd.minusYears(1), contractEnd,
          ContractStatus.ACTIVE, 0));
    }
    return new Customer(company, contact(company, "Ana Prat", unique), contact(company, "Joan Mas", unique));
  }

  private long contact(long company, String name, String unique) {
    return registry.invite(new Contact(0, company, name, name.toLowerCase().replace(' ', '.') + "@" + unique + ".example", "",
        false, null, false, false, true, 0)).contactId();
  }

  protected NewTicket request(Customer customer, String subject, ShopCheck shop) {
    return new NewTicket(customer.company(), customer.contact(), subject, "Descripción de «" + subject + "»",
        Urgency.NORMAL, null, null, null, null, shop);
  }

  protected String opened(Customer customer, String subject) {
    return opened(customer, subject, SELLS);
  }

  protected String opened(Customer customer, String subject, ShopCheck shop) {
    return tickets.open(request(customer, subject, shop), List.of());
  }

  protected void does(String person, String number, String task, Map<String, Object> fields) {
    Task open = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult();
    assertThat(open).as("%s of %s, open are %s", task, number, openTasks(number)).isNotNull();
    identity.setAuthentication(person, identities.groupsOf(person));
    try {
      forms.submitTaskForm(open.getId(), fields);
    } finally {
      identity.clearAuthentication();
    }
  }

  protected void triages(String number, Map<String, Object> fields) {
    does(LEADER, number, "UserTask_TriageTicket", fields);
  }

  protected void classifiedAs(String number, TicketType type) {
    triages(number, Map.of("finding", "CLASSIFY"));
    Map<String, Object> fields = switch (type) {
      case INCIDENT -> Map.of("ticketType", "INCIDENT", "impact", "MEDIUM", "symptom", "MAJOR_SLOWNESS");
      case CHANGE -> Map.of("ticketType", "CHANGE", "demandedPriority", "LOW");
      case QUERY, TRAINING -> Map.of("ticketType", type.name());
    };
    does(LEADER, number, "UserTask_ClassifyTicket", fields);
  }

  protected void works(String number, Map<String, Object> fields) {
    does(AGENT, number, "UserTask_WorkOnIncident", fields);
  }

  protected void proposes(String number) {
    works(number, Map.of("workStep", "PROPOSE", "solutionKind", "SOLUTION", "publicText", "Hemos ampliado la memoria.",
        "howToCheck", "Abra la portada."));
  }

  protected void answersQuery(String number) {
    does(AGENT, number, "UserTask_AnswerQuery", Map.of("workStep", "PROPOSE", "publicText", "Se hace en Catálogo."));
  }

  protected void accepts(String number, Customer customer) {
    tickets.customerAnswersSolution(number, customer.contact(), true, null, List.of());
  }

  protected void rejects(String number, Customer customer) {
    tickets.customerAnswersSolution(number, customer.contact(), false, "Sigue igual.", List.of());
  }

  /** Fires the one job of this activity in the case; the job executor is off. */
  protected void fires(String number, String activity) {
    List<Job> jobs = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
        .map(ProcessInstance::getId)
        .flatMap(id -> management.createJobQuery().processInstanceId(id).activityId(activity).list().stream()).toList();
    assertThat(jobs).as("jobs of %s", activity).hasSize(1);
    management.executeJob(jobs.get(0).getId());
  }

  /** The customer says nothing: each of these moments is the next date of the case, and passes. */
  protected void silentUntil(String number, String... moments) {
    for (String moment : moments) {
      assertThat(nextWord(number)).isEqualTo(at(moment));
      itIs(at(moment));
      fires(number, "Timer_NextWord");
    }
  }

  /** The one date at which somebody is to be reminded, or a wait to end. */
  protected Instant nextWord(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
        .map(job -> job.getDuedate().toInstant())
        .reduce((one, other) -> {
          throw new AssertionError(number + " has two timers: " + one + ", " + other);
        }).orElseThrow(() -> new AssertionError(number + " has no timer"));
  }

  protected List<String> openTasks(String number) {
    return caseTasks.open(number).stream().map(OpenTask::key).toList();
  }

  protected List<String> letters(String number) {
    return messages.ofCase(number).stream().map(OutboxEntry::text).toList();
  }

  protected List<EventKind> eventKinds(String number) {
    return tickets.events(number).stream().map(TicketEvent::kind).toList();
  }

  protected void assertClosed(String number, CloseReason reason) {
    Ticket ticket = tickets.ticket(number);
    assertThat(ticket.closing()).as("closing of %s", number).isNotNull();
    assertThat(ticket.closing().reason()).isEqualTo(reason);
    assertThat(ticket.state()).isIn(TicketState.CLOSED, TicketState.CANCELLED);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKeyIn("ticket", "incident-resolution", "query-resolution", "solution-validation",
            "customer-information").count()).as("running processes of %s", number).isZero();
    assertThat(openTasks(number)).isEmpty();
  }
}
