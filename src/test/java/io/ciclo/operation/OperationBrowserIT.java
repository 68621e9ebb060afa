package io.ciclo.operation;

import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.messages.DeliveryStatus;
import io.ciclo.messages.Messages;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.operation.desk.OperationAlerts;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Operación, in the browser of an administrator")
class OperationBrowserIT extends BrowserIT {

  private static final String ADMINISTRATOR = "sergio.campos";
  private static final List<String> CONTACTS = List.of("marta.iglesias@altavera.example", "jordi.riera@riera.example",
      "guadalupe.ramirez@quetzal.example");
  /** When the model tries a mail: at once, and after 1, 5, 15 minutes and 1 hour. */
  private static final List<Duration> TRIES = Stream.of(0, 1, 6, 21, 81).map(Duration::ofMinutes).toList();

  @RegisterExtension
  static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());
  @RegisterExtension
  static final WireMockExtension CHAT =
      WireMockExtension.newInstance().options(wireMockConfig().port(GATEWAY_PORT)).build();

  @Autowired private Tickets tickets;
  @Autowired private Customers customers;
  @Autowired private Messages messages;
  @Autowired private OperationAlerts alerts;
  @Autowired private MailProperties server;
  @Autowired private RuntimeService processes;
  @Autowired private RepositoryService models;
  @Autowired private ManagementService jobs;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private String hostBefore;
  private Integer portBefore;
  private int clicks;

  @BeforeEach
  void nothingFails() {
    hostBefore = server.getHost();
    portBefore = server.getPort();
    jdbc.sql("delete from next_alarm where failures > 0").update();
    jdbc.sql("delete from scheduled_tasks where consecutive_failures > 0").update();
    jdbc.sql("update operation_alert set solved_at = raised_at where solved_at is null").update();
    CHAT.stubFor(post(urlEqualTo("/chat/secret")).willReturn(ok()));
  }

  @AfterEach
  void asBefore() {
    ClockUtil.reset();
    server.setHost(hostBefore);
    server.setPort(portBefore);
    emptyTaskListsAgain();
    jdbc.sql("update message_outbox set status = 'KEPT' where status = 'PENDING'").update();
  }

  private void emptyTaskListsAgain() {
    processes.createProcessInstanceQuery().rootProcessInstances().list().forEach(instance ->
        processes.deleteProcessInstance(instance.getId(), "end of test", true, true));
  }

  @Test
  @Requirement("DW-15")
  @DisplayName("an administrator after an hour without mail server")
  void anHourWithoutMailServer() throws Exception {
    // signs in before the clock is moved: an attempt in the future would make every later one from this address wait for it
    Page sergio = staff(ADMINISTRATOR);
    Instant start = clock.instant();
    serverIsDown();
    List<String> numbers = Stream.concat(CONTACTS.stream(), CONTACTS.stream().limit(1)).map(this::opens).toList();
    for (Duration after : TRIES) {
      itIs(start.plus(after));
      deliveries().forEach(job -> assertThatThrownBy(() -> jobs.executeJob(job.getId())).isNotNull());
      alerts.look();
    }
    jobs.createJobQuery().processDefinitionKey("operation-alert").list().forEach(job -> jobs.executeJob(job.getId()));
    CHAT.verify(1, postRequestedFor(urlEqualTo("/chat/secret")));

    click(sergio.locator("header").getByText("Operación", new Locator.GetByTextOptions().setExact(true)));
    Locator trouble = sergio.locator("article.trouble");
    assertThat(trouble.count()).as("four mails, one cause").isEqualTo(1);
    assertThat(trouble.innerText()).contains("El servidor de correo no responde o no acepta correos",
        "Detenido: espera a una persona", "4 fallos en 4 casos de 3 clientes", "hace 81 min", "Administración avisada el")
        .contains(numbers).contains("Bodegas Altavera, S.A.");
    looked(sergio, "operation-mail-down");
    sergio.locator("article.trouble summary").click();
    assertThat(trouble.innerText()).contains("127.0.0.1:" + server.getPort(), "Abrir y corregir");
    looked(sergio, "operation-mail-down-open");
    sergio.setViewportSize(390, 844);
    looked(sergio, "operation-mail-down-phone");
    sergio.setViewportSize(1400, 1000);

    serverAnswers();
    click(sergio.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reintentar los 4")));
    assertThat(sergio.getByRole(AriaRole.STATUS).first().innerText()).isEqualTo("Se reintentan los 4. Los que salgan bien desaparecen de esta página.");
    assertThat(sergio.locator("article.trouble").innerText()).contains("Se sigue intentando");

    deliveries().forEach(job -> jobs.executeJob(job.getId()));
    assertThat(deliveries()).as("nothing is left to be tried").isEmpty();
    List<OutboxEntry> mails = numbers.stream().flatMap(number -> messages.ofCase(number).stream()).toList();
    assertThat(mails).hasSize(4).allMatch(mail -> mail.status() == DeliveryStatus.SENT);
    assertThat(Stream.of(SMTP.getReceivedMessages()).map(OperationBrowserIT::messageId).toList()).as("each once")
        .containsExactlyInAnyOrderElementsOf(mails.stream().map(OutboxEntry::messageId).toList());
    open(sergio, "/operacion");
    assertThat(sergio.locator("main").innerText()).contains("Todo funciona.");
    looked(sergio, "operation-all-well");
    alerts.look();
    assertThat(jdbc.sql("select count(*) from operation_alert where solved_at is null").query(Long.class).single()).isZero();
    assertThat(clicks).as("clicks, as docs/clics.md says").isEqualTo(2);
  }

  @Test
  @Requirement("DW-15")
  @DisplayName("a value is corrected and its step goes on")
  void aValueIsCorrected() {
    String number = opens(CONTACTS.get(0));
    String deployment = models.createDeployment().addInputStream("missing-budget.bpmn",
        new ByteArrayInputStream(MODEL.getBytes(StandardCharsets.UTF_8))).deploy().getId();
    try {
      processes.startProcessInstanceByKey("missing-budget", number, Map.of("ticketType", "INCIDENT", "urgent", false));
      Job failing = jobs.createJobQuery().processDefinitionKey("missing-budget").singleResult();
      for (int tries = 1; tries <= 5; tries++) {
        assertThatThrownBy(() -> jobs.executeJob(failing.getId())).isNotNull();
      }
      Page sergio = staff(ADMINISTRATOR);
      open(sergio, "/operacion");
      assertThat(sergio.locator("article.trouble").innerText()).contains("Falta el valor «budget»", number);
      sergio.getByText("Ver el fallo").click();
      sergio.getByText("Abrir y corregir").click();
      assertThat(sergio.locator("main").innerText()).contains("¿Cabe en el presupuesto?", "Comprobar el presupuesto");
      looked(sergio, "operation-step");

      sergio.locator("input[name=typed]").fill("mucho");
      sergio.locator("input[value=WHOLE_NUMBER]").check();
      sergio.locator("input[name=reason]").fill("Lo confirmó el cliente por teléfono.");
      press(sergio, "Corregir y reintentar");
      assertThat(sergio.getByRole(AriaRole.ALERT).innerText()).isEqualTo("«Valor nuevo»: escriba un número entero, por ejemplo 3.");
      assertThat(sergio.locator("input[name=reason]").inputValue()).as("nothing typed is lost").isNotBlank();
      looked(sergio, "operation-step-refused");
      assertThat(sergio.locator("input[value=WHOLE_NUMBER]").isChecked()).isTrue();
      sergio.locator("input[name=typed]").fill("12");
      press(sergio, "Corregir y reintentar");
      assertThat(sergio.getByRole(AriaRole.STATUS).first().innerText()).startsWith("Corregido «budget».");
      jobs.executeJob(failing.getId());

      assertThat(tickets.events(number)).filteredOn(event -> event.kind() == EventKind.VALUE_CORRECTED).hasSize(1);
      open(sergio, "/casos/" + number);
      assertThat(sergio.locator("main").innerText()).contains("Valor corregido por la administración",
          "budget: (nada) → 12. Lo confirmó el cliente por teléfono.");
    } finally {
      models.deleteDeployment(deployment, true);
    }
  }

  private static final String MODEL = """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
        <bpmn:process id="missing-budget" name="Comprobar el presupuesto" isExecutable="true" camunda:historyTimeToLive="P1D">
          <bpmn:startEvent id="Event_Begun"/>
          <bpmn:sequenceFlow id="Flow_Begun" sourceRef="Event_Begun" targetRef="Gateway_Fits"/>
          <bpmn:exclusiveGateway id="Gateway_Fits" name="¿Cabe en el presupuesto?" camunda:asyncBefore="true" default="Flow_No"/>
          <bpmn:sequenceFlow id="Flow_Yes" sourceRef="Gateway_Fits" targetRef="Event_Yes">
            <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${budget &gt; 3}</bpmn:conditionExpression>
          </bpmn:sequenceFlow>
          <bpmn:sequenceFlow id="Flow_No" sourceRef="Gateway_Fits" targetRef="Event_No"/>
          <bpmn:endEvent id="Event_Yes"/>
          <bpmn:endEvent id="Event_No"/>
        </bpmn:process>
      </bpmn:definitions>""";

  private String opens(String email) {
    Contact contact = customers.contactByEmail(email).orElseThrow();
    return tickets.open(new NewTicket(contact.companyId(), contact.id(), "La portada tarda mucho", "Desde ayer.", Urgency.NORMAL,
        null, null, null, null, new ShopCheck(true, true, true)), List.of());
  }

  private List<Job> deliveries() {
    return jobs.createJobQuery().processDefinitionKey("message-delivery").list();
  }

  private void serverIsDown() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      server.setHost("127.0.0.1");
      server.setPort(free.getLocalPort());
    }
  }

  private void serverAnswers() {
    server.setPort(SMTP.getSmtp().getPort());
  }

  private static void itIs(Instant now) {
    ClockUtil.setCurrentTime(Date.from(now));
  }

  private void click(Locator what) {
    what.click();
    clicks++;
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  private static String messageId(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void looked(Page page, String name) {
    picture(page, name);
    Accessibility.check(page);
  }
}
