package io.ciclo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.ciclo.testing.BreakableLine;
import io.ciclo.testing.Browser;
import io.ciclo.testing.Photos;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.Attachment;
import io.ciclo.tickets.Tickets;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A ticket from a phone, over a line that is slow and breaks")
class PortalOnAPhoneIT extends Journey {

  private static final int MOST_TAPS = 8;
  private static final int KILOBITS_A_SECOND = 400;
  private static final int LATENCY_IN_MILLISECONDS = 400;
  private static final String WHAT_HAPPENS = "Hola, la portada no carga en el móvil. Van dos fotos de la pantalla.";
  private static final int MILLISECONDS_A_LETTER = 60;

  @Autowired
  private Tickets tickets;
  @Autowired
  private JdbcClient jdbc;

  private BreakableLine tunnel;
  private int taps;

  @Override
  protected String url(String path) {
    return tunnel == null ? super.url(path) : "http://localhost:" + tunnel.port() + path;
  }

  @AfterEach
  void lineIsClosed() {
    tunnel.close();
  }

  @Test
  @Requirement("DW-09")
  @DisplayName("two photos, one interruption, one reload: at most eight taps, one ticket, nothing written twice")
  void twoPhotos() throws IOException {
    FilePayload first = new FilePayload("IMG_0001.jpg", "image/jpeg", Photos.ofAPhone(1));
    FilePayload second = new FilePayload("IMG_0002.jpg", "image/jpeg", Photos.ofAPhone(2));
    tunnel = BreakableLine.to(URI.create(super.url("/")).getPort());
    Page page = customerIn(Browser.newPhoneWithoutServiceWorkers(), MARTA);
    awaitsFiles(page);
    open(page, "/portal");
    CDPSession line = page.context().newCDPSession(page);
    slow(line);

    double begin = now(page);
    tap(page.locator(".places a[href='/portal/tickets/nuevo']"));
    tap(page.getByLabel("¿Qué ocurre o qué necesita?"));
    page.getByLabel("¿Qué ocurre o qué necesita?").pressSequentially(WHAT_HAPPENS,
        new Locator.PressSequentiallyOptions().setDelay(MILLISECONDS_A_LETTER));
    for (String question : List.of("canEnter", "canAddProducts", "canFinishOrder")) {
      tap(page.locator("label:has(input[name=" + question + "][value=true])"));
    }
    FileChooser files = page.waitForFileChooser(() -> tap(button(page, "Elegir archivos")));
    files.setFiles(new FilePayload[] {first, second});
    assertThat(page.locator(".told")).hasText(Pattern.compile("2 archivos, .*\\(pesaban 7,\\d MB\\)\\."));
    shot(page, "phone-filled-in");

    page.reload();
    assertThat(page.getByText("Hemos recuperado lo que estaba escribiendo.")).isVisible();
    assertThat(page.getByLabel("¿Qué ocurre o qué necesita?")).hasValue(WHAT_HAPPENS);
    assertThat(page.locator(".chosen li")).hasCount(2);
    shot(page, "phone-restored");

    tap(button(page, "Abrir el ticket"));
    Locator sending = page.locator("#abrir-envio");
    assertThat(sending).containsText(Pattern.compile("Enviando… [1-9]\\d? %"));
    shot(page, "phone-sending");
    tunnel.cut();
    conditions(line, true, 0, 0);
    assertThat(sending).containsText("Sin conexión: lo enviaremos en cuanto vuelva.");
    shot(page, "phone-offline");
    tunnel.mend();
    slow(line);
    page.waitForURL(Pattern.compile(".*/portal/tickets/T-\\d{4}-\\d{6}$"));
    double seconds = (now(page) - begin) / 1000;

    String number = numberIn(said(page));
    shot(page, "phone-received");
    assertThat(taps).as("taps").isLessThanOrEqualTo(MOST_TAPS);
    assertThat(mainOf(page)).contains("La portada no carga en el móvil", "Recibido", "Nos toca a nosotros.",
        "Tendrá noticias nuestras antes del", "IMG_0001.jpg", "IMG_0002.jpg");
    assertThat(ticketsSaying(WHAT_HAPPENS)).containsExactly(number);
    List<Attachment> kept = tickets.attachments(number);
    assertThat(kept).hasSize(2).allSatisfy(photo -> {
      assertThat(photo.contentType()).isEqualTo("image/jpeg");
      assertThat(photo.size()).isLessThan(first.buffer.length / 3);
      assertThat(dimensions(number, photo)).isEqualTo("2000 x 1500");
    });
    report(seconds, first.buffer.length + second.buffer.length, kept.stream().mapToLong(Attachment::size).sum());

    open(page, "/portal/tickets/nuevo");
    assertThat(page.getByLabel("¿Qué ocurre o qué necesita?")).hasValue("");
    assertThat(page.locator(".chosen li")).hasCount(0);
  }

  private void tap(Locator what) {
    what.tap();
    taps++;
  }

  private static void slow(CDPSession line) {
    conditions(line, false, LATENCY_IN_MILLISECONDS, KILOBITS_A_SECOND * 1000 / 8);
  }

  private static void conditions(CDPSession line, boolean offline, int latency, int bytesASecond) {
    JsonObject conditions = new JsonObject();
    conditions.addProperty("offline", offline);
    conditions.addProperty("latency", latency);
    conditions.addProperty("downloadThroughput", bytesASecond);
    conditions.addProperty("uploadThroughput", bytesASecond);
    line.send("Network.enable");
    line.send("Network.emulateNetworkConditions", conditions);
  }

  private static double now(Page page) {
    return ((Number) page.evaluate("Date.now()")).doubleValue();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** What is on the screen now, without the wait that a whole page needs. */
  private static void shot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
  }

  private List<String> ticketsSaying(String description) {
    return jdbc.sql("select number from ticket where description = ?").param(description).query(String.class).list();
  }

  private String dimensions(String number, Attachment photo) {
    try {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(tickets.download(number, photo.id()).content()));
      return picture.getWidth() + " x " + picture.getHeight();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void report(double seconds, long before, long sent) throws IOException {
    Path report = Path.of(System.getProperty("ciclo.proof.reports", "target/proof"), "phone.txt");
    Files.createDirectories(report.getParent());
    Files.writeString(report, String.format(Locale.ROOT, """
        a ticket with two photos from a phone of 390 x 844, %d kbit/s both ways, %d ms of latency,
        one reload before sending, the line lost once while sending
        taps: %d (at most %d)
        seconds from the first tap to the ticket's page, by the page's own clock: %.1f (at most 60), %.1f of them typing
        photos: %.1f MB taken, %.2f MB sent
        """, KILOBITS_A_SECOND, LATENCY_IN_MILLISECONDS, taps, MOST_TAPS, seconds,
        WHAT_HAPPENS.length() * MILLISECONDS_A_LETTER / 1000.0, before / 1048576.0, sent / 1048576.0));
  }
}
