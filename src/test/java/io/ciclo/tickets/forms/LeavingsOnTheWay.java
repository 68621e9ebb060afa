package io.ciclo.tickets.forms;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractSigned;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.CustomerEvents;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.Identities;
import io.ciclo.engine.SafeWrite;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPoints;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Amendments and customers who leave, each brought as far as a form needs them. */
@Component
class LeavingsOnTheWay {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final String LEADER = "lucia.ferrer";
  private static final String CSM = "andres.castro";

  private final CustomerRegistry registry;
  private final CustomerEvents events;
  private final ApplicationEventPublisher publisher;
  private final Tickets tickets;
  private final TPointLedger ledger;
  private final Identities identities;
  private final TaskService tasks;
  private final FormService forms;
  private final IdentityService identity;
  private final RuntimeService runtime;
  private final ManagementService management;
  private final SafeWrite safely;
  private final Clock clock;

  LeavingsOnTheWay(CustomerRegistry registry, CustomerEvents events, ApplicationEventPublisher publisher, Tickets tickets, TPointLedger ledger,
      Identities identities, TaskService tasks, FormService forms, IdentityService identity, RuntimeService runtime,
      ManagementService management, SafeWrite safely, Clock clock) {
    this.registry = registry;
    this.events = events;
    this.publisher = publisher;
    this.tickets = tickets;
    this.ledger = ledger;
    this.identities = identities;
    this.tasks = tasks;
    this.forms = forms;
    this.identity = identity;
    this.runtime = runtime;
    this.management = management;
    this.safely = safely;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MADRID);
  }

  private record Customer(long company, long contact) {}

  private Customer customer() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    long company = registry.register(new Company(0, "Se Va " + unique, "V" + unique, PlatformKind.SAAS, Product.LOGICOMMERCE, SupportPlan.GOLD,
        false, AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care", MADRID, "",
        CompanyStatus.ACTIVE, 0));
    registry.add(new Contract(0, company, "CT-" + unique, SupportPlan.GOLD, today().minusYears(1), today().plusMonths(6), ContractStatus.ACTIVE, 0));
    return new Customer(company, registry.invite(new Contact(0, company, "Ana Prat", "ana.prat@" + unique + ".example", "", true, null, false,
        true, true, 0)).contactId());
  }

  private String signed(Customer customer, ContractSigned.Kind kind, SupportPlan plan) {
    String reference = "F-" + UUID.randomUUID().toString().substring(0, 8);
    safely.run(() -> publisher.publishEvent(new ContractSigned(kind, customer.company(), null, today().minusDays(10), plan, reference, null, null)));
    return events.ofCompany(customer.company()).get(0).number();
  }

  private void does(String person, String number, String task, Map<String, Object> fields) {
    String id = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId();
    identity.setAuthentication(person, identities.groupsOf(person));
    try {
      forms.submitTaskForm(id, fields);
    } finally {
      identity.clearAuthentication();
    }
  }

  String toCollect() {
    return signed(customer(), ContractSigned.Kind.MODIFICATION, SupportPlan.PLATINUM);
  }

  String toApprove() {
    String number = toCollect();
    does(LEADER, number, "UserTask_CollectNewData", Map.of("newPlan", "PLATINUM", "newProduct", "LOGICOMMERCE", "newAccountType", "GENERAL",
        "newPhoneService", "NO", "startsOn", today().toString()));
    return number;
  }

  String toPlan() {
    return signed(customer(), ContractSigned.Kind.TERMINATION, SupportPlan.GOLD);
  }

  private String planned(Customer customer) {
    String number = signed(customer, ContractSigned.Kind.TERMINATION, SupportPlan.GOLD);
    does(LEADER, number, "UserTask_PlanDeregistration", Map.of("endedBy", "CUSTOMER", "lastDay", today().minusDays(1).toString()));
    return number;
  }

  String toInterview() {
    return planned(customer());
  }

  /** Two tickets are open. */
  String toDecide() {
    return planned(withTickets());
  }

  private Customer withTickets() {
    Customer customer = customer();
    for (String subject : List.of("Cambiar la portada", "Una duda")) {
      tickets.open(new NewTicket(customer.company(), customer.contact(), subject, "Descripción", Urgency.NORMAL, null, null, null, null,
          new ShopCheck(true, true, true)), List.of());
    }
    return customer;
  }

  String toEndCases() {
    return afterLastDay(withTickets());
  }

  String toSettle() {
    Customer customer = customer();
    ledger.purchase(new Booking(FactKey.outsideCases("order-line", UUID.randomUUID()), customer.company(), Author.SERVICE, Reason.PACK_SOLD),
        new PackTerms(TPoints.of(20), new Price(120_000, "EUR"), null, null));
    return afterLastDay(customer);
  }

  private String afterLastDay(Customer customer) {
    String number = planned(customer);
    does(LEADER, number, "UserTask_DecideOpenCases", Map.of("openCasesStep", "RESOLVE"));
    does(CSM, number, "UserTask_HoldExitInterview", Map.of("interviewHeld", "DECLINED", "interviewNotes", "No contesta."));
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "customer-deregistration").singleResult().getId();
    Job lastDay = management.createJobQuery().processInstanceId(instance).activityId("Timer_LastDay").singleResult();
    if (lastDay != null) {
      management.executeJob(lastDay.getId());
    }
    return number;
  }
}
