package io.ciclo.messages.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Letter;
import io.ciclo.messages.Messages;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of mails and texts in a real browser: frames, content policy, and readable by everybody. */
class MessagePagesBrowserIT extends CicloIT {

  private static final String ADMIN = "mails.admin";
  private static final String PASSWORD = "una clave larga y buena";
  private static final Path PICTURES = Path.of("target", "pictures");

  @LocalServerPort private int port;
  @Autowired private Identities identities;
  @Autowired private Messages messages;

  private BrowserContext browser;
  private Page page;

  @BeforeEach
  void logIn() {
    if (identities.person(ADMIN).isEmpty()) {
      identities.create(new NewPerson(ADMIN, "Ada", "Correo", "", List.of("camunda-admin"), PASSWORD, false));
    }
    browser = Browser.newContext(1200, 900);
    page = browser.newPage();
    page.navigate(url("/login"));
    page.fill("input[name=username]", ADMIN);
    page.fill("input[name=password]", PASSWORD);
    page.click("main button[type=submit]");
    page.waitForURL(address -> !address.contains("/login"));
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void anAdministratorReadsAMailAsItsReaderSeesIt() {
    long id = messages.send(new Letter("MT-07", "T-2026-000666",
        new Addressee("Marta Soler", "marta@aceros.example", FormOfAddress.FORMAL, "es"), Map.of(
            "asunto", "No se puede terminar el pago", "solucion", "Hemos renovado el certificado.\n- tienda\n- pasarela",
            "comoComprobar", "Haga un pedido de prueba.", "avisoContencion", "Por ahora no hay una solución definitiva.",
            "fechaLimite", "viernes, 10 de abril de 2026, a las 17:00 (hora de Madrid)")));
    page.navigate(url("/operacion/correos?caso=T-2026-000666"));
    Accessibility.check(page);
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("mails.png")).setFullPage(true));
    page.click("a[href$='/operacion/correos/" + id + "']");
    FrameLocator mail = page.frameLocator("iframe.mail");
    assertThat(mail.locator("h1").textContent()).contains("T-2026-000666");
    assertThat(mail.locator("a", new FrameLocator.LocatorOptions().setHasText("Ver el ticket"))
        .evaluate("e => getComputedStyle(e).backgroundColor")).as("inline styles are in force").isEqualTo("rgb(15, 95, 110)");
    Accessibility.check(page);
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("mail.png")).setFullPage(true));
    Page reader = browser.newPage();
    reader.setContent(messages.ofCase("T-2026-000666").get(0).html());
    Accessibility.check(reader);
    reader.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("mail-itself.png")).setFullPage(true));
  }

  @Test
  @Requirement("MT-39")
  void aTextIsTriedOutBeforeItIsSaved() {
    page.navigate(url("/ajustes/textos"));
    Accessibility.check(page);
    page.click("a[href$='/ajustes/textos/MT-10']");
    Accessibility.check(page);
    String typed = "Yo pruebo.\n" + page.inputValue("textarea[name=body]");
    page.fill("textarea[name=body]", typed);
    page.click("button[formtarget=vista]");
    FrameLocator preview = page.frameLocator("iframe[name=vista]");
    assertThat(preview.locator("[role=note]").textContent()).contains("primera persona del singular («Yo»)");
    assertThat(preview.frameLocator("iframe").locator("body").textContent()).contains("Estimado/a Marta Soler", "Yo pruebo.");
    assertThat(preview.frameLocator("iframe").locator("a:has-text('Ver el ticket')").count()).isEqualTo(1);
    page.selectOption("select[name=trato]", "INFORMAL");
    page.click("button[formtarget=vista]");
    preview.frameLocator("iframe").locator("text=Hola, Marta Soler").waitFor();
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("text.png")).setFullPage(true));
    assertThat(page.inputValue("textarea[name=body]")).as("what was typed stays").isEqualTo(typed);

    page.fill("textarea[name=body]", typed + "${nada}");
    page.click("button:has-text('Guardar')");
    assertThat(page.locator("[role=alert]").textContent()).contains("El texto de usted usa ${nada}");
    Accessibility.check(page);
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
