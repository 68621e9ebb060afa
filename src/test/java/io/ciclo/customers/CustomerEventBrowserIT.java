package io.ciclo.customers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.CasePage;
import io.ciclo.testing.Requirement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A contract is signed, and a project is handed over, on the pages of the company and of the case. */
class CustomerEventBrowserIT extends BrowserIT {

  private static final String LEADER = "lucia.ferrer";
  private static final String PROJECT_MANAGER = "eva.duran";

  @Autowired CustomerRegistry registry;
  @Autowired CustomerEvents events;
  @Autowired Clock clock;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  private long company(CompanyStatus status) {
    return registry.register(new Company(0, "Cerámicas " + unique, "B" + unique, PlatformKind.SAAS, Product.LOGICOMMERCE, SupportPlan.GOLD, true,
        AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care", ZoneId.of("Europe/Madrid"), "", status, 0));
  }

  @Test
  @Requirement({"CL-02", "CL-03"})
  void anAccountLeaderRegistersASignedContractAndFollowsItsList() {
    long company = company(CompanyStatus.PROSPECT);
    Page leader = staff(LEADER);
    open(leader, "/clientes/" + company);
    leader.getByText("Registrar un contrato firmado").click();
    leader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Registrar")).click();
    assertThat(leader.getByRole(AriaRole.ALERT)).containsText("«Referencia»: es obligatoria; sin contrato firmado no se empieza nada.");
    leader.getByLabel("Referencia").fill("CT-" + unique);
    leader.getByLabel("Firmado el").fill(LocalDate.now(clock).toString());
    look(leader, "customer-sign-contract");
    leader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Registrar")).click();
    assertThat(leader.locator("h1")).containsText("Alta de cliente");
    String number = events.ofCompany(company).get(0).number();
    CasePage.on(leader).send();
    assertThat(leader.locator("#lista")).containsText("Contrato archivado");
    look(leader, "customer-event");
    leader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Marcar como hecha: Reunión de bienvenida celebrada con el cliente")).click();
    assertThat(leader.locator(".notice.done")).containsText("Marcada");
    Page phone = staffIn(Browser.newPhone(), LEADER);
    open(phone, "/casos/" + number);
    look(phone, "customer-event-phone");
    open(leader, "/clientes/" + company);
    assertThat(leader.locator("main")).containsText(number);
    look(leader, "customer-company-events");
    open(leader, "/casos/" + number);
    leader.getByText("El contrato se retira").click();
    leader.getByLabel("Motivo").fill("La matriz no firma.");
    leader.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cerrar el caso")).click();
    assertThat(leader.locator("main")).containsText("La matriz no firma.");
    assertThat(events.get(number).ending().outcome()).isEqualTo(CustomerEventOutcome.GIVEN_UP);
  }

  @Test
  @Requirement("HO-01")
  void aProjectManagerBeginsAHandoverAndNotesWhatIsPending() {
    long company = company(CompanyStatus.ACTIVE);
    Page manager = staff(PROJECT_MANAGER);
    open(manager, "/clientes/" + company);
    manager.getByText("Empezar el traspaso").click();
    manager.getByLabel("Tienda abierta el").fill(LocalDate.now(clock).minusDays(3).toString());
    look(manager, "customer-begin-handover");
    manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Empezar")).click();
    assertThat(manager.locator("h1")).containsText("Traspaso de proyecto");
    manager.getByLabel("Anotar un pendiente").fill("Falta el manual de envíos.");
    manager.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Anotar").setExact(true)).click();
    assertThat(manager.locator("#pendientes")).containsText("Falta el manual de envíos.");
    look(manager, "customer-handover");
    open(manager, "/clientes/" + company);
    assertThat(manager.locator("main")).containsText("En transición hasta el");
    Accessibility.check(manager);
    open(manager, "/casos/nuevo");
    manager.getByText("La empresa no está en la lista").click();
    look(manager, "customer-unknown");
  }

  private static void look(Page page, String name) {
    Accessibility.check(page);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%s fits", name).isTrue();
    picture(page, name);
  }
}
