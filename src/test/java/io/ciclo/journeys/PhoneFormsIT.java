package io.ciclo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.testing.Browser;
import io.ciclo.testing.Photos;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.Attachment;
import io.ciclo.tickets.Entry;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("Forms of the portal: photos, drafts, lines that break")
@Requirement("DW-09")
class PhoneFormsIT extends Journey {

  private static final String OSCAR = "oscar.benitez@altavera.example";
  private static final String WHAT_HAPPENS = "¿Qué ocurre o qué necesita?";
  /** A file that a script hands to the page as a paste or a drop does. */
  private static final String HANDED_OVER = """
      ([kind, name, type, content, text]) => {
        const data = new DataTransfer();
        if (text) data.setData('text/plain', text);
        data.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name, {type}));
        const how = {bubbles: true, cancelable: true};
        const event = kind === 'paste' ? new ClipboardEvent('paste', {...how, clipboardData: data})
          : new DragEvent(kind, {...how, dataTransfer: data});
        return !document.querySelector('[name=description]').dispatchEvent(event);
      }""";

  @Autowired
  private Tickets tickets;
  @Autowired
  private Customers customers;
  @Autowired
  private JdbcClient jdbc;

  @Test
  @DisplayName("a photo becomes small and stands upright; what is no photo stays as it is")
  void shrinking() throws IOException {
    byte[] screenshot = Photos.screenshot(1170, 2532);
    byte[] small = Photos.jpeg(900, 600, 3);
    Page page = newTicket(customerIn(Browser.newPhone(), MARTA));
    page.setInputFiles("input[name=files]", new FilePayload[] {new FilePayload("vertical.jpg", "image/jpeg", Photos.heldUpright()),
        new FilePayload("pantalla.png", "image/png", screenshot), new FilePayload("icono.jpg", "image/jpeg", small),
        new FilePayload("enorme.png", "image/png", Photos.noise(2200, 2000))});
    assertThat(page.locator(".chosen canvas")).hasCount(4);
    picture(page, "phone-photos");
    String number = sendsTicketWith(page, "Van cuatro imágenes.");

    BufferedImage upright = ImageIO.read(new ByteArrayInputStream(content(number, "vertical.jpg")));
    assertThat(List.of(upright.getWidth(), upright.getHeight())).isEqualTo(List.of(1500, 2000));
    assertThat(red(upright, 750, 100)).as("what lay on the left of the file stands on top").isTrue();
    assertThat(red(upright, 100, 1900)).isFalse();
    assertThat(content(number, "pantalla.png")).as("its letters would blur").isEqualTo(screenshot);
    assertThat(content(number, "icono.jpg")).as("small already").isEqualTo(small);
    assertThat(content(number, "enorme.jpg").length).as("too large to be sent as it is").isLessThan(10 * 1024 * 1024);
  }

  @Test
  @DisplayName("pictures are pasted, dropped and taken; limits are told before sending; one is taken back")
  void waysToAdd() {
    Page page = newTicket(customerIn(Browser.newPhone(), MARTA));
    awaitsFiles(page);
    assertThat(page.getByText("hasta 10 archivos de 10 MB")).isVisible();
    assertThat(handedOver(page, "paste", "image.png", "image/png")).as("a picture is not pasted into the text").isTrue();
    assertThat(page.locator(".chosen")).containsText("imagen-pegada-1.png");
    assertThat(handedOver(page, "paste", "image.png", "image/png", "Celda A1")).as("a cell that brings its picture is text").isFalse();
    assertThat(page.locator(".chosen li")).hasCount(1);
    assertThat(handedOver(page, "drop", "arrastrada.png", "image/png")).isTrue();
    assertThat(page.locator(".chosen li")).hasCount(2);
    assertThat(page.locator("input[capture=environment]").getAttribute("accept")).isEqualTo("image/*");
    for (int i = 1; i <= 2; i++) {
      FileChooser camera = page.waitForFileChooser(() -> button(page, "Hacer una foto").tap());
      camera.setFiles(new FilePayload("foto-" + i + ".jpg", "image/jpeg", Photos.jpeg(300, 200, i)));
    }
    assertThat(page.locator(".chosen li")).hasCount(4);

    page.setInputFiles("input[name=files]", new FilePayload("video.mp4", "video/mp4", new byte[11 * 1024 * 1024]));
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("«video.mp4» no se ha añadido: pesa 11 MB y lo máximo son 10 MB.");
    picture(page, "phone-too-large");
    page.setInputFiles("input[name=files]",
        IntStream.rangeClosed(1, 7).mapToObj(i -> text("log" + i + ".txt")).toArray(FilePayload[]::new));
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("«log7.txt» no se ha añadido: caben 10 archivos.");
    assertThat(page.locator(".chosen li")).hasCount(10);
    for (int i = 1; i <= 6; i++) {
      page.getByLabel("Quitar log" + i + ".txt").tap();
    }
    String number = sendsTicketWith(page, "Pegada, arrastrada y dos tomadas.");
    assertThat(tickets.attachments(number)).extracting(Attachment::fileName)
        .containsExactlyInAnyOrder("imagen-pegada-1.png", "arrastrada.png", "foto-1.jpg", "foto-2.jpg");
  }

  @Test
  @DisplayName("whoever presses the button at once is told first that a file does not go")
  void tooLargeAndSentAtOnce() {
    Page page = newTicket(customerIn(Browser.newPhone(), MARTA));
    fillsIn(page, "Con un vídeo.");
    page.evaluate("""
        () => {
          const field = document.querySelector('#abrir input[name=files]');
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(11 * 1024 * 1024)], 'video.mp4', {type: 'video/mp4'}));
          field.files = data.files;
          field.dispatchEvent(new Event('change', {bubbles: true}));
          document.querySelector('#abrir button[type=submit]').click();
        }""");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("«video.mp4» no se ha añadido");
    assertThat(page.locator("#abrir-envio")).hasCount(0);
    assertThat(ticketsSaying("Con un vídeo.")).isEmpty();
    button(page, "Abrir el ticket").tap();
    page.waitForURL("**/portal/tickets/T-*");
  }

  @Test
  @DisplayName("the answer is lost on the way: it is sent again by itself, and there is one ticket and one reply")
  void lostAnswers() {
    Page page = newTicket(customerIn(Browser.newPhoneWithoutServiceWorkers(), MARTA));
    AtomicInteger arrived = new AtomicInteger();
    page.context().route(url -> url.endsWith("/nuevo") || url.endsWith("/respuesta"), route -> losingTheFirst(route, arrived));
    String number = sendsTicketWith(page, "Se pierde la respuesta, no el ticket.");
    assertThat(arrived).hasValue(2);
    assertThat(ticketsSaying("Se pierde la respuesta, no el ticket.")).containsExactly(number);

    arrived.set(0);
    page.locator("#respuesta").fill("Se pierde la contestación.");
    page.setInputFiles("#responder input[name=files]", text("log.txt"));
    button(page, "Enviar").tap();
    assertThat(page.getByText("Su respuesta ha quedado registrada.")).isVisible();
    assertThat(arrived).hasValue(2);
    assertThat(tickets.conversation(number, false)).extracting(Entry::text).containsOnlyOnce("Se pierde la contestación.");
    assertThat(tickets.attachments(number)).extracting(Attachment::fileName).containsOnlyOnce("log.txt");
  }

  /** Whoever changes the text because no answer came must not lose the change. */
  @Test
  @DisplayName("what is changed after a lost answer is asked about, and nothing is lost")
  void changedAfterALostAnswer() {
    Page page = newTicket(customerIn(Browser.newPhoneWithoutServiceWorkers(), MARTA));
    AtomicInteger arrived = new AtomicInteger();
    page.context().route(url -> url.endsWith("/nuevo"), route -> losingTheFirst(route, arrived));
    fillsIn(page, "El primer texto.");
    button(page, "Abrir el ticket").tap();
    button(page, "Volver al texto").tap();
    page.getByLabel(WHAT_HAPPENS).fill("El segundo texto.");
    button(page, "Abrir el ticket").tap();
    String first = ticketsSaying("El primer texto.").get(0);
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("ya es el ticket " + first);
    picture(page, "phone-changed-after-lost-answer");
    assertThat(page.getByLabel(WHAT_HAPPENS)).hasValue("El segundo texto.");
    button(page, "Abrir el ticket").tap();
    page.waitForURL("**/portal/tickets/T-*");
    assertThat(numberIn(said(page))).isNotEqualTo(first);
  }

  @Test
  @DisplayName("what was refused says why, with the files still there")
  void refused() {
    Page page = newTicket(customerIn(Browser.newPhone(), MARTA));
    fillsIn(page, "Cito otro ticket.");
    page.setInputFiles("input[name=files]", text("log.txt"));
    page.locator("details.more > summary").tap();
    page.locator("input[name=relatedNumber]").fill("T-1999-000001");
    button(page, "Abrir el ticket").tap();
    assertThat(page.getByRole(AriaRole.ALERT)).hasText("«Ticket relacionado»: no existe ningún ticket suyo con el número T-1999-000001.");
    picture(page, "phone-refused");
    assertThat(page.locator(".chosen")).containsText("log.txt");
    page.locator("input[name=relatedNumber]").fill("");
    button(page, "Abrir el ticket").tap();
    page.waitForURL("**/portal/tickets/T-*");
    assertThat(mainOf(page)).contains("log.txt");
  }

  @Test
  @DisplayName("a reply with a photo survives the page being closed and is gone once it was sent")
  void replyDraft() {
    String number = opened();
    BrowserContext phone = Browser.newPhone();
    Page page = customerIn(phone, MARTA);
    open(page, "/portal/tickets/" + number);
    page.locator("#respuesta").fill("A medio escribir");
    page.setInputFiles("#responder input[name=files]", new FilePayload("foto.jpg", "image/jpeg", Photos.jpeg(900, 600, 5)));
    assertThat(page.locator("#responder .chosen canvas")).hasCount(1);
    page.waitForCondition(() -> keptOnDevice(page).size() == 2);
    page.close();

    Page again = phone.newPage();
    open(again, "/portal/tickets/" + number);
    assertThat(again.locator("#respuesta")).hasValue("A medio escribir");
    assertThat(again.locator("#responder .chosen")).containsText("foto.jpg");
    again.locator("#respuesta").fill("A medio escribir, y ahora entero.");
    button(again, "Enviar").tap();
    assertThat(again.getByText("Su respuesta ha quedado registrada.")).isVisible();
    assertThat(again.locator("#respuesta")).hasValue("");
    again.reload();
    assertThat(again.locator("#respuesta")).hasValue("");
    assertThat(keptOnDevice(again)).isEmpty();
    assertThat(tickets.attachments(number)).extracting(Attachment::fileName).contains("foto.jpg");
  }

  @Test
  @DisplayName("the session ends: the draft waits until its owner has signed in again")
  void sessionEnded() {
    BrowserContext phone = Browser.newPhone();
    Page page = newTicket(customerIn(phone, MARTA));
    fillsIn(page, "Escrito antes de que terminara la sesión.");
    phone.clearCookies();
    button(page, "Abrir el ticket").tap();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Su sesión ha terminado. Lo que escribió sigue guardado");
    page.getByText("entre de nuevo").tap();
    page.waitForURL("**/login");
    signIn(page, MARTA);
    page.waitForURL("**/portal/tickets/nuevo");
    assertThat(page.getByLabel(WHAT_HAPPENS)).hasValue("Escrito antes de que terminara la sesión.");
    button(page, "Abrir el ticket").tap();
    page.waitForURL("**/portal/tickets/T-*");
  }

  @Test
  @DisplayName("a draft is its author's: another account does not see it, and logging out leaves nothing")
  void draftsAreNobodyElses() {
    BrowserContext phone = Browser.newPhone();
    Page page = newTicket(customerIn(phone, MARTA));
    fillsIn(page, "Secreto de Marta");
    page.setInputFiles("input[name=files]", text("secreto.txt"));
    assertThat(page.locator(".chosen li")).hasCount(1);
    phone.clearCookies();
    Page oscar = customerIn(phone, OSCAR);
    newTicket(oscar);
    assertThat(oscar.getByLabel(WHAT_HAPPENS)).hasValue("");
    assertThat(oscar.locator(".chosen li")).hasCount(0);
    assertThat(keptOnDevice(oscar)).as("Marta's draft waits for Marta").isNotEmpty();

    press(oscar, "Salir");
    oscar.waitForURL("**/login?salida");
    assertThat(keptOnDevice(oscar)).isEmpty();
    oscar.goBack();
    assertThat(oscar.locator("main h1")).hasText("Entrar");
  }

  @Test
  @DisplayName("a draft may be thrown away")
  void discarded() {
    Page page = newTicket(customerIn(Browser.newPhone(), MARTA));
    fillsIn(page, "Mejor no");
    page.reload();
    button(page, "Empezar de nuevo").tap();
    assertThat(page.getByText("Hemos recuperado")).hasCount(0);
    assertThat(page.getByLabel(WHAT_HAPPENS)).hasValue("");
    assertThat(keptOnDevice(page)).isEmpty();
  }

  private Page newTicket(Page page) {
    open(page, "/portal/tickets/nuevo");
    return page;
  }

  private static void fillsIn(Page page, String whatHappens) {
    page.getByLabel(WHAT_HAPPENS).fill(whatHappens);
    for (String question : List.of("canEnter", "canAddProducts", "canFinishOrder")) {
      page.locator("label:has(input[name=" + question + "][value=true])").tap();
    }
  }

  private static String sendsTicketWith(Page page, String whatHappens) {
    fillsIn(page, whatHappens);
    button(page, "Abrir el ticket").tap();
    page.waitForURL("**/portal/tickets/T-*");
    return numberIn(said(page));
  }

  /** The server has done its work; of its first answer nothing arrives. */
  private static void losingTheFirst(Route route, AtomicInteger arrived) {
    if (!route.request().method().equals("POST")) {
      route.resume();
    } else if (arrived.incrementAndGet() == 1) {
      route.fetch(new Route.FetchOptions().setMaxRedirects(0));
      route.abort("connectionreset");
    } else {
      route.resume();
    }
  }

  private static boolean handedOver(Page page, String kind, String name, String type) {
    return handedOver(page, kind, name, type, "");
  }

  private static boolean handedOver(Page page, String kind, String name, String type, String text) {
    String content = Base64.getEncoder().encodeToString(Photos.screenshot(60, 40));
    return (Boolean) page.evaluate(HANDED_OVER, List.of(kind, name, type, content, text));
  }

  /** Everything that pages of ours keep on a device, words and files. */
  private static List<?> keptOnDevice(Page page) {
    return (List<?>) page.evaluate("""
        async () => {
          const words = Object.keys(localStorage).filter(key => key.startsWith('ciclo-'));
          const names = (await indexedDB.databases()).map(database => database.name).filter(name => name.startsWith('ciclo-'));
          const files = await Promise.all(names.map(name => new Promise(done => {
            const opening = indexedDB.open(name);
            opening.onsuccess = () => {
              const database = opening.result;
              if (!database.objectStoreNames.contains('files')) { database.close(); return done([]); }
              const keys = database.transaction('files').objectStore('files').getAllKeys();
              keys.onsuccess = () => { database.close(); done(keys.result); };
            };
          })));
          return [...words, ...files.flat()];
        }""");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static FilePayload text(String name) {
    return new FilePayload(name, "text/plain", "contenido".getBytes());
  }

  private static boolean red(BufferedImage picture, int x, int y) {
    Color colour = new Color(picture.getRGB(x, y));
    return colour.getRed() > 200 && colour.getGreen() < 60 && colour.getBlue() < 60;
  }

  private byte[] content(String number, String fileName) {
    Attachment attachment = tickets.attachments(number).stream().filter(one -> one.fileName().equals(fileName)).findFirst()
        .orElseThrow(() -> new AssertionError(fileName + " is not among " + tickets.attachments(number)));
    return tickets.download(number, attachment.id()).content();
  }

  private List<String> ticketsSaying(String description) {
    return jdbc.sql("select number from ticket where description = ?").param(description).query(String.class).list();
  }

  private String opened() {
    Contact marta = customers.contactByEmail(MARTA).orElseThrow();
    return tickets.open(new NewTicket(marta.companyId(), marta.id(), "Uno abierto", "Para contestar.", null, null, null, null,
        null, new ShopCheck(true, true, true)), List.of());
  }
}
