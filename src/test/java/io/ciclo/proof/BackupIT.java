package io.ciclo.proof;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.ciclo.testing.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup made while the application runs holds everything, attachments included; as the README says. */
@Tag("own-application")
class BackupIT {

  private static final String CUSTOMER = "marta.iglesias@altavera.example";
  private static final String ADMINISTRATOR = "sergio.campos";
  private static final String PASSWORD = "una frase larga de prueba 7";

  @TempDir
  Path home;
  @TempDir
  Path restored;

  @Test
  void aBackupMadeWhileRunningBringsTheTicketAndItsFileBack() throws IOException {
    String number;
    try (RunningApplication application = RunningApplication.start(home);
        var customerWindow = Browser.newContext(1200, 900);
        var administratorWindow = Browser.newContext(1200, 900)) {
      Page customer = customerWindow.newPage();
      signInForTheFirstTime(customer, application, CUSTOMER);
      number = openTicketWithFile(customer, application);

      Page administrator = administratorWindow.newPage();
      signInForTheFirstTime(administrator, application, ADMINISTRATOR);
      administrator.navigate(application.page("/operacion").toString());
      administrator.getByText("Hacer una copia ahora").click();
      assertThat(administrator.locator("[role=status]")).containsText("Copia de seguridad escrita");
    }

    unzip(onlyFileIn(home.resolve("data/backup")), restored.resolve("data"));

    try (RunningApplication application = RunningApplication.start(restored);
        var window = Browser.newContext(1200, 900)) {
      Page customer = window.newPage();
      signIn(customer, application, CUSTOMER, PASSWORD);
      customer.navigate(application.page("/portal/tickets/" + number).toString());
      Download file = customer.waitForDownload(() -> customer.getByText("captura.txt").click());
      try (InputStream content = file.createReadStream()) {
        assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("lo que se ve");
      }
    }
  }

  private static String openTicketWithFile(Page customer, RunningApplication application) {
    customer.navigate(application.page("/portal/tickets/nuevo").toString());
    customer.fill("[name=subject]", "Se pierde el carrito");
    customer.fill("[name=description]", "Al volver atrás, el carrito está vacío.");
    Stream.of("canEnter", "canAddProducts", "canFinishOrder").forEach(name ->
        customer.check("[name=" + name + "][value=true]"));
    customer.setInputFiles("[name=files]",
        new FilePayload("captura.txt", "text/plain", "lo que se ve".getBytes(StandardCharsets.UTF_8)));
    customer.click("main button[type=submit]");
    assertThat(customer.locator("[role=status]")).containsText("Hemos recibido su ticket");
    return customer.url().substring(customer.url().lastIndexOf('/') + 1);
  }

  private static void signInForTheFirstTime(Page page, RunningApplication application, String login) {
    String oneTime = application.oneTimePassword(login);
    signIn(page, application, login, oneTime);
    page.fill("[name=oldPassword]", oneTime);
    page.fill("[name=newPassword]", PASSWORD);
    page.fill("[name=repeated]", PASSWORD);
    page.click("main button[type=submit]");
    page.waitForURL(now -> !now.contains("contrasena"));
  }

  private static void signIn(Page page, RunningApplication application, String login, String password) {
    page.navigate(application.page("/login").toString());
    page.fill("[name=username]", login);
    page.fill("[name=password]", password);
    page.click("main button[type=submit]");
    page.waitForURL(now -> !now.endsWith("/login"));
  }

  private static Path onlyFileIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.reduce((one, other) -> {
        throw new IllegalStateException("More than one file in " + folder);
      }).orElseThrow();
    }
  }

  private static void unzip(Path zip, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Files.copy(entries, folder.resolve(entry.getName()));
      }
    }
  }
}
