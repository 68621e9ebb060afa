package io.ciclo.messages.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.engine.SafeWrite;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MailRhythm;
import io.ciclo.messages.MailRhythms;
import io.ciclo.messages.Messages;
import io.ciclo.messages.Occasion;
import io.ciclo.messages.UnsentLetters;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What became of each letter can be seen: joined into which mail, waiting until when, dropped and why. */
class OneMailBrowserIT extends BrowserIT {

  private static final String AGENT = "pablo.ortega";
  private static final String NUMBER = "T-2026-700001";
  private static final Addressee MARTA = new Addressee("Marta Soler", "marta.soler@aceros.example", FormOfAddress.FORMAL, "es");

  @Autowired private Messages messages;
  @Autowired private UnsentLetters unsent;
  @Autowired private MailRhythms rhythms;
  @Autowired private SafeWrite step;

  @AfterEach
  void atOnceAgain() {
    rhythms.choose(AGENT, MailRhythm.AT_ONCE);
  }

  @Test
  @Requirement("DW-07")
  void anAdministratorSeesWhatWasJoinedIntoWhatAndWhatWasDroppedAndWhy() {
    step.run(() -> {
      messages.send(new Letter("AV-01", NUMBER, MARTA, Map.of("asunto", "La portada", "texto", "Lo vemos hoy.", "siguientePaso",
          "Mañana le decimos más.")));
      messages.send(new Letter("AV-VALORACION", NUMBER, MARTA, Map.of("asunto", "La portada", "enlaceValoracion",
          "http://localhost:8080/portal/tickets/" + NUMBER + "/valoracion")));
    });
    step.run(() -> messages.send(reminder("Uno")));
    step.run(() -> unsent.noLongerNeeded(NUMBER, Occasion.CUSTOMER_WROTE));
    step.run(() -> messages.send(reminder("Dos")));

    Page sergio = staff("sergio.campos");
    open(sergio, "/operacion/correos?caso=" + NUMBER);
    assertThat(sergio.locator("main tbody").innerText()).contains("Unido a otro", "lleva varios mensajes", "No hizo falta",
        "Ya no hacía falta: el cliente ha escrito antes de que saliera.", "Espera al envío conjunto", "hasta el");
    looked(sergio, "one-mail-list");
    sergio.locator("main tbody tr", new Page.LocatorOptions().setHasText("lleva varios mensajes")).locator("td a").first().click();
    assertThat(sergio.locator("main").innerText()).contains("Los mensajes que lleva", "Respuesta en el ticket " + NUMBER,
        "¿Qué tal la atención en el ticket " + NUMBER, "Varios mensajes de la misma acción son un solo correo.");
    looked(sergio, "one-mail-carrier");
    sergio.getByText("¿Qué tal la atención en el ticket " + NUMBER).first().click();
    assertThat(sergio.locator("main").innerText()).contains("Unido a otro", "el correo ");
    looked(sergio, "one-mail-joined");
  }

  @Test
  @Requirement("DW-07")
  void staffChooseInTheirAccountWhenMailsCome() {
    Page pablo = staff(AGENT);
    open(pablo, "/mi-cuenta");
    assertThat(pablo.locator("input[value=AT_ONCE]").isChecked()).isTrue();
    pablo.locator("input[value=HOURLY]").check();
    pablo.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar").setExact(true)).click();
    assertThat(pablo.getByRole(AriaRole.STATUS).innerText()).isEqualTo("Recibirá un resumen cada hora.");
    assertThat(rhythms.of(AGENT)).isEqualTo(MailRhythm.HOURLY);
    looked(pablo, "one-mail-account");

    Page marta = customer("marta.iglesias@altavera.example");
    open(marta, "/mi-cuenta");
    assertThat(marta.locator("main").innerText()).as("customers have nothing to choose").doesNotContain("Correos para mí");
  }

  private static Letter reminder(String subject) {
    return new Letter("MT-29-INFORMACION", NUMBER, MARTA, Map.of("asunto", subject, "pregunta", "¿Qué página?", "fechaLimite",
        "viernes, 13 de marzo de 2026"));
  }

  private static void looked(Page page, String name) {
    picture(page, name);
    Accessibility.check(page);
  }
}
