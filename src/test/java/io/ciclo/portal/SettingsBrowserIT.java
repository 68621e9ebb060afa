package io.ciclo.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import org.junit.jupiter.api.Test;

/** Each setting with its value, where it comes from and whether a restart is needed. */
class SettingsBrowserIT extends BrowserIT {

  @Test
  @Requirement("DW-15")
  void anAdministratorReadsEachValueWithItsOriginAndNoSecret() {
    Page sergio = staff("sergio.campos");
    open(sergio, "/ajustes");
    assertThat(row(sergio, "ciclo.tickets.reopen-days")).contains("10", "valor de serie", "Sí, si se cambia");
    assertThat(row(sergio, "ciclo.servicelevels.alarm-loop")).contains("false", "la aplicación");
    assertThat(row(sergio, "ciclo.on-call.webhook.url")).contains("••••").doesNotContain("localhost");
    assertThat(row(sergio, "ciclo.crm.http.headers")).contains("••••");
    picture(sergio, "settings");
    Accessibility.check(sergio);

    sergio.getByText("Base de datos, servidor de correo, motor y servidor web").click();
    assertThat(row(sergio, "spring.datasource.password")).contains("••••");
    assertThat(row(sergio, "camunda.bpm.job-execution.enabled")).contains("false");
    picture(sergio, "settings-platform");
    Accessibility.check(sergio);
  }

  private static String row(Page page, String key) {
    return page.locator("main tbody tr", new Page.LocatorOptions().setHasText(key)).first().innerText();
  }
}
