package io.ciclo.operation;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.ciclo.engine.Columns.utc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.ciclo.engine.Correction;
import io.ciclo.engine.FailedJob;
import io.ciclo.engine.FailedWork;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainValue;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.ValueCorrected;
import io.ciclo.messages.Deliveries;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.messages.OutboxSearch;
import io.ciclo.operation.desk.OperationAlerts;
import io.ciclo.servicelevels.desk.DueAlarms;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.TicketEvent;
import io.ciclo.tickets.TicketTraces;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What fails is found under its cause, told once, tried again and put right. */
class OperationIT extends TicketTraces {

  private static final String MAIL_SERVER = "mail-server";
  private static final int NOBODY_LISTENS = 1;

  @RegisterExtension
  static final WireMockExtension CHAT =
      WireMockExtension.newInstance().options(wireMockConfig().port(GATEWAY_PORT)).build();

  @Autowired private Operation operation;
  @Autowired private OperationAlerts alerts;
  @Autowired private FailedWork work;
  @Autowired private Deliveries deliveries;
  @Autowired private SafeWrite step;
  @Autowired private RuntimeService processes;
  @Autowired private ManagementService jobs;
  @Autowired private RepositoryService models;
  @Autowired private MailProperties server;
  @Autowired private DueAlarms alarms;
  @Autowired private JdbcClient jdbc;

  private String hostBefore;
  private Integer portBefore;
  private final List<String> deployments = new ArrayList<>();

  @BeforeEach
  void nothingFails() {
    hostBefore = server.getHost();
    portBefore = server.getPort();
    processes.createProcessInstanceQuery().rootProcessInstances().list().forEach(instance ->
        processes.deleteProcessInstance(instance.getId(), "left by another test", true, true));
    jdbc.sql("delete from next_alarm where failures > 0").update();
    jdbc.sql("delete from scheduled_tasks where consecutive_failures > 0").update();
    jdbc.sql("update operation_alert set solved_at = raised_at where solved_at is null").update();
    CHAT.stubFor(post(urlEqualTo("/chat/secret")).willReturn(ok()));
  }

  @AfterEach
  void asBefore() {
    server.setHost(hostBefore);
    server.setPort(portBefore);
    processes.createProcessInstanceQuery().rootProcessInstances().list().forEach(instance ->
        processes.deleteProcessInstance(instance.getId(), "end of test", true, true));
    deployments.forEach(id -> models.deleteDeployment(id, true));
    jdbc.sql("update message_outbox set status = 'KEPT' where status = 'PENDING'").update();
  }

  @Test
  @Requirement("DW-15")
  void whatFailsForOneCauseIsOneTroubleWithCasesAndCustomers() {
    serverIsDown();
    Customer one = customer();
    Customer other = customer();
    List<String> numbers = List.of(opened(one, "Uno"), opened(one, "Dos"), opened(other, "Tres"));
    failsOnce();
    itIs(at("2026-03-10T10:30"));

    Trouble trouble = trouble(MAIL_SERVER);
    assertThat(trouble.cause().title()).isEqualTo("El servidor de correo no responde o no acepta correos");
    assertThat(trouble.affected()).hasSize(3);
    assertThat(trouble.cases()).containsExactlyInAnyOrderElementsOf(numbers);
    assertThat(trouble.customers()).hasSize(2).allMatch(name -> name.startsWith("Empresa "));
    assertThat(trouble.since()).isEqualTo(at("2026-03-10T10:00"));
    assertThat(trouble.stopped()).isZero();
    assertThat(trouble.again()).isEqualTo(at("2026-03-10T10:01"));
    assertThat(operation.troubles()).hasSize(1);
  }

  @Test
  @Requirement("DW-15")
  void otherCausesStandApartAndTheUnknownSpeaksItsFirstSentence() {
    serverIsDown();
    String ticket = opened(customer(), "Uno");
    failsOnce();
    deploys("missing-value", "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${amount &gt; 3}</bpmn:conditionExpression>");
    String missing = starts("missing-value", ticket);
    for (int tries = 1; tries <= 5; tries++) {
      fails(jobOf(missing));
    }
    fails(jobOf(processes.startProcessInstanceByKey("message-delivery",
        Map.of("outboxId", -7L, "leavesNow", true, "mailServer", true)).getId()));

    assertThat(operation.troubles()).extracting(trouble -> trouble.cause().title())
        .as("what has stopped comes first")
        .startsWith("Falta el valor «amount»")
        .containsExactlyInAnyOrder("Falta el valor «amount»", "El servidor de correo no responde o no acepta correos",
            "No outbox row -7");
    assertThat(operation.troubles().get(0).stopped()).isEqualTo(1);
  }

  @Test
  @Requirement("DW-15")
  void allOfACauseIsTriedAgainAtOnce() {
    serverIsDown();
    opened(customer(), "Uno");
    opened(customer(), "Dos");
    for (int tries = 1; tries <= 5; tries++) {
      failsOnce();
    }
    assertThat(trouble(MAIL_SERVER).stopped()).isEqualTo(2);
    assertThat(deliveries.tally().failing()).isEqualTo(2);

    assertThat(step.<Integer>write(() -> operation.tryAgain(MAIL_SERVER))).isEqualTo(2);
    assertThat(trouble(MAIL_SERVER).stopped()).isZero();
    assertThat(work.failed(10)).allSatisfy(job -> assertThat(job.triesLeft()).isEqualTo(5));
    assertThat(step.<Integer>write(() -> operation.tryAgain("no such cause"))).isZero();
  }

  @Test
  @Requirement("DW-15")
  void aValueIsCorrectedWithATraceAndTheStepGoesOn() {
    String ticket = opened(customer(), "Uno");
    deploys("missing-value", "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${amount &gt; 3}</bpmn:conditionExpression>");
    String instance = starts("missing-value", ticket);
    fails(jobOf(instance));
    FailedJob failed = work.failed(10).get(0);
    assertThat(failed.caseNumber()).isEqualTo(ticket);
    assertThat(failed.step().name()).isEqualTo("¿Mucho?");
    assertThat(work.values(failed.id())).containsExactly(new PlainValue("limit", PlainValue.Kind.WHOLE_NUMBER, "7"));

    refused(correction(failed, "amount", PlainValue.Kind.WHOLE_NUMBER, "muchos", "Faltaba."), "«Valor nuevo»: escriba un número entero");
    refused(correction(failed, "amount", PlainValue.Kind.WHOLE_NUMBER, "5", " "), "«Motivo»: es obligatorio");
    refused(correction(failed, "no vale", PlainValue.Kind.TEXT, "5", "x"), "«Valor»: no existe");
    step.run(() -> work.correct(correction(failed, "limit", PlainValue.Kind.TEXT, "8", "Era 8.")));
    step.run(() -> work.correct(correction(failed, "amount", PlainValue.Kind.WHOLE_NUMBER, "5", "El cliente pidió cinco.")));

    assertThat(work.corrections(failed.id())).extracting(ValueCorrected::name, ValueCorrected::before, ValueCorrected::after,
            ValueCorrected::reason, ValueCorrected::person, ValueCorrected::at)
        .containsExactly(
            tuple("limit", "7", "8", "Era 8.", "sergio.campos", TUE_10H),
            tuple("amount", "", "5", "El cliente pidió cinco.", "sergio.campos", TUE_10H));
    assertThat(processes.getVariable(instance, "limit")).as("a known value keeps its type").isEqualTo(8);
    assertThat(tickets.events(ticket)).filteredOn(event -> event.kind() == EventKind.VALUE_CORRECTED)
        .extracting(TicketEvent::actor, TicketEvent::details).contains(tuple("Sergio Campos",
            "«¿Mucho?», amount: (nada) → 5. El cliente pidió cinco."));

    jobs.executeJob(failed.id());
    assertThat(processes.createProcessInstanceQuery().processInstanceId(instance).count()).isZero();
    assertThat(operation.troubles()).isEmpty();
  }

  @Test
  @Requirement("DW-15")
  void administratorsAreToldOncePerCauseUntilItIsSolved() {
    serverIsDown();
    opened(customer(), "Uno");
    failsOnce();
    alerts.look();
    posts(0);
    itIs(at("2026-03-10T10:10"));
    alerts.look();
    alerts.look();
    opened(customer(), "Dos");
    failsOnce();
    itIs(at("2026-03-10T10:30"));
    alerts.look();
    posts(1);
    assertThat(CHAT.findAll(postRequestedFor(urlEqualTo("/chat/secret"))).get(0).getBodyAsString())
        .contains("El servidor de correo no responde", "1 fallo en 1 caso", "/operacion");
    assertThat(trouble(MAIL_SERVER).alerted()).isEqualTo(at("2026-03-10T10:10"));
    assertThat(alertMails()).as("a mail about the mail server would come too late").isEmpty();

    processes.createProcessInstanceQuery().processDefinitionKey("message-delivery").list()
        .forEach(delivery -> processes.deleteProcessInstance(delivery.getId(), "came right"));
    alerts.look();
    opened(customer(), "Tres");
    failsOnce();
    itIs(at("2026-03-10T11:00"));
    alerts.look();
    posts(2);
  }

  @Test
  @Requirement("DW-15")
  void severalNewCausesAreOneMessageByMailAndChat() {
    deploys("missing-value", "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${amount &gt; 3}</bpmn:conditionExpression>");
    deploys("missing-other", "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${other &gt; 3}</bpmn:conditionExpression>");
    for (int i = 0; i < 20; i++) {
      fails(jobOf(starts("missing-value", null)));
      fails(jobOf(starts("missing-other", null)));
    }
    itIs(at("2026-03-10T10:10"));
    alerts.look();
    posts(1);
    List<OutboxEntry> mails = alertMails();
    assertThat(mails).as("one to each administrator").isNotEmpty();
    assertThat(mails).allSatisfy(mail -> assertThat(mail.plain()).contains("- Falta el valor «amount»: 20 fallos, desde el 10/03/2026",
        "- Falta el valor «other»: 20 fallos"));
    assertThat(mails.stream().map(OutboxEntry::recipient).distinct().count()).isEqualTo(mails.size());
    alerts.look();
    assertThat(alertMails()).hasSameSizeAs(mails);
  }

  @Test
  void aChatThatRefusesIsACauseOfItsOwnAndNoStorm() {
    CHAT.stubFor(post(urlEqualTo("/chat/secret")).willReturn(serverError()));
    serverIsDown();
    opened(customer(), "Uno");
    failsOnce();
    itIs(at("2026-03-10T10:10"));
    alerts.look();
    Job post = jobs.createJobQuery().processDefinitionKey("operation-alert").singleResult();
    fails(post);
    assertThat(operation.troubles()).extracting(trouble -> trouble.cause().title())
        .anyMatch(title -> title.startsWith("La pasarela de avisos localhost contesta con el error 500"));
    itIs(at("2026-03-10T11:00"));
    alerts.look();
    itIs(at("2026-03-10T12:00"));
    alerts.look();
    assertThat(jobs.createJobQuery().processDefinitionKey("operation-alert").count()).as("the first, and one about the chat").isEqualTo(2);
    assertThat(alertMails()).as("the chat's failure is told by mail, once to each").isNotEmpty()
        .allSatisfy(mail -> assertThat(mail.plain()).contains("La pasarela de avisos"));
  }

  @Test
  void whatCameRightMeanwhileIsNotPosted() {
    serverIsDown();
    opened(customer(), "Uno");
    failsOnce();
    itIs(at("2026-03-10T10:10"));
    alerts.look();
    processes.createProcessInstanceQuery().processDefinitionKey("message-delivery").list()
        .forEach(delivery -> processes.deleteProcessInstance(delivery.getId(), "came right"));
    alerts.look();
    posts(0);
  }

  @Test
  @Requirement("DW-15")
  void anAlarmThatFailsIsACauseToo() {
    String number = opened(customer(), "Uno");
    jdbc.sql("update service_level_event set content = replace(content, 'Opened', 'Opaned') where case_number = ?").param(number)
        .update();
    Instant now = at("2026-03-10T16:46");
    for (int failures = 0; failures < 3; failures++) {
      itIs(now);
      alarms.handle(number);
      now = now.plusSeconds(100);
    }
    itIs(at("2026-03-10T16:50"));
    Trouble trouble = operation.troubles().stream().filter(one -> one.cause().key().startsWith("alarm:")).findFirst().orElseThrow();
    assertThat(trouble.cases()).containsExactly(number);
    assertThat(trouble.cause().title()).startsWith("Una alarma de plazos falla: ");

    jdbc.sql("update service_level_event set content = replace(content, 'Opaned', 'Opened') where case_number = ?").param(number)
        .update();
    assertThat(step.<Integer>write(() -> operation.tryAgain(trouble.cause().key()))).isEqualTo(1);
    assertThat(alarms.handle(number)).as("due at once").isTrue();
    assertThat(operation.troubles()).isEmpty();
  }

  @Test
  void aRecurrenceThatFailsIsACauseToo() {
    jdbc.sql("""
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure, consecutive_failures, version)
            values ('recurrence', 'probe-recurrence', ?, false, ?, 2, 1)""")
        .params(utc(TUE_10H), utc(TUE_10H)).update();
    try {
      assertThat(operation.troubles()).singleElement().satisfies(trouble ->
          assertThat(trouble.cause().title()).isEqualTo("La repetición «probe-recurrence» no se completa"));
    } finally {
      jdbc.sql("delete from scheduled_tasks where task_instance = 'probe-recurrence'").update();
    }
  }

  @Test
  void anAppointmentThatFailsIsACauseToo() {
    jdbc.sql("""
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure, consecutive_failures, version)
            values ('appointment', 'probe/12@3', ?, false, ?, 2, 1)""").params(utc(TUE_10H), utc(TUE_10H)).update();
    try {
      assertThat(operation.troubles()).singleElement().satisfies(trouble -> {
        assertThat(trouble.cause().title()).isEqualTo("Lo apuntado como «probe» no se completa");
        assertThat(trouble.affected()).singleElement().satisfies(one -> assertThat(one.where()).isEqualTo("12@3 · 2 fallos seguidos"));
      });
    } finally {
      jdbc.sql("delete from scheduled_tasks where task_instance = 'probe/12@3'").update();
    }
  }

  private static final Instant TUE_10H = at("2026-03-10T10:00");

  private void serverIsDown() {
    server.setHost("127.0.0.1");
    server.setPort(NOBODY_LISTENS);
  }

  /** Each mail that waits is tried, whenever it is due. */
  private void failsOnce() {
    jobs.createJobQuery().processDefinitionKey("message-delivery").list().forEach(this::fails);
  }

  private void fails(Job job) {
    assertThatThrownBy(() -> jobs.executeJob(job.getId())).as("job of %s", job.getProcessDefinitionKey()).isNotNull();
  }

  private Trouble trouble(String cause) {
    return operation.troubles().stream().filter(trouble -> trouble.cause().key().equals(cause)).findFirst().orElseThrow();
  }

  /** What is to be posted into the chat is posted; so many have arrived in this test. */
  private void posts(int arrived) {
    jobs.createJobQuery().processDefinitionKey("operation-alert").list().forEach(job -> jobs.executeJob(job.getId()));
    CHAT.verify(arrived, postRequestedFor(urlEqualTo("/chat/secret")));
  }

  private List<OutboxEntry> alertMails() {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    return deliveries.search(new OutboxSearch(Optional.empty(), false, Optional.empty(), 0)).stream()
        .filter(mail -> mail.text().equals("AV-OPERACION")).filter(mail -> !mail.created().isAfter(now))
        .filter(mail -> mail.id() > firstMail).toList();
  }

  private long firstMail;

  @BeforeEach
  void rememberTheLastMail() {
    firstMail = jdbc.sql("select coalesce(max(id), 0) from message_outbox").query(Long.class).single();
  }

  private Correction correction(FailedJob job, String name, PlainValue.Kind kind, String typed, String reason) {
    return new Correction(job.id(), name, kind, typed, reason, "sergio.campos");
  }

  private void refused(Correction correction, String sentence) {
    assertThatThrownBy(() -> step.run(() -> work.correct(correction))).isInstanceOf(InputRefused.class).hasMessageContaining(sentence);
  }

  private String starts(String process, String caseNumber) {
    return processes.startProcessInstanceByKey(process, caseNumber, Map.of("limit", 7)).getId();
  }

  private Job jobOf(String instance) {
    ProcessInstance running = processes.createProcessInstanceQuery().processInstanceId(instance).singleResult();
    return jobs.createJobQuery().processInstanceId(running.getId()).singleResult();
  }

  /** A process that asks for a value which nobody has set. */
  private void deploys(String key, String condition) {
    String model = """
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
          <bpmn:process id="%1$s" name="Prueba" isExecutable="true" camunda:historyTimeToLive="P1D">
            <bpmn:startEvent id="Event_Begun"/>
            <bpmn:sequenceFlow id="Flow_Begun" sourceRef="Event_Begun" targetRef="Gateway_Much"/>
            <bpmn:exclusiveGateway id="Gateway_Much" name="¿Mucho?" camunda:asyncBefore="true" default="Flow_Little"/>
            <bpmn:sequenceFlow id="Flow_Much" sourceRef="Gateway_Much" targetRef="Event_Much">%2$s</bpmn:sequenceFlow>
            <bpmn:sequenceFlow id="Flow_Little" sourceRef="Gateway_Much" targetRef="Event_Little"/>
            <bpmn:endEvent id="Event_Much"/>
            <bpmn:endEvent id="Event_Little"/>
          </bpmn:process>
        </bpmn:definitions>""".formatted(key, condition);
    deployments.add(models.createDeployment()
        .addInputStream(key + ".bpmn", new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8))).deploy().getId());
  }
}
