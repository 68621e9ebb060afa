package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.Identities;
import io.ciclo.engine.NewPerson;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.servicelevels.desk.DueAlarms;
import io.ciclo.staff.StaffGroup;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.Entry;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("A leader's morning")
class LeaderMorningIT extends Journey {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final int PHONE_WIDTH = 390;
  private static final int DESKTOP_WIDTH = 1400;
  private static final int HEIGHT = 1000;

  @Autowired
  private Tickets tickets;
  @Autowired
  private CustomerRegistry registry;
  @Autowired
  private Identities identities;
  @Autowired
  private DueAlarms alarms;
  @Autowired
  private TaskService tasks;
  @Autowired
  private FormService forms;
  @Autowired
  private IdentityService identity;
  @Autowired
  private JdbcClient jdbc;

  private final String unique = UUID.randomUUID().toString().substring(0, 6);
  private final String leader = "rosa." + unique;

  private String red;
  private String replied;
  private String waiting;
  private String fresh;

  /** What the leader finds: one case in red, one with a new message, one that waits for the customer, one new. */
  @BeforeEach
  void whatHasHappened() {
    // failures of other tests lie in the future of this one
    jdbc.sql("delete from login_attempt").update();
    itIs("2026-03-10T10:00");
    identities.create(new NewPerson(leader, "Rosa", "Mayoral", leader + "@ciclo.example", List.of(StaffGroup.ACCOUNT_LEADERS.id()),
        "una frase larga de prueba 7", false));
    Contact vinos = contact("Vinos Peralta, S.A. " + unique, true);
    Contact calzados = contact("Calzados Ribas, S.L. " + unique, false);
    red = opened(vinos, "El carrito pierde productos al volver atrás");
    does(red, "UserTask_TriageTicket", Map.of("finding", "CLASSIFY"));
    does(red, "UserTask_ClassifyTicket", Map.of("ticketType", "INCIDENT", "impact", "MEDIUM", "symptom", "MAJOR_SLOWNESS"));
    replied = opened(calzados, "No encuentro los pedidos de febrero");
    waiting = opened(calzados, "Cambiar los textos de la portada");
    itIs("2026-03-11T12:00");
    does(waiting, "UserTask_TriageTicket", Map.of("finding", "ASK", "question", "¿Qué textos y en qué idiomas?"));
    tickets.staffAnswers(replied, leader, "Los estamos buscando.", "Le decimos algo mañana.", List.of());
    itIs("2026-03-12T08:30");
    tickets.customerReplies(replied, calzados.id(), "Seguimos sin verlos y hoy cerramos el mes.", List.of());
    fresh = opened(vinos, "Añadir un método de envío");
    itIs("2026-03-12T10:30");
    List.of(red, replied).forEach(alarms::handleAndFollow);
  }

  @AfterEach
  void clockGoesOn() {
    ClockUtil.reset();
    identity.clearAuthentication();
  }

  private static void itIs(String local) {
    ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(local).atZone(MADRID).toInstant()));
  }

  private Contact contact(String company, boolean keyAccount) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    long number = registry.register(new Company(0, company, "L" + id, PlatformKind.SAAS, Product.LOGICOMMERCE, SupportPlan.GOLD,
        keyAccount, AccountType.GENERAL, leader, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care", MADRID,
        "", CompanyStatus.ACTIVE, 0));
    registry.add(new Contract(0, number, "CT-" + id, SupportPlan.GOLD, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31),
        ContractStatus.ACTIVE, 0));
    String email = "nora." + id + "@peralta.example";
    long contact = registry.invite(new Contact(0, number, "Nora Vega", email, "", true, null, false, false, true, 0)).contactId();
    return new Contact(contact, number, "Nora Vega", email, "", true, null, false, false, true, 0);
  }

  private String opened(Contact contact, String subject) {
    return tickets.open(new NewTicket(contact.companyId(), contact.id(), subject, "Desde el lunes.", Urgency.NORMAL, null, null,
        null, null, new ShopCheck(true, true, true)), List.of());
  }

  private void does(String number, String task, Map<String, Object> fields) {
    identity.setAuthentication(leader, identities.groupsOf(leader));
    try {
      forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId(),
          fields);
    } finally {
      identity.clearAuthentication();
    }
  }

  private static Locator row(Page page, String number) {
    return page.locator("li#" + number);
  }

  @Test
  @DisplayName("sign in, see what needs attention, answer from the row, take the next task, find the red ones: 9 clicks")
  @Requirement({"DW-02", "DW-03", "DW-04"})
  void withTheMouse() throws IOException {
    Clicks clicks = new Clicks();
    Page rosa = staff(leader);
    clicks.made("Entrar");

    clicks.on(link(rosa, "Mi cartera"), "Mi cartera");
    assertThat(rosa.locator("ul.portfolio > li").evaluateAll("rows => rows.map(row => row.id)"))
        .isEqualTo(List.of(red, replied, fresh, waiting));
    assertThat(row(rosa, red).innerText()).contains("Sin noticias > 24\u00a0h", "Vinos Peralta", "KA", "todavía nada",
        "Agentes del SAC");
    assertThat(row(rosa, replied).innerText()).contains("Espera respuesta", "desde hace 2 h", "hace 22 h", "Rosa Mayoral");
    assertThat(row(rosa, waiting).innerText()).contains("Le toca al cliente");
    looked(rosa, "morning-01-portfolio");

    Locator answered = row(rosa, replied);
    clicks.on(answered.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Responder " + replied))
        .or(answered.locator("summary")).first(), "Responder");
    answered.getByLabel("Respuesta (la lee el cliente)").fill("Ya los vemos: estaban archivados. Se los enviamos ahora.");
    answered.getByLabel("Siguiente paso").fill("Hoy antes de las 12:00 los tiene en su correo.");
    looked(rosa, "morning-02-answering");
    clicks.on(answered.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Enviar al cliente")), "Enviar al cliente");
    assertThat(said(rosa)).isEqualTo("Respuesta de " + replied + " enviada al cliente.");
    assertThat(row(rosa, replied).innerText()).doesNotContain("Espera respuesta").contains("hace 0 min");
    assertThat(tickets.conversation(replied, false)).extracting(Entry::text).last().asString().startsWith("Ya los vemos");

    clicks.on(rosa.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Siguiente").setExact(true)), "Siguiente");
    assertThat(rosa.url()).endsWith("/casos/" + red);
    assertThat(said(rosa)).isEqualTo("La siguiente: Dar noticias al cliente.");
    assertThat(rosa.locator(".at-hand").innerText()).contains("La tiene usted", "Dar noticias al cliente", "venció el");
    looked(rosa, "morning-03-next");

    clicks.on(link(rosa, "Casos"), "Casos");
    clicks.choose(rosa.getByLabel("Color"), "RED");
    clicks.choose(rosa.getByLabel("Líder"), leader);
    clicks.on(rosa.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Buscar").setExact(true)), "Buscar");
    assertThat(rosa.locator("table.cases tbody tr").count()).isEqualTo(1);
    assertThat(mainOf(rosa)).contains(red, "Fuera de plazo");
    looked(rosa, "morning-04-found");

    assertThat(clicks.count()).as("%s", clicks).isEqualTo(9);
    assertThat(Files.readString(Path.of("docs/clics.md"))).contains("## La mañana de un líder", "**9 clics**");
  }

  private static Locator link(Page page, String name) {
    return page.locator("header.site").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  @DisplayName("the same by keys alone; keys do nothing while somebody types, lose no text, and can be switched off")
  @Requirement({"DW-02", "DW-04"})
  void withKeysAlone() {
    Page rosa = staff(leader);
    open(rosa, "/");
    rosa.keyboard().press("?");
    Locator keys = rosa.locator("dialog#teclas");
    assertThat(keys.isVisible()).isTrue();
    assertThat(keys.innerText()).contains("Tomar la siguiente tarea", "Buscar un caso");
    looked(rosa, "morning-05-keys");
    rosa.keyboard().press("Escape");
    assertThat(keys.isVisible()).isFalse();

    rosa.keyboard().press("/");
    rosa.keyboard().type("n" + "carrito productos " + unique);
    assertThat(rosa.url()).as("no key acts while somebody types").doesNotContain("/casos");
    rosa.keyboard().press("Control+a");
    rosa.keyboard().type("carrito perder " + unique);
    rosa.keyboard().press("Enter");
    rosa.waitForURL(Pattern.compile(".*/casos\\?.*"));
    assertThat(mainOf(rosa)).as("«perder» is not a word of it").contains("No hay casos que mostrar.");
    rosa.keyboard().press("/");
    rosa.keyboard().press("Control+a");
    rosa.keyboard().type("CARRITO producto " + unique);
    rosa.keyboard().press("Enter");
    rosa.waitForURL(Pattern.compile(".*CARRITO.*"));
    assertThat(mainOf(rosa)).contains(red);
    rosa.keyboard().press("/");
    rosa.keyboard().press("Control+a");
    rosa.keyboard().type(red.toLowerCase());
    rosa.keyboard().press("Enter");
    rosa.waitForURL(Pattern.compile(".*/casos/" + red));

    open(rosa, "/");
    rosa.keyboard().press("n");
    rosa.waitForURL(Pattern.compile(".*/casos/" + red));
    rosa.keyboard().press("n");
    rosa.waitForURL(Pattern.compile(".*/casos/" + fresh));
    Locator begun = rosa.locator(".panel:visible textarea").first();
    begun.fill("A medias");
    rosa.locator("main h1").click();
    rosa.keyboard().press("n");
    assertThat(rosa.url()).as("what is half written is not left").endsWith("/casos/" + fresh);
    assertThat((Boolean) rosa.evaluate("document.activeElement.value === 'A medias'")).isTrue();
    begun.fill("");

    rosa.locator("main h1").click();
    rosa.keyboard().press("c");
    rosa.waitForURL(Pattern.compile(".*/mi-cartera"));
    tabsTo(rosa, "summary[aria-label='Responder " + red + "']");
    rosa.keyboard().press("Enter");
    rosa.keyboard().press("Tab");
    rosa.keyboard().type("Estamos en ello.");
    rosa.keyboard().press("Tab");
    rosa.keyboard().type("Esta tarde le decimos la causa.");
    rosa.keyboard().press("Tab");
    rosa.keyboard().press("Enter");
    rosa.waitForSelector("[role=status]");
    assertThat(said(rosa)).isEqualTo("Respuesta de " + red + " enviada al cliente.");

    rosa.keyboard().press("?");
    rosa.getByLabel("Usar estas teclas en este navegador").uncheck();
    rosa.keyboard().press("Escape");
    rosa.keyboard().press("c");
    rosa.keyboard().press("/");
    assertThat((Boolean) rosa.evaluate("document.activeElement.id === 'buscar-caso'")).as("switched off").isFalse();
  }

  /** From the top of the page, as somebody without a mouse goes. */
  private static void tabsTo(Page page, String selector) {
    for (int presses = 0; presses < 60; presses++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached by Tab");
  }

  @Test
  @DisplayName("a task is put off and comes back first, or is left to others with a reason")
  @Requirement("DW-04")
  void laterOrNotAtAll() {
    Page rosa = staff(leader);
    press(rosa, "Siguiente");
    assertThat(rosa.url()).endsWith("/casos/" + red);
    Locator bar = rosa.locator(".at-hand");
    assertThat(bar.innerText()).as("what is late is not put off").contains("venció el").doesNotContain("Retomar el…");
    press(rosa, "Siguiente");
    assertThat(rosa.url()).endsWith("/casos/" + fresh);
    bar.getByText("Retomar el…").click();
    assertThat(bar.getByLabel("Retomar el").inputValue()).as("not after it is due").isEqualTo("2026-03-12T15:42");
    looked(rosa, "morning-06-later");
    bar.getByLabel("Retomar el").evaluate("field => field.removeAttribute('max')");
    bar.getByLabel("Retomar el").fill("2026-03-30T09:00");
    press(rosa, "Aplazar");
    assertThat(rosa.getByRole(AriaRole.ALERT).innerText()).contains("«Retomar el»: el caso vence el");
    bar.getByText("Retomar el…").click();
    bar.getByLabel("Retomar el").fill("2026-03-12T11:00");
    press(rosa, "Aplazar");
    assertThat(rosa.url()).endsWith("/siguiente");
    assertThat(said(rosa)).contains("Aplazado: " + fresh + " vuelve el jue 12 mar, 11:00");
    assertThat(mainOf(rosa)).contains("Para retomar", fresh, "Retomar ya");
    looked(rosa, "morning-07-at-hand");

    press(rosa, "Tomar la siguiente tarea");
    assertThat(rosa.url()).endsWith("/casos/" + replied);
    bar.getByText("Saltar…").click();
    bar.getByLabel("Motivo").fill("Es de contabilidad: mejor Elena");
    looked(rosa, "morning-08-skip");
    itIs("2026-03-12T11:00");
    press(rosa, "Saltar y tomar otra");
    assertThat(rosa.url()).endsWith("/casos/" + fresh);
    assertThat(said(rosa)).isEqualTo("Toca retomarla: Revisar el ticket.");
    open(rosa, "/casos/" + replied);
    assertThat(mainOf(rosa)).contains("Tarea dejada a otros", "Es de contabilidad: mejor Elena");
    open(rosa, "/siguiente");
    assertThat(mainOf(rosa)).contains("Saltadas", replied, "Es de contabilidad: mejor Elena");
    looked(rosa, "morning-09-skipped");
  }

  @Test
  @DisplayName("a view is saved, opened and put first; the pages fit a phone; everything works without scripts")
  @Requirement("DW-02")
  void viewsAndPhone() {
    Page rosa = staff(leader);
    open(rosa, "/casos?ka=si&lider=" + leader + "&orden=DUE");
    rosa.getByText("Guardar como vista").click();
    rosa.getByLabel("Nombre").fill("Mis KA por vencimiento");
    rosa.getByLabel("Compartida con todo el equipo").check();
    looked(rosa, "morning-10-save-view");
    press(rosa, "Guardar");
    assertThat(said(rosa)).isEqualTo("Vista guardada.");
    press(rosa, "Empezar siempre con esta vista");
    rosa.waitForLoadState();
    link(rosa, "Casos").click();
    rosa.waitForURL(Pattern.compile(".*/casos"));
    assertThat(rosa.locator("nav.views [aria-current]").innerText()).contains("Mis KA por vencimiento");
    assertThat(mainOf(rosa)).contains(red, fresh).doesNotContain(replied);
    looked(rosa, "morning-11-view");
    for (String path : List.of("/casos", "/mi-cartera", "/siguiente", "/casos/" + red)) {
      rosa.setViewportSize(PHONE_WIDTH, HEIGHT);
      open(rosa, path);
      picture(rosa, "morning-390" + path.replaceAll("\\W+", "-").replace(red, "case"));
      Accessibility.check(rosa);
      assertThat((Boolean) rosa.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
          .as("%s fits %s pixels", path, PHONE_WIDTH).isTrue();
    }
    rosa.setViewportSize(DESKTOP_WIDTH, HEIGHT);
    open(rosa, "/casos");
    rosa.getByText("Cambiar «Mis KA por vencimiento»").click();
    press(rosa, "Quitar esta vista");
    assertThat(said(rosa)).isEqualTo("Vista quitada.");
  }
}
