package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SomeCompany;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.Times;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.testing.CasePage;
import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.Account;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPoints;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change is asked for, estimated by one, corrected by another, negotiated once and accepted; everybody on the pages of their day. */
class EvolutiveJourneyIT extends Journey {

  private static final String TECHNICIAN = "irene.pons";
  private static final String MANAGER = "raquel.mora";
  private static final int DAYS_TO_DELIVER = 60;

  @Autowired private CustomerRegistry registry;
  @Autowired private TPointLedger ledger;
  @Autowired private Evolutives evolutives;
  @Autowired private Clock clock;

  private final String domain = UUID.randomUUID().toString().substring(0, 8) + ".example";
  private final String ana = "ana.prat@" + domain;
  private long company;
  private long contact;

  @BeforeEach
  void aCompanyWithPoints() {
    LocalDate today = LocalDate.now(clock);
    company = registry.register(new Company(0, "Muebles " + domain, "X" + domain.substring(0, 8), PlatformKind.SAAS, Product.LOGICOMMERCE,
        SupportPlan.GOLD, false, AccountType.GENERAL, LUCIA, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care",
        ZoneId.of("Europe/Madrid"), "", CompanyStatus.ACTIVE, 0));
    registry.add(SomeCompany.contract(company, today.minusMonths(6), today.plusMonths(6)));
    contact = registry.invite(new Contact(0, company, "Ana Prat", ana, "", true, BigDecimal.valueOf(60), true, false, true, 0))
        .contactId();
    ledger.purchase(new Booking(FactKey.outsideCases("order-line", UUID.randomUUID()), company, Author.SERVICE, Reason.PACK_SOLD),
        new PackTerms(TPoints.of(60), new Price(200_000, "EUR"), null, null));
  }

  @Test
  @Requirement({"EE-01", "EA-07", "EE-28"})
  @DisplayName("from the wish to the reserved points, with a correction and a renegotiation on the way")
  void askedEstimatedNegotiatedAccepted() throws IOException {
    Page customer = customer(ana);
    String number = opensTicket(customer, "Conectar el ERP con la tienda", "Los pedidos de la tienda tienen que llegar solos al ERP.");
    Page lucia = staff(LUCIA);
    open(lucia, "/casos/" + number);
    CasePage.on(lucia).press("Todo en orden: clasificar");
    CasePage.on(lucia).choose("Cambio").check("Baja").send();
    assertThat(said(lucia)).startsWith("Hecho:");

    Page irene = staff(TECHNICIAN);
    open(irene, "/casos/" + number);
    looked(irene, "evolutive-01-first-estimate");
    CasePage.on(irene).choose("Dar la primera estimación").write("T-Points aproximados", "26")
        .write("Texto para el cliente", "Es un conector entre la tienda y su ERP, en dos sentidos.").sendNow();
    assertThat(said(irene)).isEqualTo("Hecho: Dar la primera estimación.");
    CasePage.on(irene).choose("Cerrar los requisitos").write("Requisitos", "Pedidos y clientes pasan al ERP cada diez minutos.").send();
    assertThat(said(irene)).isEqualTo("Hecho: Cerrar los requisitos.");
    CasePage.on(irene).choose("Anotar el impacto").write("Efecto técnico y operativo", "Carga algo mayor del servidor cada diez minutos.")
        .write("Riesgos", "El ERP no responde de noche").send();
    assertThat(said(irene)).isEqualTo("Hecho: Anotar el impacto.");
    estimates(irene, number);
    finishes(irene, number);

    Page raquel = staff(MANAGER);
    open(raquel, "/casos/" + number);
    looked(raquel, "evolutive-03-review");
    open(raquel, "/casos/" + number + "/estimacion");
    raquel.locator("[id='modules[0].tasks[1].testing']").fill("2");
    save(raquel);
    open(raquel, "/casos/" + number);
    CasePage.on(raquel).press("Está bien");
    assertThat(said(raquel)).startsWith("Hecho: Está bien.");
    assertThat(account().reserved()).isEqualTo(TPoints.ZERO);

    open(customer, "/portal");
    looked(customer, "evolutive-04-portal");
    open(customer, "/portal/tickets/" + number);
    customer.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ver y decidir")).click();
    assertThat(mainOf(customer)).contains("Conector de pedidos", "versión 1", "¿Acepta");
    looked(customer, "evolutive-05-report");
    customer.getByText("No estoy de acuerdo con los puntos o con la valoración").click();
    customer.locator("#desacuerdo textarea").fill("Los clientes los podemos pasar a mano: quítenlos.");
    press(customer, "Pedir otra propuesta");
    looked(customer, "evolutive-06-disagreed");

    open(raquel, "/casos/" + number);
    CasePage.on(raquel).choose("Ajustar el alcance").write("Lo acordado", "Sin la tarea de clientes.")
        .write("Texto para el cliente", "Quitamos el paso de clientes y le enviamos otra estimación.").sendNow();
    assertThat(said(raquel)).isEqualTo("Hecho: Ajustar el alcance.");
    open(irene, "/casos/" + number + "/estimacion");
    irene.locator("button[value='quitar-0-1']").click();
    irene.locator("[id='modules[0].tasks[2].name']").waitFor(new Locator.WaitForOptions().setState(
        WaitForSelectorState.DETACHED));
    save(irene);
    open(irene, "/casos/" + number + "/estimacion/versiones");
    looked(irene, "evolutive-07-versions");
    open(irene, "/casos/" + number);
    CasePage.on(irene).press("Dar por lista");
    assertThat(said(irene)).as("all is known from the version before").isEqualTo("Hecho: Dar por lista.");

    open(customer, "/portal/estimaciones/" + number);
    TPoints total = evolutives.offered(contact, number).orElseThrow().toReserve();
    assertThat(mainOf(customer)).contains("versión 2", "¿Acepta " + total.words() + "?");
    assertLooksLikeADocument(customer, number);
    press(customer, "Aceptar la estimación");
    assertThat(said(customer)).startsWith("Estimación aceptada");
    assertThat(account().reserved()).isEqualTo(total);
    open(customer, "/portal/tpoints");
    assertThat(mainOf(customer)).contains(total.spanish(), account().available().spanish());
    looked(customer, "evolutive-09-balance");
    open(customer, "/portal/tickets/" + number);
    assertThat(mainOf(customer)).contains(Times.digits(delivery()));
    looked(customer, "evolutive-10-accepted");

    putsOff(irene, number);
    open(customer, "/portal/tickets/" + number);
    assertThat(mainOf(customer)).contains("Por qué ha cambiado la entrega", "El proveedor del ERP");
    looked(customer, "evolutive-13-put-off");
    Page sergio = staff(ADMINISTRATOR);
    assertThat(mailsOf(sergio, number)).extracting(Mail::text)
        .containsExactly("MT-01", "MT-04", "AV-01", "MT-15", "AV-01", "MT-15", "AV-EVO-ACEPTADA", "AV-01");
    open(raquel, "/estimaciones/precision");
    looked(raquel, "evolutive-14-accuracy");
  }

  private void estimates(Page page, String number) {
    open(page, "/casos/" + number + "/estimacion");
    page.locator("[id='modules[0].name']").fill("Integración");
    page.locator("[id='modules[0].tasks[0].name']").fill("Conector de pedidos");
    page.locator("[id='modules[0].tasks[0].programming']").fill("12");
    page.locator("[id='modules[0].tasks[0].testing']").fill("3");
    page.locator("[id='modules[0].tasks[0].technician']").selectOption(TECHNICIAN);
    page.locator("[id='modules[0].tasks[0].testing']").press("Enter");
    page.locator("[id='modules[0].tasks[1].name']").fill("Paso de clientes");
    page.locator("[id='modules[0].tasks[1].programming']").fill("10");
    page.locator("[id='modules[0].tasks[1].programming']").press("Enter");
    page.locator("[id='modules[0].tasks[2].name']").fill("Aviso de errores");
    page.locator("[id='modules[0].tasks[2].programming']").fill("2");
    page.locator("[id='presentation.reach']").fill("Pedidos y clientes");
    page.locator("[id='presentation.impact']").fill("Nadie vuelve a teclear un pedido");
    page.locator("[id='presentation.benefit']").fill("Menos errores y pedidos antes en el almacén");
    save(page);
    looked(page, "evolutive-02-editor");
  }

  private static void save(Page page) {
    page.locator(".estimate-bar").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Guardar")).click();
    assertThat(page.locator(".notice.done").innerText()).startsWith("Guardado: versión");
  }

  private void finishes(Page page, String number) {
    open(page, "/casos/" + number);
    CasePage.on(page).choose("Dar por lista").write("Descripción para el cliente", "Los pedidos llegan solos al ERP.")
        .write("Por qué dura lo que dura", "Dos tareas grandes, una después de otra.").write("Entrega prevista", delivery().toString()).send();
    assertThat(said(page)).isEqualTo("Hecho: Dar por lista.");
  }

  private LocalDate delivery() {
    return LocalDate.now(clock).plusDays(DAYS_TO_DELIVER);
  }

  /** Each sheet as a picture. */
  private void assertLooksLikeADocument(Page page, String number) throws IOException {
    byte[] pdf = page.request().get(url("/portal/estimaciones/" + number + "/2/pdf")).body();
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(read)).contains("Conector de pedidos", "Muebles " + domain).doesNotContain("Paso de clientes");
      picture(read, "evolutive-08-pdf");
    }
  }

  /** Whatever was typed stays when it cannot be accepted. */
  private void putsOff(Page page, String number) {
    open(page, "/casos/" + number);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cambiarla porque depende de terceros")).click();
    page.getByLabel("Nueva entrega").fill(delivery().toString());
    page.getByLabel("De quién depende").fill("El proveedor del ERP");
    page.getByLabel("Motivo").fill("Da acceso a su entorno dos semanas más tarde.");
    press(page, "Cambiar la entrega y decírselo al cliente");
    assertThat(page.getByRole(AriaRole.ALERT).innerText()).contains("ya es el día previsto");
    looked(page, "evolutive-11-put-off-refused");
    page.getByLabel("Nueva entrega").fill(delivery().plusDays(14).toString());
    press(page, "Cambiar la entrega y decírselo al cliente");
    assertThat(said(page)).startsWith("La entrega prevista es ahora el " + Times.digits(delivery().plusDays(14)));
    looked(page, "evolutive-12-case-page");
  }

  private Account account() {
    return ledger.account(company);
  }
}
