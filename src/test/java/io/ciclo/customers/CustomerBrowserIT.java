package io.ciclo.customers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.staff.StaffGroup;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.CicloIT;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class CustomerBrowserIT extends CicloIT {

  private static final String PASSWORD = "una-contraseña-larga";

  @LocalServerPort private int port;
  @Autowired private Identities identities;
  @Autowired private CustomerRegistry registry;
  @Autowired private Customers customers;

  @ParameterizedTest(name = "{0} pixels wide")
  @ValueSource(ints = {1280, 390})
  void everyPageOfTheRegistryIsAccessible(int width) {
    Company special = customers.companies().stream().filter(c -> c.legalName().startsWith("Textiles Quetzal"))
        .findFirst().orElseThrow();
    long contact = customers.contactsOf(special.id()).get(0).id();
    long contract = registry.contractsOf(special.id()).get(0).id();
    long change = customers.agreedChanges(special.id()).get(0).id();
    String here = "/clientes/" + special.id();
    try (BrowserContext browser = Browser.newContext(width, 900)) {
      Page page = signedIn(browser);
      for (String path : List.of("/clientes", "/clientes?texto=nadie-se-llama-asi", "/clientes/nueva", here,
          here + "/editar", here + "/contactos/nuevo", here + "/contactos/" + contact + "/editar",
          here + "/contratos/nuevo", here + "/contratos/" + contract + "/editar", here + "/cambios/nuevo",
          here + "/cambios/" + change + "/editar", here + "/palabras")) {
        page.navigate(url(path));
        assertThat(page.locator("h1")).hasCount(1);
        Accessibility.check(page);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
            .as("%s fits without scrolling sideways", path).isTrue();
      }
    }
  }

  @Test
  void aContactIsInvitedEntersAndIsOutAtOnceWhenAccessEnds() {
    long company = registry.register(SomeCompany.general());
    String email = "nueva." + company + "@empresa.example";
    try (BrowserContext browser = Browser.newContext(1280, 900); BrowserContext other = Browser.newContext(390, 800)) {
      Page page = signedIn(browser);
      page.navigate(url("/clientes/" + company + "/contactos/nuevo"));
      page.getByLabel("Nombre").fill("Rosa Nueva");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invitar")).click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Falta «Correo electrónico».");
      assertThat(page.getByLabel("Nombre")).hasValue("Rosa Nueva");
      Accessibility.check(page);

      page.getByLabel("Correo electrónico").fill(email);
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invitar")).click();
      String password = page.locator("#contrasena").innerText();
      Accessibility.check(page);

      Page theirs = other.newPage();
      signIn(theirs, email, password);
      assertThat(theirs).hasURL(url("/contrasena"));

      Contact contact = customers.contactByEmail(email).orElseThrow();
      page.navigate(url("/clientes/" + company));
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dar de baja a Rosa Nueva")).click();
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("ya no tiene acceso al portal");
      theirs.navigate(url("/portal"));
      assertThat(theirs).hasURL(url("/login"));
      assertThat(customers.contact(contact.id()).active()).isFalse();
    }
  }

  private Page signedIn(BrowserContext browser) {
    String id = "lider." + UUID.randomUUID().toString().substring(0, 8);
    identities.create(new NewPerson(id, "Prueba", "Pérez", id + "@ciclo.example",
        List.of(StaffGroup.ACCOUNT_LEADERS.id()), PASSWORD, false));
    Page page = browser.newPage();
    signIn(page, id, PASSWORD);
    return page;
  }

  private void signIn(Page page, String user, String password) {
    page.navigate(url("/login"));
    page.locator("input[name=username]").fill(user);
    page.locator("input[name=password]").fill(password);
    page.locator("main button[type=submit]").click();
    page.waitForURL(now -> !now.endsWith("/login"));
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }
}
