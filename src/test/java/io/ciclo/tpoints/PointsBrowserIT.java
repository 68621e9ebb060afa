package io.ciclo.tpoints;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ViewportSize;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.SomeCompany;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import io.ciclo.tpoints.PointHolders.Member;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** T-Points before the eyes of customers, staff and finance. */
class PointsBrowserIT extends BrowserIT {

  private static final String MANAGER = "carmen.ruiz";
  private static final String OTHER_MANAGER = "teresa.gil";

  @Autowired CustomerRegistry registry;
  @Autowired Tickets tickets;
  @Autowired TPointSales sales;
  @Autowired TPointOrders orders;
  @Autowired TPointLedger ledger;
  @Autowired TPointAuthorisations authorisations;
  @Autowired PointHolders holders;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private long company;
  private Member buyer;
  private Member colleague;

  @BeforeEach
  void aCustomer() {
    company = registry.register(SomeCompany.general());
    buyer = member("Ana Prat", true);
    colleague = member("Joan Mas", false);
  }

  @Test
  @Requirement({"TP-12", "TP-15"})
  void aCustomerBuysReadsTheMovementsAndTakesTheStatementAway() throws IOException {
    Page page = customer(buyer.email());
    open(page, "/portal/tpoints");
    assertThat(page.locator("main")).containsText("Todavía no hay movimientos.");
    look(page, "tpoints-portal-empty");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Comprar un pack")).click();
    page.waitForURL(url("/portal/tpoints/comprar"));
    assertThat(ledger.account(company).balance()).as("opening the page buys nothing").isEqualTo(TPoints.ZERO);
    look(page, "tpoints-portal-buy");
    page.locator("label.pack", new Page.LocatorOptions().setHasText("25 T-Points")).first().click();
    page.getByLabel("Su número de pedido").fill("PO-2026-77");
    String key = page.locator("main input[name=formKey]").inputValue();
    String token = page.locator("main input[name=_csrf]").first().inputValue();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Comprar el pack elegido")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Comprado el pack de 25 T-Points.");
    page.request().post(url("/portal/tpoints/comprar"), RequestOptions.create().setForm(FormData.create().set("formKey", key)
        .set("_csrf", token).set("pack", "25").set("pedido", "PO-2026-77")));
    assertThat(orders.ofCompany(company, 10)).as("the same form a second time buys nothing more").hasSize(1);

    String ticket = ticket();
    workIn(ticket, "6", "2.5");
    open(page, "/portal/tpoints");
    assertThat(page.locator("dl.figures")).containsText("22,5");
    assertThat(page.locator("table.moves-table")).containsText(ticket);
    look(page, "tpoints-portal-account");
    open(page, "/portal/tpoints/extracto");
    look(page, "tpoints-portal-statement");
    byte[] pdf = page.request().get(url("/portal/tpoints/extracto/pdf")).body();
    try (PDDocument read = Loader.loadPDF(pdf)) {
      assertThat(new PDFTextStripper().getText(read)).contains("Extracto de T-Points", "Saldo inicial", ticket, "Saldo final");
      picture(read, "tpoints-statement-pdf");
    }
    String csv = page.request().get(url("/portal/tpoints/extracto/csv")).text();
    assertThat(csv).contains("Consumo;Trabajo hecho;" + ticket, "-2,5;-2,5;22,5;3,5", "Saldo final");
  }

  @Test
  @Requirement("TP-12")
  void theAccountIsReadAndAPackBoughtOnAPhoneWithoutScripts() {
    sales.buy(buyer, TPoints.of(10), "", "192.0.2.1");
    workIn(ticket(), "4", "1.25");
    // axe is a script itself: it looks at the same pages in a browser that runs scripts
    Page page = customerIn(Browser.newPhone(), buyer.email());
    for (String path : List.of("", "/extracto", "/comprar")) {
      open(page, "/portal/tpoints" + path);
      look(page, "tpoints-phone" + path.replace('/', '-'));
    }
    Page plain = customerIn(Browser.newPhoneWithoutScripts(), buyer.email());
    open(plain, "/portal/tpoints");
    plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Comprar un pack")).click();
    plain.getByRole(AriaRole.RADIO).first().check();
    picture(plain, "tpoints-phone-buy-plain");
    plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Comprar el pack elegido")).click();
    assertThat(plain.getByRole(AriaRole.STATUS)).containsText("Comprado el pack de 10 T-Points.");
  }

  @Test
  @Requirement("CL-13")
  void whoMayNotBuyAsksAColleagueWhoDecides() {
    Page page = customer(colleague.email());
    open(page, "/portal/tpoints/comprar");
    look(page, "tpoints-portal-ask");
    page.getByLabel("Pedir autorización a").selectOption(String.valueOf(buyer.contact()));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pedir la compra")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Se lo hemos pedido a Ana Prat.");
    look(page, "tpoints-portal-asked");

    String offer = "/portal/tpoints/ventas/" + sales.open(company).get(0).id();
    long elsewhere = registry.register(SomeCompany.general());
    String stranger = "extrana@" + unique + ".example";
    registry.invite(new Contact(0, elsewhere, "Otra Persona", stranger, "", true, BigDecimal.TEN, true, false, true, 0));
    assertThat(open(customer(stranger), offer).status()).as("nobody else's").isEqualTo(404);

    Page theirs = customer(buyer.email());
    open(theirs, offer);
    assertThat(theirs.locator("main")).containsText("Joan Mas ha pedido a Ana Prat que decida.");
    look(theirs, "tpoints-portal-offer");
    theirs.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("No comprar ninguno")).click();
    assertThat(theirs.locator("main")).containsText("Se decidió no comprar ningún pack.");
    Accessibility.check(theirs);
  }

  @Test
  void staffOfferCorrectAndGrantCreditAndASecondPersonApproves() {
    sales.buy(buyer, TPoints.of(50), "PO-1", "192.0.2.1");
    workIn(ticket(), "6", "2.5");
    String here = "/clientes/" + company + "/tpoints";
    Page page = staff(MANAGER);
    open(page, here);
    page.getByLabel("Descuento (%)").fill("10");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enviar la oferta")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("enviada a quienes pueden comprar");

    corrects(page, "+20", "El pack era de 70");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("la tiene que aprobar otra persona");
    assertThat(ledger.account(company).balance()).isEqualTo(TPoints.parse("47.5"));
    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aprobar").setExact(true))).hasCount(0);
    corrects(page, "−60", "Apuntado dos veces");
    corrects(page, "dos", "Mal escrito");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("escriba una cantidad con signo");
    page.getByLabel("Crédito: T-Points bajo cero").fill("5");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar el crédito")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("crédito hasta 5 T-Points");

    Page second = staff(OTHER_MANAGER);
    open(second, here);
    look(second, "tpoints-staff");
    lookOnPhone(second, "tpoints-staff-phone");
    Locator asked = second.locator("#correcciones + ul > li", new Page.LocatorOptions().setHasText("El pack era de 70"));
    asked.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Aprobar").setExact(true)).click();
    assertThat(second.getByRole(AriaRole.STATUS)).containsText("Corrección aprobada y apuntada.");
    assertThat(ledger.account(company).balance()).isEqualTo(TPoints.parse("67.5"));
    Locator tooMuch = second.locator("#correcciones + ul > li", new Page.LocatorOptions().setHasText("Apuntado dos veces"));
    tooMuch.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Aprobar").setExact(true)).click();
    assertThat(second.getByRole(AriaRole.STATUS).or(second.getByRole(AriaRole.ALERT))).isVisible();
    Accessibility.check(second);
  }

  @Test
  @Requirement("TP-13")
  void financeInvoicesAndMarksAsPaidAndOnlyThenPointsCount() {
    orders.agree(company, CountedWhen.PAID, MANAGER);
    sales.buy(buyer, TPoints.of(100), "PO-9", "192.0.2.1");
    assertThat(ledger.account(company).balance()).isEqualTo(TPoints.ZERO);
    Page page = staff("monica.rey");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Facturación")).click();
    look(page, "tpoints-billing");
    Locator row = page.locator("#facturar").locator("xpath=ancestor::section").locator("tr", new Locator.LocatorOptions().setHasText(name()));
    row.getByPlaceholder("N.º de factura").fill("F-" + unique);
    row.getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Factura F-" + unique + " anotada.");
    assertThat(ledger.account(company).balance()).isEqualTo(TPoints.ZERO);
    look(page, "tpoints-billing-invoiced");
    lookOnPhone(page, "tpoints-billing-phone");
    Locator due = page.locator("#cobrar").locator("xpath=ancestor::section").locator("tr", new Locator.LocatorOptions().setHasText(name()));
    due.getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("consta como pagada");
    assertThat(ledger.account(company).balance()).isEqualTo(TPoints.of(100));
    assertThat(page.locator("#debidos").locator("xpath=ancestor::section")).containsText(name());

    Page others = staff(MANAGER);
    assertThat(open(others, "/facturacion").status()).isEqualTo(403);
  }

  @Test
  @Requirement("TP-14")
  void timeWorkedProposesAConsumptionThatAPersonConfirms() {
    sales.buy(buyer, TPoints.of(10), "", "192.0.2.1");
    String ticket = ticket();
    Page page = staff("lucia.ferrer");
    open(page, "/casos/" + ticket);
    Locator time = page.locator("section:has(> .headline > #tiempo)");
    notes(time, "80", "Revisar la pasarela de pago");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("propone un consumo de 1,5 T-Points");
    assertThat(time).containsText("Propone 1,5 T-Points y faltan 1,5 T-Points por autorizar.");
    reserve(ticket, "2");
    open(page, "/casos/" + ticket);
    time.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Consumir 1,5 T-Points")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Puntos consumidos");
    notes(time, "45", "Probar el arreglo");
    assertThat(time).containsText("Propone 0,75 T-Points y faltan 0,25 T-Points por autorizar.");
    picture(time, "tpoints-time");
    Accessibility.check(page);
    time.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("No cobrar los 45 minutos")).click();
    assertThat(time).containsText("No se cobra");
    assertThat(ledger.entriesOf(ticket)).extracting(Entry::kind).containsExactly(EntryKind.RESERVE, EntryKind.CONSUME);
    assertThat(ledger.account(company).balance()).isEqualTo(TPoints.parse("8.5"));
  }

  private static void notes(Locator time, String minutes, String what) {
    time.locator("summary").click();
    time.getByLabel("Minutos").fill(minutes);
    time.getByLabel("Qué se hizo").fill(what);
    time.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Apuntar")).click();
  }

  private static void corrects(Page page, String points, String why) {
    Locator form = page.locator("details", new Page.LocatorOptions().setHasText("Corregir un pack"));
    if (!form.getByLabel("Por qué").isVisible()) {
      form.locator("summary").click();
    }
    form.getByLabel("Puntos, con signo").fill(points);
    form.getByLabel("Motivo").selectOption("SIZE_CORRECTED");
    form.getByLabel("Por qué").fill(why);
    form.getByRole(AriaRole.BUTTON).click();
  }

  private void look(Page page, String name) {
    Accessibility.check(page);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s fits without scrolling sideways", name).isTrue();
    picture(page, name);
  }

  private void lookOnPhone(Page page, String name) {
    ViewportSize desktop = page.viewportSize();
    page.setViewportSize(390, 844);
    look(page, name);
    page.setViewportSize(desktop.width, desktop.height);
  }

  private String name() {
    return holders.holder(company).name();
  }

  private String ticket() {
    return tickets.open(new NewTicket(company, buyer.contact(), "La pasarela falla", "Al pagar se queda en blanco", Urgency.NORMAL, null,
        null, null, null, new ShopCheck(true, true, true)), List.of());
  }

  private void workIn(String ticket, String reserved, String consumed) {
    reserve(ticket, reserved);
    ledger.consumeInCase(new Booking(FactKey.inCase(ticket, "fact", "work"), company, Author.staff("lucia.ferrer"), Reason.WORK_DONE),
        TPoints.parse(consumed));
  }

  private void reserve(String ticket, String amount) {
    TPoints points = TPoints.parse(amount);
    Author service = Author.staff("lucia.ferrer");
    long authorisation = authorisations.ask(FactKey.inCase(ticket, "question", "1"), company, points, service).id();
    authorisations.grant(authorisation, buyer.contact(), TPoints.of(100), "192.0.2.1");
    Outcome outcome = ledger.reserve(new Booking(FactKey.inCase(ticket, "authorisation", authorisation), company, service,
        Reason.WORK_AUTHORISED), authorisation, points);
    assertThat(outcome).isInstanceOf(Outcome.Booked.class);
  }

  private Member member(String name, boolean mayBuy) {
    String address = name.toLowerCase().replace(' ', '.') + "@" + unique + ".example";
    return holders.member(registry.invite(new Contact(0, company, name, address, "", true, BigDecimal.TEN, mayBuy, false, true, 0))
        .contactId()).orElseThrow();
  }
}
