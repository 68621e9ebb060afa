package io.ciclo.staff.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ciclo.staff.Risk;
import io.ciclo.staff.RiskRegister;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of risks: who looks after one closes it and says why. */
class RiskBrowserIT extends BrowserIT {

  private static final String OWNER = "pablo.ortega";

  @Autowired private RiskRegister register;

  private final String number = "T-2026-" + UUID.randomUUID().toString().substring(0, 6);

  @AfterEach
  void nothingStaysOpen() {
    register.caseOver(number);
  }

  @Test
  void whoLooksAfterARiskClosesIt() {
    register.enter(number, "Muebles Prat", "La pasarela del banco puede tardar en dar acceso a su entorno de pruebas",
        Risk.Kind.EXTERNAL, OWNER);
    register.enter(number, "Muebles Prat", "En agosto no hay quien pruebe", Risk.Kind.INTERNAL, "carmen.ruiz");
    Page page = staff(OWNER);
    open(page, "/");
    page.getByText("Lo que puede salir mal").click();
    Locator bank = card(page, "La pasarela del banco");
    assertThat(bank).containsText("Externo");
    assertThat(bank).containsText("Lo lleva Pablo Ortega");
    assertThat(card(page, "En agosto no hay quien pruebe").locator("details")).hasCount(0);
    closes(bank, " ");
    assertThat(page.getByText("«Por qué se cierra»: es obligatorio")).isVisible();
    bank.locator("summary").click();
    picture(page, "risks");
    Accessibility.check(page);
    closes(bank, "El banco ya ha dado acceso.");
    assertThat(page.getByText("Riesgo de " + number + " cerrado.")).isVisible();
    assertThat(bank).hasCount(0);
  }

  private Locator card(Page page, String description) {
    return page.locator("article.card", new Page.LocatorOptions().setHasText(number)).filter(
        new Locator.FilterOptions().setHasText(description));
  }

  private static void closes(Locator card, String why) {
    card.locator("summary").click();
    card.locator("input[name=motivo]").fill(why);
    card.locator("button").click();
  }
}
