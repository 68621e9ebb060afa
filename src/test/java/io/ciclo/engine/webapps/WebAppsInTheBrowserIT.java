package io.ciclo.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.testing.Browser;
import io.ciclo.testing.CicloIT;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("The web apps in a browser")
class WebAppsInTheBrowserIT extends CicloIT {

  private static final String PASSWORD = "una frase larga 1";
  private static final Pattern RAW_KEY = Pattern.compile("\\b[A-Z][A-Z0-9]+_[A-Z0-9_]{2,}\\b");

  @LocalServerPort
  private int port;
  @Autowired
  private Identities identities;

  private BrowserContext window;
  private Page page;

  @BeforeEach
  void anAdministratorSignsIn() {
    String user = "ana." + UUID.randomUUID().toString().substring(0, 8);
    identities.createGroup("camunda-admin", "Administradores");
    identities.create(new NewPerson(user, "Ana", "Ruiz", "ana@ciclo.example", List.of("camunda-admin"), PASSWORD, false));
    window = Browser.newContext(1440, 900);
    page = window.newPage();
    page.navigate(url("/login"));
    page.fill("[name=username]", user);
    page.fill("[name=password]", PASSWORD);
    page.click("form[action$='/login'] button[type=submit]");
    page.waitForURL(Pattern.compile(".*(?<!/login)$"));
  }

  @AfterEach
  void closeTheWindow() {
    window.close();
  }

  @ParameterizedTest
  @CsvSource({
      "tasklist/default/,           Iniciar proceso",
      "welcome/default/,            Aplicaciones",
      "cockpit/default/,            Ahora mismo",
      "cockpit/default/#/processes, Definiciones de proceso",
      "admin/default/#/users,       Lista de usuarios"})
  @DisplayName("speak Spanish, show no raw key and no end-of-life banner, even when the texts arrive late")
  void spanish(String path, String text) {
    page.route("**/locales/*.json*", WebAppsInTheBrowserIT::late);
    page.navigate(url("/camunda/app/" + path));
    visible(page.getByText(text).first());

    assertThat(RAW_KEY.matcher(page.innerText("body")).results().map(key -> key.group())).isEmpty();
    assertThat(page.isVisible(".ce-eol-banner")).isFalse();
    assertThat(page.title()).startsWith("Ciclo ");
  }

  @Test
  @DisplayName("end the one login when somebody logs out of Tasklist")
  void logOut() {
    page.navigate(url("/camunda/app/tasklist/default/"));
    page.click("[cam-widget-header] .account .dropdown-toggle");
    page.click("li.logout a");

    page.waitForURL(Pattern.compile(".*/login.*"));
    page.navigate(url("/camunda/app/cockpit/default/"));
    assertThat(page.url()).endsWith("/login");
  }

  @Test
  @DisplayName("lead to our login when the session is over while a page is open")
  void sessionOver() {
    page.navigate(url("/camunda/app/tasklist/default/"));
    visible(page.getByText("Iniciar proceso"));
    window.clearCookies();

    // Tasklist may notice it by itself a moment earlier; then there is nothing to click any more.
    page.evaluate("document.querySelector('.start-process-action a')?.click()");
    page.waitForURL(url("/login"));
  }

  private static void late(Route texts) {
    try {
      Thread.sleep(1500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    texts.resume();
  }

  private static void visible(Locator locator) {
    locator.waitFor();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
