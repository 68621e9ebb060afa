package io.ciclo.growth;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pipeline as a leader, a care manager and an agent see it, on a screen and on a telephone. */
class OpportunitiesPagesIT extends BrowserIT {

  private static final String LEADER = "lucia.ferrer";
  private static final String TOO_WIDE = "document.documentElement.scrollWidth <= window.innerWidth ? []"
      + " : [...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll')"
      + " && e.getBoundingClientRect().right > window.innerWidth).map(e => e.outerHTML.slice(0, 120))";
  private static final String HEAD = "teresa.gil";

  @Autowired CustomerRegistry registry;
  @Autowired Opportunities opportunities;
  @Autowired CaseNumbers numbers;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private final String name = "Bodegas Olmo " + unique.substring(0, 4);
  private long company;
  private String open;

  @BeforeEach
  void someOfOneCompany() {
    company = registry.register(new Company(0, name, "X" + unique, PlatformKind.SAAS, Product.OTHER, SupportPlan.BRONZE, true,
        AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care", ZoneId.of("Europe/Madrid"), "",
        CompanyStatus.ACTIVE, 0));
    open = opened("Chat de atención para la tienda", OpportunityKind.FARMING, null);
    String proposed = opened("Segunda tienda en Portugal", OpportunityKind.NEW_CUSTOMER, new BigDecimal("12500"));
    opportunities.reached(proposed, OpportunityStage.PROPOSAL, LEADER);
    opportunities.won(opened("Videollamada", OpportunityKind.FARMING, new BigDecimal("3200.50")), LEADER);
    opportunities.lost(opened("Bot nocturno", OpportunityKind.FARMING, new BigDecimal("900")), "Prefieren atender ellos de noche.", LEADER);
  }

  private String opened(String title, OpportunityKind kind, BigDecimal amount) {
    return opportunities.open(new NewOpportunity(company, kind, title, numbers.next(CasePrefix.GROWTH), LEADER, Optional.ofNullable(amount)));
  }

  @Test
  @Requirement("CL-10")
  void aLeaderFollowsThePipelineAndKeepsAmountAndOwner() {
    Page leader = staff(LEADER);
    open(leader, "/oportunidades");
    leader.selectOption("select[name=empresa]", String.valueOf(company));
    leader.getByText("Ver", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(leader.locator(".pipeline li")).hasCount(7);
    assertThat(leader.locator(".pipeline")).containsText("12.500,00");
    assertThat(section(leader, "Análisis")).containsText("sin importe");
    assertThat(section(leader, "Ganadas")).containsText("3.200,50");
    assertThat(section(leader, "Perdidas")).containsText("Bot nocturno");
    look(leader, "opportunities");

    leader.selectOption("select[name=tipo]", "NEW_CUSTOMER");
    leader.getByText("Ver", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(leader.locator("main table tbody tr")).hasCount(1);
    String csv = leader.request().get(url("/oportunidades/oportunidades.csv?empresa=" + company)).text();
    assertThat(csv).contains("12500,00").contains("Prefieren atender ellos de noche.").contains(name);

    open(leader, "/casos/" + open);
    leader.waitForURL("**/oportunidades/" + open);
    leader.getByText("Cambiar importe o responsable").click();
    leader.fill("input[name=importe]", "mucho");
    leader.getByText("Guardar").click();
    assertThat(leader.locator(".notice.refused")).containsText("«Importe»");
    leader.fill("input[name=importe]", "1.450,50");
    leader.selectOption("select[name=responsable]", HEAD);
    leader.getByText("Guardar").click();
    assertThat(leader.locator(".notice.done")).containsText("guardada");
    look(leader, "opportunity");
    Opportunity kept = opportunities.opportunity(open);
    assertThat(kept.amount()).contains(new BigDecimal("1450.50"));
    assertThat(kept.owner()).isEqualTo(HEAD);
    assertThat(leader.locator("main")).containsText("Cambia de responsable");

    open(leader, "/casos?ver=todos&texto=" + open);
    assertThat(leader.locator("main")).containsText("Chat de atención para la tienda");
  }

  @Test
  void aPhoneShowsItAndOnlyWhoLeadsCustomersReadsIt() {
    Page phone = staffIn(io.ciclo.testing.Browser.newContext(390, 844), "carmen.ruiz");
    open(phone, "/oportunidades?empresa=" + company);
    look(phone, "opportunities-phone");
    open(phone, "/oportunidades/" + open);
    look(phone, "opportunity-phone");

    Page agent = staff("pablo.ortega");
    assertThat(open(agent, "/oportunidades").status()).isEqualTo(403);
    assertThat(open(agent, "/oportunidades/" + open).status()).isEqualTo(403);
    assertThat(open(phone, "/oportunidades/O-2026-999999999").status()).isEqualTo(404);
  }

  private static Locator section(Page page, String title) {
    return page.locator("section.card", new Page.LocatorOptions().setHas(page.locator("h2", new Page.LocatorOptions().setHasText(title))));
  }

  private static void look(Page page, String name) {
    assertThat((List<?>) page.evaluate(TOO_WIDE)).as("too wide in %s", name).isEmpty();
    picture(page, name);
    Accessibility.check(page);
  }
}
