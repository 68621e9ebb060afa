package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ciclo.testing.Requirement;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Silence, and a thanks after the end, on the pages that people use")
class SilenceJourneyIT extends Journey {

  private static final int PHONE_WIDTH = 375;

  @Autowired
  private RuntimeService runtime;
  @Autowired
  private ManagementService management;
  @Autowired
  private JdbcClient jdbc;

  @Test
  @Requirement("FU-27")
  @DisplayName("a mere thanks leaves the ticket closed, both sides read why, and staff reopen it with one click")
  void thanks() {
    Page jordi = customer(JORDI);
    String number = opensTicket(jordi, "El pie de página sale torcido", "En el móvil.");
    jordi.getByText("Ya no lo necesito").click();
    press(jordi, "No seguir adelante");

    jordi.locator("#respuesta").fill("¡Muchas gracias, perfecto!");
    press(jordi, "Enviar");
    jordi.getByText("Gracias por su mensaje.").waitFor();
    assertThat(mainOf(jordi)).contains("Cerrado", "Gracias por su mensaje. El ticket sigue cerrado.",
        "cuéntenos aquí qué ocurre y lo reabrimos", "¡Muchas gracias, perfecto!");
    onAPhone(jordi, "silence-thanked-portal");

    Page marc = staff(MARC);
    open(marc, "/casos/" + number);
    assertThat(mainOf(marc)).contains("El cliente ha dado las gracias y el ticket sigue cerrado", "Jordi Riera",
        "Solo da las gracias o confirma que todo va bien");
    onAPhone(marc, "silence-thanked-case");
    press(marc, "Reabrir de todos modos");
    assertThat(said(marc)).isEqualTo("Ticket reabierto.");
    marc.waitForLoadState();
    assertThat(mainOf(marc)).contains("Revisar el ticket", "Ticket reabierto").doesNotContain("Reabrir de todos modos");

    open(jordi, "/portal/tickets/" + number);
    assertThat(mainOf(jordi)).doesNotContain("sigue cerrado");
  }

  @Test
  @Requirement({"FU-25", "FU-27"})
  @DisplayName("a reminder is seen in the case; when the time to answer again is over, a new ticket is one click away")
  void remindedAndTooLate() {
    Page jordi = customer(JORDI);
    String number = opensTicket(jordi, "Algo va mal", "No sé qué es.");
    Page marc = staff(MARC);
    tasklist(marc).take("Mis tareas", "Revisar el ticket", number).choose("Falta información")
        .write("Pregunta al cliente", "¿En qué página?").complete();
    String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKey("customer-information").singleResult().getId();
    management.executeJob(management.createJobQuery().processInstanceId(instance).singleResult().getId());
    open(marc, "/casos/" + number);
    assertThat(mainOf(marc)).contains("Recordatorio al cliente", "Información del cliente: 1 de 3");
    looked(marc, "silence-reminded-case");

    open(jordi, "/portal/tickets/" + number);
    jordi.getByText("Ya no lo necesito").click();
    press(jordi, "No seguir adelante");
    jdbc.sql("update ticket set closed_at = closed_at - interval '60' day where number = ?").param(number).update();
    open(jordi, "/portal/tickets/" + number);
    assertThat(jordi.locator("#respuesta").count()).isZero();
    onAPhone(jordi, "silence-too-late");
    jordi.getByText("Abrir un ticket nuevo relacionado con este").click();
    assertThat(jordi.locator("input[name=relatedNumber]").inputValue()).isEqualTo(number);
  }

  /** Looked at as it is, and on a phone. */
  private static void onAPhone(Page page, String name) {
    looked(page, name);
    page.setViewportSize(PHONE_WIDTH, 800);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(name).isLessThanOrEqualTo(PHONE_WIDTH);
    looked(page, name + "-phone");
    page.setViewportSize(1400, 1000);
  }
}
