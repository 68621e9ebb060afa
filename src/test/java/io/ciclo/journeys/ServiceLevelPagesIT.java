package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.Identities;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.desk.DueAlarms;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

@DisplayName("Service levels, as people see them")
class ServiceLevelPagesIT extends Journey {

  private static final int DESKTOP_WIDTH = 1400;
  private static final int PHONE_WIDTH = 375;
  private static final int HEIGHT = 900;
  private static final String TOO_WIDE = "document.documentElement.scrollWidth <= window.innerWidth ? []"
      + " : [...document.querySelectorAll('main *')].filter(e => !e.closest('.scroll')"
      + " && e.getBoundingClientRect().right > window.innerWidth).map(e => e.outerHTML.slice(0, 120))";
  private static final String ANA = "ana@vidal.example";
  private static final String CARE_MANAGER = "carmen.ruiz";
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Autowired
  private Tickets tickets;
  @Autowired
  private Customers customers;
  @Autowired
  private CustomerRegistry registry;
  @Autowired
  private CaseClocks clocks;
  @Autowired
  private DueAlarms alarms;
  @Autowired
  private RepositoryService repository;
  @Autowired
  private TaskService tasks;
  @Autowired
  private FormService forms;
  @Autowired
  private IdentityService identity;
  @Autowired
  private Identities identities;

  @BeforeEach
  void aTuesday() {
    itIs("2026-03-10T10:00");
  }

  @AfterEach
  void clockGoesOn() {
    ClockUtil.reset();
    identity.clearAuthentication();
  }

  @Test
  @DisplayName("the priority of a case with a pause is changed after its new deadlines were seen, and each deadline explains itself")
  @Requirement({"PR-24", "SL-14", "SL-25"})
  void priorityWithAPause() {
    String number = incident("La portada tarda mucho en cargar");
    itIs("2026-03-10T11:00");
    does(AGENT, number, "UserTask_WorkOnIncident", Map.of("workStep", "ASK", "publicText", "¿Desde cuándo ocurre?"));
    itIs("2026-03-11T09:00");
    tickets.customerReplies(number, ana().id(), "Desde ayer.", List.of());
    itIs("2026-03-11T16:30");

    Page pablo = staff(AGENT);
    open(pablo, "/casos/" + number);
    Locator clocks = pablo.locator("section[aria-labelledby=plazos]");
    assertThat(clocks.innerText()).contains("Resolución", "Interno", "Vence", "Pausas", "Esperando al cliente",
        "El cliente supo de una persona hace 29 h 30 min");
    shown(pablo, "sl-01-case");
    clocks.getByText("Cambiar tipo o prioridad").click();
    pablo.getByLabel("Prioridad nueva").selectOption("VERY_HIGH");
    clocks.getByLabel("Motivo").fill("Ya no entra nadie en la tienda.");
    press(pablo, "Ver los nuevos plazos");
    pablo.waitForSelector(".preview table");
    assertThat(clocks.locator(".preview").innerText()).contains("Resolución", "Vence al momento", "8 h de reloj");
    shown(pablo, "sl-02-preview");
    press(pablo, "Confirmar el cambio");
    assertThat(said(pablo)).isEqualTo("Cambio hecho; los plazos ya son los nuevos.");
    assertThat(tickets.ticket(number).classification().priority()).isEqualTo(Priority.VERY_HIGH);
    Locator resolution = clocks.locator("article.clock", new Locator.LocatorOptions().setHasText("Resolución"));
    resolution.getByText("Por qué").click();
    assertThat(resolution.innerText()).contains("Fuera de plazo por replanificación", "sla-incident-saas", "versión 1",
        "Horas de reloj, día y noche", "always", "Hasta el mié 11 mar 2026, 16:30 CET: 45 h de servicio");
    shown(pablo, "sl-03-changed");
    press(pablo, "No necesita respuesta");
    assertThat(said(pablo)).contains("No necesita respuesta");
    assertThat(clocks.innerText()).contains("Plazos terminados");
  }

  @Test
  @DisplayName("an incident turns out to be a query: its deadlines are seen first, then its task is the query's")
  @Requirement("PR-24")
  void anotherType() {
    String number = incident("¿Dónde se cambia el logotipo?");
    Page lucia = staff(LUCIA);
    open(lucia, "/casos/" + number);
    Locator clocks = lucia.locator("section[aria-labelledby=plazos]");
    clocks.getByText("Cambiar tipo o prioridad").click();
    lucia.locator("form.change select[name=type]").selectOption("QUERY");
    lucia.locator("form.change input[name=reason]").fill("Solo preguntaba.");
    press(lucia, "Ver los nuevos plazos");
    lucia.waitForSelector(".preview table");
    assertThat(clocks.locator(".preview").innerText()).contains("Consulta, prioridad", "Información", "Se anula");
    lucia.locator("form.change select[name=type]").selectOption("TRAINING");
    press(lucia, "Confirmar el cambio");
    assertThat(lucia.getByRole(AriaRole.ALERT).first().innerText()).contains("mire antes cómo quedan los plazos");
    assertThat(tickets.ticket(number).classification().type()).isEqualTo(TicketType.INCIDENT);
    lucia.locator("form.change select[name=type]").selectOption("QUERY");
    press(lucia, "Ver los nuevos plazos");
    lucia.waitForSelector(".preview table");
    press(lucia, "Confirmar el cambio");
    assertThat(said(lucia)).isEqualTo("Cambio hecho; los plazos ya son los nuevos.");
    assertThat(mainOf(lucia)).contains("Responder la consulta", "Solo preguntaba.");
  }

  @Test
  @DisplayName("a customer reads contractual deadlines as a state and the resolution as a forecast, and nothing internal")
  @Requirement({"SL-09", "SL-14", "DW-10"})
  void portal() {
    String number = opened("No se ven las fotos de los productos");
    Page ana = customer(ANA);
    open(ana, "/portal/tickets/" + number);
    Locator told = ana.locator(".promises");
    assertThat(told.innerText()).contains("Primera respuesta", "En plazo", "antes del mié 11 mar 2026, 13:00 CET",
        "Prevemos tener una solución antes del", "orientativa, no vinculante");
    shown(ana, "sl-10-portal");
    itIs("2026-03-11T12:00");
    open(ana, "/portal/tickets/" + number);
    assertThat(told.innerText()).contains("En riesgo");
    itIs("2026-03-12T12:00");
    open(ana, "/portal/tickets/" + number);
    assertThat(told.innerText()).contains("Fuera de plazo");
    // the internal response (80 %) was due on Wednesday at 10:36, follow-up and information on Tuesday and Wednesday
    assertThat(ana.content()).doesNotContain("Interno", "interno", "INTERNAL", "10:36", "Seguimiento", "Información",
        "Rojo");
    shown(ana, "sl-11-portal-late");
  }

  @Test
  @DisplayName("a breach is excused by who may, with a reason, and the name stays with it")
  @Requirement("SL-15")
  void excuse() {
    String number = opened("El buscador no encuentra nada");
    itIs("2026-03-12T12:00");
    Page pablo = staff(AGENT);
    open(pablo, "/casos/" + number);
    assertThat(mainOf(pablo)).contains("Fuera de plazo").doesNotContain("Excusar");
    Page carmen = staff(CARE_MANAGER);
    open(carmen, "/casos/" + number);
    Locator response = carmen.locator("article.clock.contractual", new Page.LocatorOptions().setHasText("Primera respuesta"));
    response.getByText("Excusar el incumplimiento").click();
    shown(carmen, "sl-20-excuse");
    response.getByLabel("Motivo").fill("Corte de luz en toda la comarca.");
    response.locator("button[type=submit]").click();
    assertThat(said(carmen)).isEqualTo("Incumplimiento excusado; queda anotado con su nombre.");
    assertThat(response.innerText()).contains("Excusado", "Corte de luz en toda la comarca.", "Carmen Ruiz");
  }

  @Test
  @DisplayName("what is due next and what was attained, with the file")
  @Requirement("SL-30")
  void acrossAllCases() throws IOException {
    String late = opened("La tienda va lenta");
    String answered = incident("El logotipo sale cortado");
    tickets.staffAnswers(answered, AGENT, "Lo miramos.", "Mañana le decimos.", List.of());
    itIs("2026-03-12T12:00");
    Page carmen = staff(CARE_MANAGER);
    open(carmen, "/niveles-de-servicio?cliente=Cerámicas Vidal, S.L.");
    assertThat(mainOf(carmen)).contains(late, answered, "Fuera de plazo", "En plazo", "Lucía Ferrer", "Seguimiento");
    shown(carmen, "sl-30-next");
    carmen.locator("select[name=plazo]").selectOption("FIRST_RESPONSE");
    press(carmen, "Ver");
    assertThat(carmen.locator("main table").innerText()).contains(late).doesNotContain(answered, "Seguimiento");

    open(carmen, "/niveles-de-servicio/cumplimiento?cliente=Cerámicas Vidal, S.L.");
    assertThat(mainOf(carmen)).contains("Del 01/03/2026 al 31/03/2026", "Contractuales", "Internos", "Primera respuesta", "100,0 %");
    shown(carmen, "sl-31-attainment");
    String file = Files.readString(carmen.waitForDownload(() -> carmen.getByText("Descargar CSV").first().click()).path());
    assertThat(file).startsWith("\uFEFFDesde;Hasta;Tipo;Plazo;Cumplidos;")
        .contains("2026-03-01;2026-03-31;Contractual;Primera respuesta;");
    open(carmen, "/niveles-de-servicio/cumplimiento?periodo=LIBRE&desde=2026-03-10&hasta=2026-03-01");
    assertThat(carmen.getByRole(AriaRole.ALERT).innerText()).isEqualTo("«Hasta»: no puede ser anterior a «Desde».");
    open(carmen, "/niveles-de-servicio/recalcular");
    assertThat(carmen.locator("h1").innerText()).doesNotContain("Recalcular");
  }

  @Test
  @DisplayName("a changed figure holds for the next ticket; open clocks keep theirs until an administrator recalculates")
  @Requirement("SL-29")
  void recalculation() throws IOException {
    String before = incident("Falla el formulario de contacto");
    String table = new ClassPathResource("processes/servicelevels/clock-settings.dmn").getContentAsString(StandardCharsets.UTF_8);
    String changed = table.replaceFirst("(?s)(<outputEntry id=\"OutputEntry_Hours_02\">\\s*<text>)24", "$130");
    assertThat(changed).isNotEqualTo(table);
    String deployment = repository.createDeployment().name("Dueña de proceso").addString("clock-settings.dmn", changed).deploy().getId();
    try {
      String after = incident("Falla el registro");
      assertThat(informationDue(before)).isEqualTo(at("2026-03-11T10:00"));
      assertThat(informationDue(after)).isEqualTo(at("2026-03-11T16:00"));
      Page sergio = staff(ADMINISTRATOR);
      open(sergio, "/niveles-de-servicio/recalcular");
      assertThat(mainOf(sergio)).contains(before, "Información", "30 h laborables", "mié 11 mar 2026, 16:00 CET").doesNotContain(after);
      shown(sergio, "sl-40-recalculation");
      assertThat(informationDue(before)).as("a dry run changes nothing").isEqualTo(at("2026-03-11T10:00"));
      sergio.getByLabel("He revisado").check();
      press(sergio, "Recalcular");
      assertThat(said(sergio)).startsWith("Plazos recalculados en");
      assertThat(mainOf(sergio)).contains("Ningún plazo cambiaría");
      assertThat(informationDue(before)).isEqualTo(at("2026-03-11T16:00"));
      open(sergio, "/casos/" + before);
      sergio.locator("article.clock", new Page.LocatorOptions().setHasText("Información")).first().getByText("Por qué").click();
      assertThat(mainOf(sergio)).contains("Hasta el mar 10 mar 2026, 10:00 CET: 24 h laborables");
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }

  private Instant informationDue(String number) {
    return clocks.of(number).orElseThrow().running().stream().filter(clock -> clock.id().kind() == ClockKind.INFORMATION)
        .findFirst().orElseThrow().deadline();
  }

  @Test
  @DisplayName("another plan of a company is saved after its effect on open tickets was seen")
  @Requirement("PR-24")
  void anotherPlan() {
    String number = incident("No llega el correo de pedido");
    Page carmen = staff(CARE_MANAGER);
    open(carmen, "/clientes/" + ana().companyId() + "/editar");
    carmen.locator("#plan").selectOption("GOLD");
    press(carmen, "Guardar");
    assertThat(carmen.getByRole(AriaRole.ALERT).innerText()).contains("Todavía no se ha guardado", number, "Resolución (interno)");
    shown(carmen, "sl-50-plan");
    assertThat(customers.company(ana().companyId()).plan()).isEqualTo(SupportPlan.SILVER);
    press(carmen, "Guardar y cambiar estos plazos");
    assertThat(said(carmen)).isEqualTo("Datos de la empresa guardados.");
    assertThat(customers.company(ana().companyId()).plan()).isEqualTo(SupportPlan.GOLD);
    open(carmen, "/clientes/" + ana().companyId() + "/editar");
    carmen.locator("#plan").selectOption("SILVER");
    press(carmen, "Guardar");
    press(carmen, "Guardar y cambiar estos plazos");
  }

  @Test
  @DisplayName("the filters of Tasklist by due date, colour and key account hold the right tasks, by the day of the service")
  @Requirement({"FU-29", "SL-29"})
  void filters() {
    itIs("2026-03-09T11:00");
    String overdue = opened("Pedido atascado");
    itIs("2026-03-10T10:00");
    String today = opened("Cesta vacía");
    itIs("2026-03-10T16:30");
    String tomorrow = opened("Enlace roto");
    // half past midnight in Madrid, still the 10th in UTC
    itIs("2026-03-11T00:30");
    while (alarms.handle(overdue)) {
      alarms.follow(overdue);
    }
    Page carmen = staff(CARE_MANAGER);
    open(carmen, "/camunda/app/tasklist/default/");
    holds(carmen, "Vence hoy", List.of(today, tomorrow), List.of(overdue));
    picture(carmen, "sl-60-tasklist-today");
    holds(carmen, "Vencidos", List.of(overdue), List.of(today, tomorrow));
    holds(carmen, "Sin noticias > 24 h", List.of(overdue, "Rojo"), List.of(today, tomorrow));
    picture(carmen, "sl-61-tasklist-red");
    holds(carmen, "KA", List.of(overdue, today, tomorrow), List.of());
    itIs("2026-03-12T00:30");
    carmen.reload();
    holds(carmen, "Vence hoy", List.of(), List.of(overdue, today, tomorrow));
  }

  /** Opens a filter, which shows how many tasks it holds. */
  private static void holds(Page page, String filter, List<String> present, List<String> absent) {
    Locator filters = page.locator(".task-filters");
    filters.getByText(filter, new Locator.GetByTextOptions().setExact(false)).first().click();
    Locator list = page.locator(".tasks-list");
    present.forEach(text -> list.getByText(text).first().waitFor());
    page.waitForFunction("texts => texts.every(text => !document.querySelector('.tasks-list').innerText.includes(text))", absent);
    PlaywrightAssertions.assertThat(filters).containsText(Pattern.compile(filter + "\\s*\\d+"));
  }

  private void shown(Page page, String name) {
    for (int width : new int[] {DESKTOP_WIDTH, PHONE_WIDTH}) {
      page.setViewportSize(width, HEIGHT);
      picture(page, name + "-" + width);
      Accessibility.check(page);
      assertThat((List<?>) page.evaluate(TOO_WIDE)).as("too wide for %s pixels in %s", width, name).isEmpty();
    }
    page.setViewportSize(DESKTOP_WIDTH, HEIGHT);
  }

  private static void itIs(String local) {
    ClockUtil.setCurrentTime(Date.from(at(local)));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(MADRID).toInstant();
  }

  /** Of a company of plan Silver whose contract covers the dates of these tests. */
  private Contact ana() {
    return customers.contactByEmail(ANA).orElseGet(() -> {
      long company = registry.register(new Company(0, "Cerámicas Vidal, S.L.", "B00000091", PlatformKind.SAAS,
          Product.LOGICOMMERCE, SupportPlan.SILVER, true, AccountType.GENERAL, LUCIA, null, false, false, false,
          FormOfAddress.FORMAL, "es", "customer-care", MADRID, "", CompanyStatus.ACTIVE, 0));
      registry.add(new Contract(0, company, "CT-VIDAL", SupportPlan.SILVER, LocalDate.parse("2026-01-01"),
          LocalDate.parse("2026-12-31"), ContractStatus.ACTIVE, 0));
      return customers.contact(registry.invite(
          new Contact(0, company, "Ana Vidal", ANA, "", true, null, false, false, true, 0)).contactId());
    });
  }

  private String opened(String subject) {
    Contact ana = ana();
    return tickets.open(new NewTicket(ana.companyId(), ana.id(), subject, "Desde ayer nos pasa en todos los navegadores.",
        Urgency.HIGH, null, null, null, null, new ShopCheck(true, true, true)), List.of());
  }

  private String incident(String subject) {
    String number = opened(subject);
    does(LUCIA, number, "UserTask_TriageTicket", Map.of("finding", "CLASSIFY"));
    does(LUCIA, number, "UserTask_ClassifyTicket",
        Map.of("ticketType", "INCIDENT", "impact", "MEDIUM", "symptom", "USER_AREA"));
    return number;
  }

  private void does(String person, String number, String task, Map<String, Object> fields) {
    identity.setAuthentication(person, identities.groupsOf(person));
    forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult()
        .getId(), fields);
    identity.clearAuthentication();
  }
}
