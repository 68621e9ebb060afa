package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Service levels, as people see them")
class ServiceLevelPagesIT extends Journey {

  private static final int DESKTOP_WIDTH = 1400;
  private static final int PHONE_WIDTH = 375;
  private static final int HEIGHT = 900;
  private static final String TOO_WIDE = "document.documentElement.scrollWidth <= window.innerWidth ? []"
      + " : [...document.querySelectorAll('main *')].filter(e => !e.closest('.scroll')"
      + " && e.getBoundingClientRect().right > window.innerWidth).map(e => e.outerHTML.slice(0, 120))";
  private static final String ANA = "ana@vidal.example";
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Autowired
  private Tickets tickets;
  @Autowired
  private Customers customers;
  @Autowired
  private CustomerRegistry registry;
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
    clocks.getByText("Cambiar prioridad").click();
    pablo.getByLabel("Prioridad nueva").selectOption("VERY_HIGH");
    pablo.getByLabel("Motivo").first().fill("Ya no entra nadie en la tienda.");
    press(pablo, "Ver los nuevos plazos");
    pablo.waitForSelector(".preview table");
    assertThat(clocks.locator(".preview").innerText()).contains("Resolución", "Vence al momento", "8 h de reloj");
    shown(pablo, "sl-02-preview");
    press(pablo, "Confirmar el cambio");
    assertThat(said(pablo)).isEqualTo("Prioridad cambiada; los plazos ya son los nuevos.");
    assertThat(tickets.ticket(number).classification().priority()).isEqualTo(Priority.VERY_HIGH);
    Locator resolution = clocks.locator("article.clock", new Locator.LocatorOptions().setHasText("Resolución"));
    resolution.getByText("Por qué").click();
    assertThat(resolution.innerText()).contains("Fuera de plazo por replanificación", "sla-incident-saas", "versión 1",
        "Horas de reloj, día y noche", "always", "Hasta el mié 11 mar 2026, 16:30 CET: 45 h de servicio");
    shown(pablo, "sl-03-changed");
    press(pablo, "No necesita respuesta");
    assertThat(said(pablo)).contains("no necesita respuesta");
    assertThat(clocks.innerText()).contains("Plazos terminados");
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

  private String incident(String subject) {
    Contact ana = ana();
    String number = tickets.open(new NewTicket(ana.companyId(), ana.id(), subject, "Desde ayer tarda diez segundos.",
        Urgency.HIGH, null, null, null, null, new ShopCheck(true, true, true)), List.of());
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
