package io.ciclo.tickets.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.ContractSigned;
import io.ciclo.customers.CustomerEvents;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.customers.desk.HandoverDesk;
import io.ciclo.customers.desk.Handovers;
import io.ciclo.customers.desk.SignedContracts;
import io.ciclo.customers.desk.TaskLists;
import io.ciclo.engine.Identities;
import io.ciclo.messages.FormOfAddress;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** New customers and handovers, each brought as far as a form needs them. */
@Component
class CustomersOnTheWay {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final String LEADER = "lucia.ferrer";
  private static final String CARE_MANAGER = "carmen.ruiz";
  private static final String PROJECT_MANAGER = "eva.duran";

  private final SignedContracts contracts;
  private final Handovers handovers;
  private final HandoverDesk desk;
  private final TaskLists lists;
  private final CustomerEvents events;
  private final CustomerRegistry registry;
  private final Identities identities;
  private final TaskService tasks;
  private final FormService forms;
  private final ManagementService management;
  private final RuntimeService runtime;
  private final IdentityService identity;
  private final Clock clock;

  CustomersOnTheWay(SignedContracts contracts, Handovers handovers, HandoverDesk desk, TaskLists lists, CustomerEvents events,
      CustomerRegistry registry, Identities identities, TaskService tasks, FormService forms, ManagementService management, RuntimeService runtime,
      IdentityService identity, Clock clock) {
    this.contracts = contracts;
    this.handovers = handovers;
    this.desk = desk;
    this.lists = lists;
    this.events = events;
    this.registry = registry;
    this.identities = identities;
    this.tasks = tasks;
    this.forms = forms;
    this.management = management;
    this.runtime = runtime;
    this.identity = identity;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), MADRID);
  }

  private long company(CompanyStatus status) {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    long company = registry.register(new Company(0, "Futura " + unique, "C" + unique, PlatformKind.SAAS, Product.LOGICOMMERCE, SupportPlan.GOLD,
        false, AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care", MADRID, "", status, 0));
    registry.invite(new Contact(0, company, "Ana Prat", "ana@" + unique + ".example", "", true, null, false, false, true, 0));
    return company;
  }

  String signed() {
    long company = company(CompanyStatus.PROSPECT);
    return contracts.sign(company, new SignedContracts.Typed(ContractSigned.Kind.REGISTRATION, "CT-" + company, today(), SupportPlan.GOLD, null, null),
        LEADER);
  }

  String toAssign() {
    String number = signed();
    does(LEADER, number, "UserTask_CompleteCustomerData", Map.of("contractStart", today().toString(), "contractEnd", today().plusYears(1).toString(),
        "accountType", "GENERAL", "platformKind", "SAAS", "withProject", true));
    return number;
  }

  String toListUsers() {
    String number = toAssign();
    does(CARE_MANAGER, number, "UserTask_AssignCareTeam", Map.of("accountLeader", LEADER, "csm", "andres.castro"));
    return number;
  }

  String toFinish() {
    String number = toListUsers();
    does(LEADER, number, "UserTask_ListPortalUsers", Map.of("portalUsers", "Eva Pons; eva@" + UUID.randomUUID() + ".example; administra"));
    return number;
  }

  String toOpen() {
    String number = toFinish();
    ticks(number);
    does(LEADER, number, "UserTask_FinishTasks", Map.of());
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult().getId();
    management.executeJob(management.createJobQuery().processInstanceId(instance).activityId("ServiceTask_DeliverWelcomePack").singleResult().getId());
    return events.openOf(events.get(number).company()).get(0).number();
  }

  String toDocument() {
    return handovers.begin(company(CompanyStatus.ACTIVE), PROJECT_MANAGER, today().minusMonths(2), PROJECT_MANAGER);
  }

  String toMeet() {
    String number = toDocument();
    ticks(number);
    does(PROJECT_MANAGER, number, "UserTask_CollectDocumentation", Map.of("repository", "https://docs.example/tienda"));
    return number;
  }

  String toSettle() {
    String number = toMeet();
    desk.note(number, "Falta el manual de envíos.", PROJECT_MANAGER);
    does(PROJECT_MANAGER, number, "UserTask_HoldHandoverMeeting", Map.of("briefing", "https://docs.example/traspaso", "meetingDay",
        today().minusDays(1).toString(), "meetingPresent", "Eva Durán", "minutes", "El conector es propio."));
    return number;
  }

  private void ticks(String number) {
    lists.left(number).forEach(task -> lists.tick(number, task.item(), true, "", LEADER));
  }

  private void does(String person, String number, String task, Map<String, Object> fields) {
    Task open = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult();
    assertThat(open).as("%s of %s", task, number).isNotNull();
    identity.setAuthentication(person, identities.groupsOf(person));
    try {
      forms.submitTaskForm(open.getId(), fields);
    } finally {
      identity.clearAuthentication();
    }
  }
}
