package io.ciclo.customers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.prospects.NewProspect;
import io.ciclo.prospects.Prospects;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import io.ciclo.training.Trainings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The whole life of a customer on one page: the landscape with what runs now, and one time line. */
class CustomerLifePageIT extends BrowserIT {

  private static final String LEADER = "lucia.ferrer";
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Autowired CustomerRegistry registry;
  @Autowired Customers customers;
  @Autowired Tickets tickets;
  @Autowired Trainings trainings;
  @Autowired Prospects prospects;
  @Autowired JdbcClient jdbc;
  @Autowired MockMvc mvc;
  @Autowired Clock clock;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private long company;
  private long contact;
  private SomeLife life;
  private String ticket;
  private String training;

  @BeforeEach
  void aCustomerWithEverything() {
    company = registry.register(new Company(0, "Bodegas del Ebro " + unique, "X" + unique, PlatformKind.SAAS, Product.OTHER,
        SupportPlan.GOLD, true, AccountType.GENERAL, LEADER, "andres.castro", false, false, false, FormOfAddress.FORMAL, "es",
        "customer-care", MADRID, "", CompanyStatus.ACTIVE, 0));
    contact = registry.invite(new Contact(0, company, "Ana Prat", "ana.prat@" + unique + ".example", "", true, null, false, false, true, 0))
        .contactId();
    life = new SomeLife(jdbc, company, contact);
    life.write(1, clock.instant().minus(Duration.ofDays(400)));
    LocalDate today = LocalDate.ofInstant(clock.instant(), MADRID);
    registry.add(new Contract(0, company, "CT-" + unique, SupportPlan.GOLD, today.minusDays(300), today.plusDays(65), ContractStatus.ACTIVE, 0));
    registry.add(new Contract(0, company, "CT-" + unique + "-A", SupportPlan.SILVER, today.minusDays(700), today.minusDays(301),
        ContractStatus.ACTIVE, 0));
    registry.change(planned(customers.company(company), SupportPlan.PLATINUM));
    ticket = tickets.open(new NewTicket(company, contact, "La pasarela rechaza pagos", "Desde esta mañana.", Urgency.NORMAL, null, null,
        null, null, new ShopCheck(true, true, true)), List.of());
    training = trainings.open(contact, "Gestionar el catálogo", "Empezamos de cero.", true, LEADER);
  }

  private static Company planned(Company before, SupportPlan plan) {
    return new Company(before.id(), before.legalName(), before.taxId(), before.platformKind(), before.product(), plan, before.keyAccount(),
        before.accountType(), before.accountLeader(), before.csm(), before.phoneService(), before.eServicePolicy(), before.paidValuation(),
        before.formOfAddress(), before.language(), before.calendar(), before.zone(), before.csmNotes(), before.status(), before.version());
  }

  @Test
  @Requirement("CL-08")
  void aLeaderReadsTheWholeLifeAtEveryWidth() {
    Page page = staff(LEADER);
    open(page, "/clientes/" + company);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Vida del cliente")).click();
    page.waitForURL(url(here()));
    assertThat(page.locator("h1")).containsText("Bodegas del Ebro " + unique);
    assertThat(page.locator("h1 abbr.ka")).hasText("KA");
    assertThat(page.locator(".at-a-glance")).containsText("Platinum");
    assertThat(page.locator(".at-a-glance")).containsText("Lucía Ferrer");
    assertThat(page.locator("p.notice").first()).containsText("en vigor hasta el");

    Locator running = page.locator("section[aria-labelledby=ahora]");
    assertThat(running).containsText(ticket + " · La pasarela rechaza pagos");
    assertThat(running).containsText(training + " · Gestionar el catálogo");
    assertThat(running).containsText("CT-" + unique);

    for (int width : new int[] {1400, 1024, 390}) {
      page.setViewportSize(width, 900);
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("at %s", width).isTrue();
      Locator drawn = page.locator(width <= 1000 ? "svg.alto" : "svg.ancho");
      assertThat(drawn).isVisible();
      assertThat(drawn.getByLabel("Ticket: 1 en marcha, 1 antes")).isVisible();
      assertThat(drawn.getByLabel("Prueba de concepto: 1 antes")).isVisible();
      assertThat(drawn.getByLabel("Contrato: 1 en marcha, 1 antes")).isVisible();
      Accessibility.check(page);
      picture(page, "vida-" + width);
      picture(drawn, "vida-paisaje-" + width);
    }
    page.setViewportSize(1400, 900);
    page.locator("details", new Page.LocatorOptions().setHasText("El recorrido en palabras")).locator("summary").click();
    assertThat(page.locator("details li", new Page.LocatorOptions().setHasText("Baja: nada todavía")).last()).isVisible();
    Accessibility.check(page);

    page.locator("svg.ancho").getByLabel("Ticket: 1 en marcha, 1 antes").click();
    assertThat(page.locator("ol.time-line > li")).hasCount(1);
    assertThat(page.locator("ol.time-line")).containsText(ticket);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(ticket + " · La pasarela rechaza pagos")).last().click();
    page.waitForURL(url("/casos/" + ticket));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Toda su vida con nosotros")).click();
    page.waitForURL(url(here()));
  }

  @Test
  void everyRoomTellsItsPartAndNothingStandsTwice() {
    Page page = staff(LEADER);
    open(page, here());
    Locator line = page.locator("section[aria-labelledby=linea]");
    for (String said : List.of("Versión 1 · Atender por chat", "Mejorar la propuesta", "Versión 2 · Atender por chat", "Seguir adelante",
        "Prueba de concepto", "Plan de soporte: Gold → Platinum", "CT-" + unique + "-A · Silver", "Cómo va todo 1", "Contrato firmado 1",
        "Entregado a Ana Prat", "50 T-Points", "Aprender el panel 1", life.number('G', 1),
        life.number('O', 1) + " · Atender también por teléfono 1", "Ganada", "Cerrado: Solucionado", "duró 30 días")) {
      assertThat(line).containsText(said);
    }
    Locator old = entry(line, life.number('T', 1) + " · Un filtro por talla 1");
    assertThat(old.locator("ol.beneath > li")).hasCount(2);
    assertThat(old.locator("ol.beneath")).containsText(life.number('S', 1) + " · Cliente que sigue descontento");
    Locator prospect = entry(line, life.number('N', 1) + " · Chat para la tienda 1");
    assertThat(prospect.locator("ol.beneath")).containsText("2 Generar la propuesta (ronda 2)");
    assertThat(prospect.locator("ol.beneath")).containsText(life.number('E', 1) + " · Botón propio 1");
    assertThat(entry(line, life.number('C', 1))).containsText("viene de " + life.number('N', 1));
    assertThat(line.getByText(life.number('E', 1) + " · Botón propio 1")).hasCount(1);
    assertThat(line.getByText(life.number('S', 1))).hasCount(1);

    page.locator("select[name=tipo]").selectOption("evolutive");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Filtrar")).click();
    page.waitForURL("**tipo=evolutive**");
    assertThat(page.locator("ol.time-line > li")).hasCount(2);
    assertThat(page.locator("section[aria-labelledby=linea]")).containsText("Un filtro por talla 1");
    assertThat(page.locator("section[aria-labelledby=linea]")).containsText("Botón propio 1");
  }

  private static Locator entry(Locator line, String name) {
    return line.locator("ol.time-line > li", new Locator.LocatorOptions().setHas(line.page().locator("> .life-entry a",
        new Page.LocatorOptions().setHasText(name))));
  }

  @Test
  void aLongLifeIsReadPageByPage() {
    for (int no = 2; no <= 12; no++) {
      life.write(no, clock.instant().minus(Duration.ofDays(400L + no * 31)));
    }
    Page page = staff(LEADER);
    open(page, here());
    int entries = 0;
    for (int shown = 0; ; shown++) {
      int here = page.locator("ol.time-line > li").count();
      assertThat(here).isBetween(1, 50);
      entries += here;
      Locator more = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Más antiguas →"));
      if (more.count() == 0) {
        assertThat(shown).isGreaterThan(0);
        break;
      }
      more.click();
      page.waitForURL("**pagina=" + (shown + 1) + "**");
    }
    assertThat(page.locator("section[aria-labelledby=linea]")).containsText(entries + " entradas");
    Accessibility.check(page);
    picture(page, "vida-ultima-pagina");
  }

  @Test
  void aProspectHasALifeBeforeItsContract() {
    long young = registry.register(new Company(0, "Muebles Nogal " + unique, "Y" + unique, PlatformKind.SAAS, Product.OTHER, SupportPlan.BRONZE,
        false, AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care", MADRID, "",
        CompanyStatus.PROSPECT, 0));
    long theirs = registry.invite(new Contact(0, young, "Eva Sol", "eva@" + unique + ".example", "", true, null, false, false, true, 0)).contactId();
    String number = prospects.open(new NewProspect(young, theirs, "Vender por chat", Map.of()), LEADER);
    Page page = staff(LEADER);
    open(page, "/clientes/" + young + "/vida");
    assertThat(page.locator("h1")).containsText("Prospecto");
    assertThat(page.locator("svg.ancho").getByLabel("Desarrollo de negocio: 1 en marcha")).isVisible();
    assertThat(page.locator("section[aria-labelledby=ahora]")).containsText(number + " · Vender por chat");
    assertThat(page.locator(".at-a-glance")).containsText("Sin CSM");
    picture(page, "vida-prospecto");
  }

  @Test
  void onlyStaffReadIt() throws Exception {
    mvc.perform(get(here()).with(anonymous())).andExpect(status().is3xxRedirection());
    Page ana = customer("ana.prat@" + unique + ".example");
    assertThat(open(ana, here()).status()).isEqualTo(403);
    assertThat(ana.content()).doesNotContain("La pasarela rechaza pagos");
    Page agent = staff("pablo.ortega");
    assertThat(open(agent, here()).status()).isEqualTo(200);
    assertThat(agent.locator("main")).containsText("La pasarela rechaza pagos");
    assertThat(agent.locator("main")).not().containsText("Atender también por teléfono");
    assertThat(agent.locator("main")).not().containsText("Oportunidad");
    assertThat(open(agent, "/clientes/999999999/vida").status()).isEqualTo(404);
    assertThat(open(agent, here() + "?tipo=lo-que-sea&ver=nada&pagina=-7").status()).isEqualTo(200);
    assertThat(agent.locator("section[aria-labelledby=linea]")).containsText("Nada cumple lo que pide.");
    assertThat(open(agent, here() + "?pagina=999").status()).isEqualTo(200);
  }

  @Test
  void whatIsNeededNowAndThenStandsBehindMoreWithKeyboardPhoneAndWithoutScripts() {
    Page page = staff(LEADER);
    open(page, "/clientes");
    Locator more = page.locator("header details");
    assertThat(page.locator("header nav a", new Page.LocatorOptions().setHasText("Calendario"))).isHidden();
    more.locator("summary").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("header nav a", new Page.LocatorOptions().setHasText("Calendario"))).isVisible();
    Accessibility.check(page);
    picture(page, "menu-mas");
    page.keyboard().press("Escape");
    assertThat(page.locator("header nav a", new Page.LocatorOptions().setHasText("Calendario"))).isHidden();
    assertThat(more.locator("summary")).isFocused();
    page.setViewportSize(390, 844);
    more.locator("summary").click();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isTrue();
    Accessibility.check(page);
    picture(page, "menu-mas-390");
    page.setViewportSize(1024, 800);
    picture(page, "menu-mas-1024");

    Page plain = staffIn(Browser.newContextWithoutScripts(1400, 1000), "pablo.ortega");
    open(plain, "/clientes");
    plain.locator("header details summary").click();
    plain.locator("header nav a", new Page.LocatorOptions().setHasText("Plazos")).click();
    plain.waitForURL(url("/niveles-de-servicio"));
  }

  private String here() {
    return "/clientes/" + company + "/vida";
  }
}
