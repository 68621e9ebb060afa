package io.ciclo.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters on their way, with a real SMTP server: answering, down, refusing, absent. */
class MessageDeliveryIT extends CicloIT {

  private static final String PROCESS = "message-delivery";
  private static final int TRIES = 5;

  @RegisterExtension
  static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  @Autowired private Messages messages;
  @Autowired private Deliveries deliveries;
  @Autowired private MailProperties server;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private HistoryService history;
  @Autowired private RepositoryService repository;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient jdbc;

  /** Each test has a case of its own, so that it sees only its own letters in the shared database. */
  private final String caseNumber = "T-2026-" + (100_000 + Math.abs(UUID.randomUUID().hashCode() % 900_000));
  private String hostBefore;
  private Integer portBefore;

  @BeforeEach
  void rememberServer() {
    hostBefore = server.getHost();
    portBefore = server.getPort();
  }

  @AfterEach
  void bringServerBack() {
    server.setHost(hostBefore);
    server.setPort(portBefore);
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of test"));
  }

  @Test
  @Requirement("MT-01")
  void deliversALetterOnceWithAllItsData() throws Exception {
    serverAnswers();
    long id = inTransaction(() -> messages.send(acknowledgement("Marta Soler", "marta@aceros.example")));
    assertThat(entry(id).status()).isEqualTo(DeliveryStatus.PENDING);
    assertThat(SMTP.getReceivedMessages()).as("nothing leaves in the sender's transaction").isEmpty();

    fireAllJobs();

    OutboxEntry sent = entry(id);
    assertThat(sent.status()).isEqualTo(DeliveryStatus.SENT);
    assertThat(sent.attempts()).isEqualTo(1);
    assertThat(sent.sent()).isNotNull();
    MimeMessage mail = onlyMail();
    assertThat(mail.getMessageID()).isEqualTo(sent.messageId());
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("Marta Soler <marta@aceros.example>");
    assertThat(mail.getSubject()).isEqualTo("Ticket " + caseNumber + " recibido: El año no cuadra, señor");
    List<String> parts = texts(mail);
    assertThat(parts).hasSize(2).allSatisfy(part -> assertThat(part)
        .contains(caseNumber, "Lo mira Atención al cliente", "antes del lunes 6", "Marta Soler").doesNotContain("${"));

    deliveries.deliver(id);
    assertThat(SMTP.getReceivedMessages()).as("what has left does not leave again").hasSize(1);
  }

  @Test
  void aLetterAndItsDeliveryDisappearWithTheSendersTransaction() {
    serverAnswers();
    assertThatThrownBy(() -> inTransaction(() -> {
      messages.send(acknowledgement("Marta Soler", "marta@aceros.example"));
      throw new IllegalStateException("the sender fails later");
    })).hasMessage("the sender fails later");
    assertThat(messages.ofCase(caseNumber)).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).count()).isZero();
  }

  @Test
  void withTheServerDownTheSenderGoesOnAndAllMailsLeaveOnceItIsBack() throws Exception {
    serverIsDown();
    List<Long> ids = Stream.of("uno@aceros.example", "dos@aceros.example", "tres@aceros.example")
        .map(address -> inTransaction(() -> messages.send(acknowledgement("Marta", address)))).toList();

    for (int tryNumber = 1; tryNumber <= TRIES; tryNumber++) {
      for (Job job : jobs()) {
        assertThatThrownBy(() -> management.executeJob(job.getId()));
      }
      int left = TRIES - tryNumber;
      assertThat(jobs()).hasSize(3).allSatisfy(job -> assertThat(job.getRetries()).isEqualTo(left));
    }
    assertThat(ids).allSatisfy(id -> {
      assertThat(entry(id).status()).isEqualTo(DeliveryStatus.PENDING);
      assertThat(entry(id).attempts()).isEqualTo(TRIES);
    });
    assertThat(incidents()).hasSize(3).extracting(Incident::getIncidentMessage).allSatisfy(message -> assertThat(message)
        .startsWith("El correo MT-01 de " + caseNumber + " para ")
        .contains("no ha salido: el servidor de correo 127.0.0.1:" + server.getPort() + " no responde")
        .contains("Respuesta: «Connection refused"));

    serverAnswers();
    inTransaction(() -> messages.send(acknowledgement("Marta", "cuatro@aceros.example")));
    fireAllJobs();

    assertThat(incidents()).isEmpty();
    assertThat(jobs()).isEmpty();
    assertThat(messages.ofCase(caseNumber)).hasSize(4).allMatch(entry -> entry.status() == DeliveryStatus.SENT);
    assertThat(Stream.of(SMTP.getReceivedMessages()).map(mail -> messageId(mail)).toList())
        .as("each once").containsExactlyInAnyOrderElementsOf(
            messages.ofCase(caseNumber).stream().map(OutboxEntry::messageId).toList());
  }

  @Test
  void theButtonGivesFailedDeliveriesTheirTriesBack() throws Exception {
    serverIsDown();
    long id = inTransaction(() -> messages.send(acknowledgement("Marta", "marta@aceros.example")));
    for (int tryNumber = 1; tryNumber <= TRIES; tryNumber++) {
      assertThatThrownBy(() -> management.executeJob(jobs().get(0).getId()));
    }
    assertThat(incidents()).hasSize(1);

    serverAnswers();
    assertThat(deliveries.resumeAllFailed()).isPositive();
    assertThat(incidents()).isEmpty();
    assertThat(jobs()).singleElement().satisfies(job -> assertThat(job.getRetries()).isEqualTo(TRIES));
    fireAllJobs();
    assertThat(entry(id).status()).isEqualTo(DeliveryStatus.SENT);
    assertThat(onlyMail().getMessageID()).isEqualTo(entry(id).messageId());
  }

  @Test
  void aMailThatTheServerRefusesIsNotTriedAgainBecauseAnotherGotThrough() {
    serverAnswers();
    long refused = inTransaction(() -> messages.send(acknowledgement("Marta", "esto no es una dirección")));
    assertThatThrownBy(() -> management.executeJob(jobs().get(0).getId()));
    assertThat(entry(refused).lastError()).startsWith("El correo MT-01 de " + caseNumber
        + " para esto no es una dirección no ha salido: la dirección no es válida.");

    long good = inTransaction(() -> messages.send(acknowledgement("Marta", "marta@aceros.example")));
    fire(jobs().stream().filter(job -> job.getExceptionMessage() == null).findFirst().orElseThrow());
    assertThat(entry(good).status()).isEqualTo(DeliveryStatus.SENT);
    assertThat(jobs()).as("no new round of tries").singleElement()
        .satisfies(job -> assertThat(job.getRetries()).isEqualTo(TRIES - 1));
  }

  @Test
  void withoutAServerALetterIsKeptAndReadable() {
    server.setHost("");
    long id = inTransaction(() -> messages.send(acknowledgement("Marta Soler", "marta@aceros.example")));
    assertThat(entry(id).status()).isEqualTo(DeliveryStatus.KEPT);
    assertThat(entry(id).plain()).contains("Marta Soler", caseNumber);
    assertThat(jobs()).isEmpty();
    assertThat(history.createHistoricActivityInstanceQuery().activityId("Event_MessageKept")
        .processInstanceId(instances().get(0).getId()).count()).isEqualTo(1);
  }

  @Test
  void everyPathOfTheModelIsWalked() {
    server.setHost("");
    inTransaction(() -> messages.send(acknowledgement("Marta", "uno@aceros.example")));
    serverIsDown();
    inTransaction(() -> messages.send(acknowledgement("Marta", "dos@aceros.example")));
    assertThatThrownBy(() -> management.executeJob(jobs().get(0).getId()));
    serverAnswers();
    inTransaction(() -> messages.send(acknowledgement("Marta", "tres@aceros.example")));
    fireAllJobs();
    long waits = inTransaction(() -> messages.send(reminder("cuatro@aceros.example")));
    long needless = inTransaction(() -> messages.send(reminder("cinco@aceros.example")));
    jdbc.sql("update message_outbox set status = 'DROPPED' where id = ?").param(needless).update();
    ClockUtil.setCurrentTime(Date.from(entry(waits).leavesAt()));
    try {
      List.of(waits, needless).forEach(id -> rounds(id).forEach(round -> management.executeJob(
          management.createJobQuery().processInstanceId(round.getId()).singleResult().getId())));
    } finally {
      ClockUtil.reset();
    }

    Set<String> walked = Stream.of(instances(), rounds(waits), rounds(needless)).flatMap(List::stream)
        .flatMap(instance -> history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream())
        .map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
    String definition = repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS).latestVersion()
        .singleResult().getId();
    assertThat(walked).containsExactlyInAnyOrderElementsOf(
        repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class).stream()
            .map(FlowNode::getId).toList());
  }

  private Letter acknowledgement(String name, String address) {
    return new Letter("MT-01", caseNumber, new Addressee(name, address, FormOfAddress.FORMAL, "es"), Map.of(
        "asunto", "El año no cuadra, señor", "siguientePaso", "Lo mira Atención al cliente", "fechaProxima", "lunes 6"));
  }

  private Letter reminder(String address) {
    return new Letter("MT-29-SIGUE", caseNumber, new Addressee("Marta", address, FormOfAddress.FORMAL, "es"),
        Map.of("asunto", "El año no cuadra", "pregunta", "¿Qué año?"));
  }

  /** What waits for others is about a reader, not a case: its key is the letter's. */
  private List<HistoricProcessInstance> rounds(long id) {
    return history.createHistoricProcessInstanceQuery().processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(String.valueOf(id)).list();
  }

  private void serverAnswers() {
    server.setHost("127.0.0.1");
    server.setPort(SMTP.getSmtp().getPort());
  }

  private void serverIsDown() {
    try (ServerSocket free = new ServerSocket(0)) {
      server.setHost("127.0.0.1");
      server.setPort(free.getLocalPort());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(transactions).execute(status -> work.get());
  }

  private OutboxEntry entry(long id) {
    return deliveries.entry(id).orElseThrow();
  }

  private List<HistoricProcessInstance> instances() {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list();
  }

  private List<Job> jobs() {
    return instances().stream()
        .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream()).toList();
  }

  private List<Incident> incidents() {
    return instances().stream()
        .flatMap(instance -> runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream()).toList();
  }

  private void fire(Job job) {
    management.executeJob(job.getId());
  }

  /** Newest first, as the delivery that finds the server back comes last. */
  private void fireAllJobs() {
    for (int round = 0; round < 20 && jobs().stream().anyMatch(job -> job.getRetries() > 0); round++) {
      List<Job> ready = jobs().stream().filter(job -> job.getRetries() > 0).toList();
      fire(ready.get(ready.size() - 1));
    }
  }

  private static MimeMessage onlyMail() {
    assertThat(SMTP.getReceivedMessages()).hasSize(1);
    return SMTP.getReceivedMessages()[0];
  }

  private static String messageId(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The plain and the HTML part, wherever they are nested. */
  private static List<String> texts(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof MimeMultipart parts) {
      List<String> all = new ArrayList<>();
      for (int i = 0; i < parts.getCount(); i++) {
        all.addAll(texts(parts.getBodyPart(i)));
      }
      return all;
    }
    return List.of((String) part.getContent());
  }
}
