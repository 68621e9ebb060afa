package io.ciclo.cockpit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Letter;
import io.ciclo.messages.Messages;
import io.ciclo.testing.BrowserIT;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.mail.MailProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("Cockpit")
class CockpitIT extends BrowserIT {

  private static final int TRIES = 5;

  @Autowired private Messages messages;
  @Autowired private MailProperties server;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private JdbcClient outbox;

  private final String caseNumber = "T-2026-" + (100_000 + Math.abs(UUID.randomUUID().hashCode() % 900_000));
  private String hostBefore;
  private Integer portBefore;

  @BeforeEach
  void mailServerGoesDown() throws IOException {
    hostBefore = server.getHost();
    portBefore = server.getPort();
    try (ServerSocket free = new ServerSocket(0)) {
      server.setHost("127.0.0.1");
      server.setPort(free.getLocalPort());
    }
  }

  @AfterEach
  void mailServerComesBack() {
    server.setHost(hostBefore);
    server.setPort(portBefore);
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "end of test"));
    // a letter that waits would be taken up again by the next one that gets through
    outbox.sql("delete from message_outbox where case_number = ?").param(caseNumber).update();
  }

  @Test
  @DisplayName("tells an administrator in words which mail has not left, and why")
  void incidentInWords() {
    ProcessInstance delivery = deliveryThatFailed();
    String sentence = "El correo MT-01 de " + caseNumber + " para marta@aceros.example no ha salido: el servidor de correo"
        + " 127.0.0.1:" + server.getPort() + " no responde";
    Page page = staff("sergio.campos");
    page.waitForURL(address -> !address.contains("/login"));

    open(page, "/camunda/app/cockpit/default/#/processes");
    page.locator("table").getByText("Envío de un mensaje").first().click();
    // its first tab opens when what it shows has come, whichever was chosen until then
    page.locator("table").getByText(caseNumber).first().waitFor();
    page.getByText("Incidentes", new Page.GetByTextOptions().setExact(true)).first().click();
    assertThat(wholeMessage(page, sentence)).contains("Connection refused");
    picture(page, "cockpit-incident");

    page.locator(".incidents-tab").getByText(delivery.getId()).first().click();
    page.waitForURL(Pattern.compile(".*/process-instance/" + delivery.getId() + ".*"));
    page.getByText("Clave de negocio").first().waitFor();
    page.getByText("Incidentes", new Page.GetByTextOptions().setExact(true)).first().click();
    wholeMessage(page, sentence);
    assertThat(page.innerText("aside, .ctn-sidebar")).contains(caseNumber);
    picture(page, "cockpit-incident-of-case");
  }

  /** The message of an incident, when nothing of it is cut off. */
  private static String wholeMessage(Page page, String sentence) {
    Locator message = page.locator(".incidents-tab td.message").getByText(sentence).first();
    message.waitFor();
    assertThat((Boolean) message.evaluate("text => text.scrollWidth <= text.clientWidth + 1")).as("nothing is cut off").isTrue();
    return message.innerText();
  }

  private ProcessInstance deliveryThatFailed() {
    new TransactionTemplate(transactions).executeWithoutResult(status -> messages.send(new Letter("MT-01", caseNumber,
        new Addressee("Marta Soler", "marta@aceros.example", FormOfAddress.FORMAL, "es"),
        Map.of("asunto", "La portada tarda", "siguientePaso", "Lo mira su líder de cuenta", "fechaProxima", "lunes 6"))));
    ProcessInstance delivery = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult();
    for (int tryNumber = 1; tryNumber <= TRIES; tryNumber++) {
      String job = management.createJobQuery().processInstanceId(delivery.getId()).singleResult().getId();
      assertThatThrownBy(() -> management.executeJob(job));
    }
    return delivery;
  }
}
