package io.ciclo.tickets.forms;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.Identities;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.NewMeeting;
import io.ciclo.meetings.Purpose;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.prospects.Decision;
import io.ciclo.prospects.EnvironmentCheck;
import io.ciclo.prospects.EnvironmentCheck.Result;
import io.ciclo.prospects.Milestone;
import io.ciclo.prospects.Need;
import io.ciclo.prospects.NewProspect;
import io.ciclo.prospects.Obstacle;
import io.ciclo.prospects.OptionalStep;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.Proposal;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.Prospects;
import io.ciclo.prospects.UserProfile;
import io.ciclo.prospects.Validation;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New cases of prospects, each brought as far as a form needs them. */
@Component
class ProspectsOnTheWay {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final String LEADER = "lucia.ferrer";
  private static final String TECHNICIAN = "pablo.ortega";
  private static final String ADDRESS = "203.0.113.7";

  private final Prospects prospects;
  private final CustomerRegistry registry;
  private final Meetings meetings;
  private final Identities identities;
  private final TaskService tasks;
  private final FormService forms;
  private final ManagementService management;
  private final IdentityService identity;
  private final RuntimeService runtime;
  private final JdbcClient jdbc;
  private final Clock clock;

  ProspectsOnTheWay(Prospects prospects, CustomerRegistry registry, Meetings meetings, Identities identities, TaskService tasks,
      FormService forms, ManagementService management, IdentityService identity, RuntimeService runtime, JdbcClient jdbc, Clock clock) {
    this.prospects = prospects;
    this.registry = registry;
    this.meetings = meetings;
    this.identities = identities;
    this.tasks = tasks;
    this.forms = forms;
    this.management = management;
    this.identity = identity;
    this.runtime = runtime;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  String opened() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    long company = registry.register(new Company(0, "Prospecto " + unique, "P" + unique, PlatformKind.SAAS, Product.OTHER, SupportPlan.BRONZE,
        false, AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care", MADRID, "",
        CompanyStatus.PROSPECT, 0));
    long contact = registry.invite(new Contact(0, company, "Ana Prat", "ana@" + unique + ".example", "", true, null, false, false, true, 0)).contactId();
    return prospects.open(new NewProspect(company, contact, "Chat para la tienda", Map.of(OptionalStep.AGENT_TRAINING, "Ya saben.")), LEADER);
  }

  String toStudy() {
    return holds(opened(), 1);
  }

  String toPropose() {
    String number = toStudy();
    does(LEADER, number, "UserTask_StudyBusiness", Map.of("findings", "Venden por internet.", "needExists", "NEED", "needs", "Contestar antes"));
    return holds(number, 3);
  }

  String toNameResponsible() {
    String number = toPropose();
    prospects.write(number, new Proposal.Text("Chat", "Tardan.", "Un chat.", ""), prospects.needs(number).stream().map(Need::id).toList(), 0, LEADER);
    does(LEADER, number, "UserTask_WriteProposal", Map.of());
    holds(number, 5);
    prospects.decide(prospects.get(number).contact(), number, 1, Decision.CONTINUE, "", ADDRESS);
    return holds(number, 2);
  }

  String toNameSupport() {
    String number = toNameResponsible();
    does(LEADER, number, "UserTask_NameProjectResponsible", Map.of("counterpartName", "Ana Prat", "counterpartArea", "Atención",
        "counterpartEmail", "ana@prat.example", "knowsStaff", true, "mayDecide", true, "proposesImprovements", true));
    return number;
  }

  String toListAgents() {
    String number = toNameSupport();
    does(LEADER, number, "UserTask_NameSupport", Map.of("trainingWaived", "La da Ana.", "itName", "Iván Serra", "itEmail", "ivan@prat.example"));
    return number;
  }

  String toCustomise() {
    String number = toListAgents();
    does(LEADER, number, "UserTask_ListAgents", Map.of("agents", "Eva Pons; agente"));
    return number;
  }

  String toVerify() {
    String number = toCustomise();
    does(TECHNICIAN, number, "UserTask_Customise", Map.of("customisation", "Dos colas."));
    return number;
  }

  String toResolve() {
    String number = toVerify();
    judges(number, Result.PASSED, "");
    prospects.judge(number, List.of(new EnvironmentCheck(UserProfile.AGENT, "domains", "Dominios", Result.FAILED, "Los corta el cortafuegos.")), TECHNICIAN);
    does(TECHNICIAN, number, "UserTask_VerifyEnvironment", Map.of());
    return number;
  }

  String withObstacle() {
    String number = toVerify();
    prospects.obstacleFound(number, Obstacle.Kind.MACHINES, "Tres equipos sin memoria.", LEADER);
    return number;
  }

  String toAgree() {
    String number = toVerify();
    judges(number, Result.PASSED, "");
    does(TECHNICIAN, number, "UserTask_VerifyEnvironment", Map.of());
    return number;
  }

  String toInstall() {
    String number = toAgree();
    does(LEADER, number, "UserTask_AgreeInstallation", Map.of("installationType", "SCRIPT_TAG", "ourPerson", "Lucía", "theirPerson", "Ana",
        "agreedOn", today()));
    return number;
  }

  private String toValidate() {
    String number = toInstall();
    does(TECHNICIAN, number, "UserTask_InstallWidget", Map.of("platformDelivered", true, "platformVerified", true, "installNote", "Puesto."));
    return holds(number, 5);
  }

  String toExplain() {
    String number = toValidate();
    prospects.validate(prospects.get(number).contact(), number, Validation.FEATURES, "Un bot.", ADDRESS);
    return number;
  }

  String toSign() {
    String number = toValidate();
    prospects.validate(prospects.get(number).contact(), number, Validation.APPROVE, "", ADDRESS);
    return holds(number, 1);
  }

  private String inSupport() {
    String number = toSign();
    does(LEADER, number, "UserTask_RecordContract", Map.of("contractAnswer", "SIGNED", "signedOn", today(), "plan", "GOLD", "contractReference",
        "CT-" + number));
    return holds(number, 1);
  }

  String toRoute() {
    String number = inSupport();
    Prospect prospect = prospects.get(number);
    Attendee ana = Attendee.contact(prospect.contact(), "Ana Prat", "ana@prat.example");
    meetings.held(new NewMeeting(number, prospect.company(), Milestone.part(Phase.SUPPORT, prospect.round()), Purpose.FOLLOW_UP, "OTHER",
        "Seguimiento", clock.instant().minus(Duration.ofHours(1)), Duration.ofMinutes(30), null, List.of(ana)),
        new Minutes("Quieren una encuesta.", List.of(ana), null), LEADER);
    return number;
  }

  /** Production began long ago, and nobody has met since. */
  String toPlan() {
    String number = inSupport();
    jdbc.sql("update prospect set production_at = ? where number = ?")
        .params(OffsetDateTime.ofInstant(clock.instant().minus(Duration.ofDays(30)), ZoneOffset.UTC), number).update();
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "business-development").singleResult().getId();
    management.executeJob(management.createJobQuery().processInstanceId(instance).activityId("Timer_NextLook").singleResult().getId());
    return number;
  }

  private void judges(String number, Result result, String note) {
    prospects.judge(number, prospects.checks(number).stream()
        .map(check -> new EnvironmentCheck(check.profile(), check.item(), check.demand(), result, note)).toList(), TECHNICIAN);
  }

  private String holds(String number, int meetings) {
    for (int meeting = 0; meeting < meetings; meeting++) {
      does(LEADER, number, "UserTask_HoldMeeting", Map.of("meetingKind", "OTHER", "meetingDay", today(), "meetingTime", "00:00", "meetingPresent",
          "Ana Prat", "minutes", "Se habló."));
    }
    return number;
  }

  private String today() {
    return LocalDate.now(clock.withZone(MADRID)).toString();
  }

  private void does(String person, String number, String task, Map<String, Object> fields) {
    Task open = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult();
    identity.setAuthentication(person, identities.groupsOf(person));
    try {
      forms.submitTaskForm(open.getId(), fields);
    } finally {
      identity.clearAuthentication();
    }
  }
}
