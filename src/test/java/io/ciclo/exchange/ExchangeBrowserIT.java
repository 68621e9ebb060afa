package io.ciclo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.login.ContactCredentials;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.DueAppointments;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Importar y exportar, in the browser of an administrator")
class ExchangeBrowserIT extends BrowserIT {

  private static final String ADMINISTRATOR = "sergio.campos";
  private static final String AGENT = "pablo.ortega";

  @Autowired private DueAppointments appointments;
  @Autowired private JdbcClient jdbc;
  @Autowired private Customers customers;
  @Autowired private CustomerRegistry registry;
  @Autowired private ContactCredentials credentials;

  @TempDir Path folder;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void nobodyHasTheTurn() {
    jdbc.sql("update exchange_turn set run_id = null").update();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private void uploads(Page page, String name, byte[] content) throws IOException {
    open(page, "/intercambio");
    page.getByLabel("Archivo ZIP").setInputFiles(Files.write(folder.resolve(name), content));
    page.getByLabel("Nombre del origen").fill("Z" + unique);
    button(page, "Subir y revisar").click();
    page.waitForURL("**/intercambio/importaciones/*");
  }

  @Test
  @Requirement("CL-15")
  void casesOfAnotherToolAreLookedAtThenBroughtAndFoundByTheirNumber() throws IOException {
    Page page = staff(ADMINISTRATOR);
    open(page, "/intercambio");
    Accessibility.check(page);
    uploads(page, "zendesk.zip", SomeZip.example("zendesk", unique));
    assertThat(page.locator("main").innerText()).contains("Se está revisando el archivo; no se escribe nada.");
    Accessibility.check(page);
    appointments.keep("exchange-import");
    // the page asks by itself
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Qué llegaría").setExact(true)).waitFor();
    assertThat(page.locator("main").innerText()).contains("8 rechazos", "«ayer» no es una fecha", "programa.exe");
    Accessibility.check(page);
    picture(page, "exchange-dry-run");
    button(page, "Importar ahora").click();
    assertThat(page.locator("main").innerText()).contains("Se está importando");
    appointments.keep("exchange-import");
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Qué ha llegado").setExact(true)).waitFor();
    Accessibility.check(page);
    picture(page, "exchange-imported");

    Page agent = staff(AGENT);
    open(agent, "/casos?ver=todos&texto=Z" + unique + " 4711");
    assertThat(agent.locator("main").innerText()).contains("Traído de Z" + unique + " 4711, abierto en 2021", "Lola Vidal");
    picture(agent, "exchange-case");
    open(agent, "/casos?ver=todos&texto=" + unique);
    assertThat(agent.locator("table.cases").innerText()).contains("antes Z" + unique + " 4711 · 2021");
    Accessibility.check(agent);
    assertThat(open(agent, "/intercambio").status()).isEqualTo(403);

    Contact requester = customers.contact(jdbc.sql("select contact_id from ticket where old_system = ? and old_number = '4711'").param("Z" + unique)
        .query(Long.class).single());
    assertThat(requester.active()).as("nobody comes in because a file names them").isFalse();
    registry.change(new Contact(requester.id(), requester.companyId(), requester.name(), requester.email(), requester.phone(), true, null, false,
        false, true, requester.version()));
    credentials.invite(requester);
    Page customer = customer(requester.email());
    open(customer, "/portal?estado=todos&texto=4711");
    customer.locator("main").getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("T-")).first().click();
    assertThat(customer.locator("main").innerText()).contains("Antes, Z" + unique + " 4711");
    Accessibility.check(customer);
    picture(customer, "exchange-case-customer");
  }

  @Test
  @Requirement("CL-15")
  void whatIsNoZipIsRefusedSayingSoHoweverLargeItIs() throws IOException {
    Page page = staff(ADMINISTRATOR);
    byte[] larger = new byte[27 * 1024 * 1024];
    new Random(7).nextBytes(larger);
    uploads(page, "grande.zip", larger);
    appointments.keep("exchange-import");
    page.reload();
    assertThat(page.locator("main").innerText()).contains("Rechazada", "El archivo no es un ZIP, está dañado o está protegido con contraseña.");
    Accessibility.check(page);
  }

  @Test
  @Requirement("CL-15")
  void everythingIsPreparedAndTaken() throws IOException {
    Page page = staff(ADMINISTRATOR);
    open(page, "/intercambio");
    button(page, "Preparar una exportación").click();
    assertThat(page.locator("main").innerText()).contains("Se está preparando una exportación.");
    appointments.keep("exchange-export");
    open(page, "/intercambio");
    Accessibility.check(page);
    picture(page, "exchange");
    Download download = page.waitForDownload(() -> page.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("Descargar"))
        .first().click());
    assertThat(download.suggestedFilename()).matches("ciclo-exportacion-\\d+\\.zip");
    try (ZipFile zip = new ZipFile(download.path().toFile())) {
      assertThat(zip.getEntry("manifiesto.json")).isNotNull();
    }
  }
}
