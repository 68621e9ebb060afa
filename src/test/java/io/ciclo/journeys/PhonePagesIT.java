package io.ciclo.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Identities;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.Photos;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.engine.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Every page of the portal in a hand, by keyboard, and without scripts")
class PhonePagesIT extends Journey {

  private static final int THUMB = 44;
  /** From there on an iPhone does not enlarge the page when a field is touched. */
  private static final int SMALLEST_FIELD_LETTERS = 16;
  private static final int MOST_TABS = 60;

  /** Links in the middle of a sentence need no thumb's width of their own; a choice is touched on its label. */
  private static final String SMALL_TARGETS = """
      thumb => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, label:has([type=radio], [type=checkbox])')]
        .filter(e => !e.matches('.skip, [type=hidden], [type=radio], label > [type=checkbox]') && e.checkVisibility({visibilityProperty: true}))
        .filter(e => !(e.matches('a') && e.closest('p, .text, .agreement') && e.parentElement.textContent.trim() !== e.textContent.trim()))
        .map(e => [e, e.getBoundingClientRect()])
        .filter(([e, box]) => box.height < thumb - 0.5 || box.width < thumb - 0.5)
        .map(([e, box]) => `${e.tagName} «${(e.textContent || e.name).trim().slice(0, 40)}» ${Math.round(box.width)} x ${Math.round(box.height)}`)""";
  private static final String SMALL_FIELDS = """
      least => [...document.querySelectorAll('input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea')]
        .filter(e => parseFloat(getComputedStyle(e).fontSize) < least).map(e => `${e.tagName} ${e.name}`)""";

  @Autowired
  private Tickets tickets;
  @Autowired
  private Customers customers;
  @Autowired
  private TaskService tasks;
  @Autowired
  private FormService forms;
  @Autowired
  private IdentityService identity;
  @Autowired
  private Identities identities;

  @AfterEach
  void nobodyIsAtWork() {
    identity.clearAuthentication();
  }

  @Test
  @Requirement("DW-09")
  @DisplayName("everything touched is a thumb wide, nothing is wider than the screen, axe finds nothing")
  void everyPage() {
    String received = opened("Recién llegado, con un asunto bastante largo que no cabe en una sola línea de un teléfono");
    String asked = opened("Falta información");
    does(LUCIA, asked, "UserTask_TriageTicket", Map.of("finding", "ASK", "question", "¿Desde cuándo les pasa?"));
    String proposed = proposed("Solución propuesta");
    String closed = proposed("Resuelto");
    tickets.customerAnswersSolution(closed, marta().id(), true, null, List.of());

    Page page = customerIn(Browser.newPhone(), MARTA);
    List<String> paths = new ArrayList<>(List.of("/portal", "/portal?estado=todos", "/portal?texto=nada-se-llama-asi",
        "/portal/tickets/nuevo", "/portal/niveles-de-servicio", "/mi-cuenta", "/contrasena", "/portal/tickets/T-1999-000001",
        "/sin-conexion"));
    List.of(received, asked, proposed, closed).forEach(number -> paths.add("/portal/tickets/" + number));
    paths.forEach(path -> comfortable(page, path, path.replaceAll("T-2026-\\d+", "T") + paths.indexOf(path)));

    open(page, "/portal/tickets/nuevo");
    page.setInputFiles("input[name=files]", new FilePayload[] {new FilePayload("pantalla.png", "image/png", Photos.screenshot(400, 300)),
        new FilePayload("tiempos.txt", "text/plain", "9,4 s".getBytes())});
    page.locator("details.more > summary").tap();
    assertThat(page.locator(".chosen canvas")).hasCount(1);
    comfortable(page, "new-filled-in");

    Page nobody = customerIn(Browser.newPhone(), MARTA);
    press(nobody, "Salir");
    assertThat(nobody).hasURL(url("/login?salida"));
    comfortable(nobody, "login");
  }

  @Test
  @Requirement("DW-09")
  @DisplayName("the keyboard alone opens a ticket with a file, finds it and answers")
  void keyboardAlone() {
    Page page = customer(MARTA);
    awaitsFiles(page);
    open(page, "/portal");
    tabTo(page, page.locator(".places a[href='/portal/tickets/nuevo']"));
    page.keyboard().press("Enter");
    page.waitForURL("**/nuevo");
    tabTo(page, page.getByLabel("¿Qué ocurre o qué necesita?"));
    page.keyboard().type("Solo con el teclado. Nada más.");
    for (String question : List.of("canEnter", "canAddProducts", "canFinishOrder")) {
      tabTo(page, page.locator("input[name=" + question + "][value=true]"));
      page.keyboard().press("Space");
    }
    Locator choose = page.getByText("Elegir archivos");
    tabTo(page, choose);
    FileChooser chooser = page.waitForFileChooser(() -> page.keyboard().press("Enter"));
    chooser.setFiles(new FilePayload[] {file("uno.txt"), file("dos.txt")});
    tabTo(page, page.getByLabel("Quitar uno.txt"));
    page.keyboard().press("Space");
    assertThat(page.locator(".chosen li")).hasCount(1);
    assertThat(page.getByLabel("Quitar dos.txt")).isFocused();
    tabTo(page, page.locator("#abrir button[type=submit]"));
    page.keyboard().press("Enter");
    page.waitForURL("**/portal/tickets/T-*");
    String number = numberIn(said(page));
    assertThat(mainOf(page)).contains("Solo con el teclado", "dos.txt").doesNotContain("uno.txt");

    tabTo(page, page.locator("#respuesta"));
    page.keyboard().type("Y contesto también.");
    tabTo(page, page.locator("#responder button[type=submit]"));
    page.keyboard().press("Enter");
    assertThat(page.getByText("Su respuesta ha quedado registrada.")).isVisible();
    assertThat(tickets.conversation(number, false)).last().satisfies(entry -> assertThat(entry.text()).isEqualTo("Y contesto también."));
  }

  @Test
  @Requirement("DW-09")
  @DisplayName("without scripts a phone opens a ticket with two photos, reads and answers")
  void withoutScripts() {
    Page page = customerIn(Browser.newPhoneWithoutScripts(), MARTA);
    page.locator(".places a[href='/portal/tickets/nuevo']").tap();
    page.waitForURL("**/nuevo");
    page.getByLabel("¿Qué ocurre o qué necesita?").fill("Sin scripts: no carga el carrito.");
    for (String question : List.of("canEnter", "canAddProducts", "canFinishOrder")) {
      page.locator("label:has(input[name=" + question + "][value=true])").tap();
    }
    page.setInputFiles("input[name=files]", new FilePayload[] {new FilePayload("a.jpg", "image/jpeg", Photos.jpeg(300, 200, 1)),
        new FilePayload("b.jpg", "image/jpeg", Photos.jpeg(300, 200, 2))});
    shownOnPhone(page, "without-scripts");
    page.locator("#abrir button[type=submit]").tap();
    page.waitForURL("**/portal/tickets/T-*");
    String number = numberIn(said(page));
    assertThat(mainOf(page)).contains("Sin scripts: no carga el carrito", "a.jpg", "b.jpg");
    page.locator("#respuesta").fill("También en la tableta.");
    page.locator("#responder button[type=submit]").tap();
    assertThat(page.getByText("Su respuesta ha quedado registrada.")).isVisible();
    page.locator(".places a[href='/portal']").tap();
    page.locator("table.tickets a", new Page.LocatorOptions().setHasText(number)).tap();
    assertThat(page.getByText("También en la tableta.")).isVisible();
    press(page, "Salir");
    assertThat(page).hasURL(url("/login?salida"));
  }

  private void comfortable(Page page, String path, String name) {
    open(page, path);
    comfortable(page, name);
  }

  private void comfortable(Page page, String name) {
    shownOnPhone(page, name);
    Accessibility.check(page);
    assertThat(page.locator("main h1").count()).as("%s is a whole page", name).isEqualTo(1);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s fits without scrolling sideways", name).isTrue();
    assertThat((List<?>) page.evaluate(SMALL_TARGETS, THUMB)).as("too small for a thumb on %s", name).isEmpty();
    assertThat((List<?>) page.evaluate(SMALL_FIELDS, SMALLEST_FIELD_LETTERS)).as("letters too small on %s", name).isEmpty();
  }

  private static void shownOnPhone(Page page, String name) {
    picture(page, "phone" + (name.startsWith("/") ? "" : "-") + name.replaceAll("\\W+", "-"));
  }

  private static void tabTo(Page page, Locator target) {
    for (int tab = 0; tab < MOST_TABS; tab++) {
      if ((Boolean) target.evaluate("element => element === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The keyboard does not reach " + target);
  }

  private static FilePayload file(String name) {
    return new FilePayload(name, "text/plain", "contenido".getBytes());
  }

  private Contact marta() {
    return customers.contactByEmail(MARTA).orElseThrow();
  }

  private String opened(String whatHappens) {
    Contact marta = marta();
    return tickets.open(new NewTicket(marta.companyId(), marta.id(), null, whatHappens, null, null, "Catálogo", null, null,
        new ShopCheck(true, true, true)), List.of(new Upload("captura.png", "image/png", Photos.screenshot(200, 100))));
  }

  private String proposed(String whatHappens) {
    String number = opened(whatHappens);
    does(LUCIA, number, "UserTask_TriageTicket", Map.of("finding", "CLASSIFY"));
    does(LUCIA, number, "UserTask_ClassifyTicket", Map.of("ticketType", "QUERY"));
    does(AGENT, number, "UserTask_AnswerQuery", Map.of("workStep", "PROPOSE", "publicText", "Se hace en Catálogo."));
    return number;
  }

  private void does(String person, String number, String task, Map<String, Object> fields) {
    identity.setAuthentication(person, identities.groupsOf(person));
    forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult()
        .getId(), fields);
    identity.clearAuthentication();
  }
}
