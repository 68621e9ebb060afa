package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.testing.CasePage;
import io.ciclo.testing.Requirement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Work where you read, before the browser. */
class DeskJourneyIT extends Journey {

  @Test
  @Requirement({"DW-01", "DW-05"})
  @DisplayName("from opening a case to its parked answer in three clicks, taken back once")
  void answeredAndParked() {
    Page jordi = customer(JORDI);
    String number = opensTicket(jordi, "La cesta se vacía sola", "Al pasar de página se pierde todo.");
    Page marc = staff(MARC);
    open(marc, "/casos/" + number);
    looked(marc, "desk-01-triage");
    CasePage.on(marc).press("Todo en orden: clasificar");
    CasePage.on(marc).choose("Incidencia").check("Medio: degradación parcial").select("Síntoma", "Lentitud importante").send();
    assertThat(said(marc)).isEqualTo("Hecho: Incidencia.");

    Page pablo = staff(AGENT);
    open(pablo, "/casos/" + number);
    looked(pablo, "desk-02-work");
    CasePage bar = CasePage.on(pablo).write("Texto para el cliente", "¿Ocurre también con sesión iniciada?").send();
    assertThat(bar.clicks()).as("from opening to parked").isLessThanOrEqualTo(3);
    assertThat(pablo.locator(".waiting").innerText()).contains("Su respuesta sale", "¿Ocurre también con sesión iniciada?");
    looked(pablo, "desk-03-parked");
    press(pablo, "Recuperar");
    assertThat(said(pablo)).startsWith("Recuperada: no ha salido nada.");
    assertThat(pablo.locator(".panel:visible textarea").first().inputValue()).isEqualTo("¿Ocurre también con sesión iniciada?");
    CasePage.on(pablo).sendNow();
    assertThat(said(pablo)).isEqualTo("Hecho: Responder y pedir datos.");
    open(jordi, "/portal/tickets/" + number);
    assertThat(mainOf(jordi)).contains("Esperamos su respuesta", "¿Ocurre también con sesión iniciada?");
  }

  @Test
  @Requirement("DW-05")
  @DisplayName("two agents in the same case: one is warned, nothing is overwritten")
  void twoAgents() {
    Page jordi = customer(JORDI);
    String number = opensTicket(jordi, "El buscador no encuentra nada", "Ni siquiera por referencia.");
    Page pablo = staff(AGENT);
    Page marc = staff(MARC);
    open(pablo, "/casos/" + number);
    open(marc, "/casos/" + number);
    CasePage.on(marc).choose("Responder y seguir").write("Respuesta", "Lo miramos hoy mismo.").write("Siguiente paso", "Hoy a las cinco.").sendNow();
    assertThat(said(marc)).isEqualTo("Hecho: Responder y seguir.");
    CasePage.on(pablo).write("Respuesta", "¿Con qué referencia?").write("Siguiente paso", "La probamos.").send();
    assertThat(pablo.getByRole(AriaRole.ALERT).first().innerText()).contains("Mientras escribía, otros han escrito.", "Lo miramos hoy mismo.");
    looked(pablo, "desk-04-news-first");
    assertThat(pablo.locator(".panel:visible textarea").first().inputValue()).isEqualTo("¿Con qué referencia?");
    CasePage.on(pablo).sendNow();
    open(jordi, "/portal/tickets/" + number);
    assertThat(mainOf(jordi)).contains("Lo miramos hoy mismo.", "¿Con qué referencia?");
  }

  @Test
  @Requirement({"DW-01", "DW-05"})
  @DisplayName("drafts are kept while somebody types, and the drawing shows where the case stands")
  void draftsAndDrawing() {
    Page jordi = customer(JORDI);
    String number = opensTicket(jordi, "No llegan los avisos", "Desde el viernes.");
    Page marc = staff(MARC);
    open(marc, "/casos/" + number);
    CasePage.on(marc).choose("Pedir lo que falta").write("Pregunta al cliente", "¿Qué aviso echa de menos?");
    marc.waitForResponse(response -> response.url().endsWith("/borrador"), () -> {});
    open(marc, "/casos/" + number);
    assertThat(marc.locator(".panel:visible textarea").first().inputValue()).isEqualTo("¿Qué aviso echa de menos?");
    marc.getByText("Verlo en el diagrama").click();
    marc.frameLocator("iframe.drawing").locator("main[data-drawn]").waitFor();
    assertThat(marc.frameLocator("iframe.drawing").locator(".here").count()).as("the sub-process, and the task on its sheet").isEqualTo(2);
    assertThat(marc.locator("section[aria-labelledby=donde-esta]").innerText()).contains("Revisar el ticket");
    looked(marc, "desk-05-drawing");
  }

  @Test
  @Requirement({"DW-05", "DW-06"})
  @DisplayName("a quick answer is found while typing and fills in more than its text; a colleague is named in a note")
  void quickAnswerAndMention() {
    Page marc = staff(MARC);
    open(marc, "/respuestas-rapidas");
    marc.getByLabel("Título").fill("Pedir referencia");
    marc.getByLabel("Texto", new Page.GetByLabelOptions().setExact(true)).fill("Hola, ${cliente}: ¿con qué referencia falla?");
    marc.getByLabel("Siguiente paso").fill("La probamos hoy.");
    marc.getByLabel("Para qué acción").selectOption("ANSWER");
    marc.getByLabel("De todos").check();
    press(marc, "Guardar");
    assertThat(said(marc)).isEqualTo("Guardada: «Pedir referencia».");
    looked(marc, "desk-06-quick-answers");

    Page jordi = customer(JORDI);
    String number = opensTicket(jordi, "El buscador no encuentra nada", "Ni siquiera por referencia.");
    open(marc, "/casos/" + number);
    Locator text = marc.locator(".panel:visible textarea").first();
    text.click();
    text.pressSequentially("/refer");
    marc.locator("ul.suggestions li").first().waitFor();
    picture(marc, "desk-07-suggested");
    text.press("Enter");
    Locator chosen = marc.locator(".panel:visible");
    assertThat(chosen.locator("textarea").first().inputValue()).isEqualTo("Hola, Jordi Riera: ¿con qué referencia falla?");
    assertThat(chosen.getByLabel("Siguiente paso").inputValue()).as("the tab of its action is open, and filled in").isEqualTo("La probamos hoy.");
    CasePage.on(marc).sendNow();
    assertThat(said(marc)).isEqualTo("Hecho: Responder y seguir.");

    Locator note = marc.getByLabel("Nota (solo para el equipo)");
    note.click();
    note.pressSequentially("¿Te suena, @núria");
    marc.locator("ul.suggestions li").first().waitFor();
    note.press("Tab");
    assertThat(note.inputValue()).isEqualTo("¿Te suena, @nuria.vidal ");
    press(marc, "Guardar la nota");
    assertThat(said(marc)).isEqualTo("Nota interna guardada.");
  }
}
