package io.ciclo.growth;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.growth.GrowthSignal.Kind;
import io.ciclo.growth.GrowthSignal.State;
import io.ciclo.growth.store.SignalStore;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What Customer Success Managers do on pages: a date, a finding, a signal that becomes a Feedback, and the figures on paper. */
class FeedbackPagesIT extends BrowserIT {

  private static final String CSM = "andres.castro";
  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  @Autowired CustomerRegistry registry;
  @Autowired Feedbacks feedbacks;
  @Autowired SignalStore signals;
  @Autowired Clock clock;

  private final String domain = UUID.randomUUID().toString().substring(0, 8);
  private final String name = "Telas Roble " + domain.substring(0, 4);
  private long company;

  @BeforeEach
  void aCustomer() {
    company = registry.register(new Company(0, name, "X" + domain, PlatformKind.SAAS, Product.LOGICOMMERCE, SupportPlan.GOLD, false,
        AccountType.GENERAL, "lucia.ferrer", CSM, false, false, false, FormOfAddress.FORMAL, "es", "customer-care", MADRID,
        "Quiere crecer en Francia.", CompanyStatus.ACTIVE, 0));
    registry.invite(new Contact(0, company, "Ana Prat", "ana@" + domain + ".example", "", true, null, false, false, true, 0));
  }

  @Test
  @Requirement({"FF-01", "FF-24"})
  void dateFindingAndSignalOnTheWayToAFeedback() throws IOException {
    Page page = staff(CSM);
    open(page, "/clientes/" + company);
    page.click("text=Feedback con el cliente");
    page.fill("input[name=fecha]", LocalDate.now(clock.withZone(MADRID)).minusDays(1).toString());
    page.click("text=Guardar la fecha");
    assertThat(page.locator(".notice.refused")).containsText("una fecha pasada no pone nada en marcha");
    LocalDate date = LocalDate.now(clock.withZone(MADRID)).plusDays(40);
    page.fill("input[name=fecha]", date.toString());
    page.click("text=Guardar la fecha");
    assertThat(page.locator(".notice.done")).containsText("ese día empieza el Feedback");
    assertThat(feedbacks.nextDate(company)).contains(date);
    page.selectOption("select[name=clase]", "CROSS_SELL");
    page.fill("textarea[name=texto]", "Les vendría bien vender por marketplace.");
    page.click("text=Anotarlo");
    assertThat(page.locator("main")).containsText("Les vendría bien vender por marketplace.");
    Accessibility.check(page);
    picture(page, "feedback-company");

    signals.raise(new GrowthSignal(0, company, Kind.OUT_OF_SCOPE, "", "2 peticiones fuera del alcance en los últimos 90 días.",
        "Ver si lo que piden puede ser un servicio.", State.OPEN, clock.instant(), null, null, null, null, 0),
        LocalDate.now(clock.withZone(MADRID)));
    open(page, "/crecimiento/senales");
    assertThat(page.locator("main")).containsText(name);
    Accessibility.check(page);
    picture(page, "feedback-signals");
    page.locator("section.card", new Page.LocatorOptions().setHasText(name)).locator("text=Abrir un Feedback ahora").click();
    String number = feedbacks.ofCompany(company).get(0).number();
    page.waitForURL("**/casos/" + number);
    assertThat(page.locator("main")).containsText("2 peticiones fuera del alcance");
    assertThat(page.locator("main")).containsText("Les vendría bien vender por marketplace.");
    Accessibility.check(page);
    picture(page, "feedback-case");

    APIResponse paper = page.request().get(url("/crecimiento/feedback/" + number + "/cifras.pdf"));
    try (PDDocument document = Loader.loadPDF(paper.body())) {
      assertThat(new PDFTextStripper().getText(document)).contains(name, number, "Saldo de T-Points");
      picture(document, "feedback-figures");
    }
    open(page, "/crecimiento/feedback");
    assertThat(page.locator("main")).containsText(number);
    Accessibility.check(page);
    picture(page, "feedback-list");
  }

  @Test
  void pagesAreForWhoeverLooksAfterGrowth() {
    String number = feedbacks.open(company, "Toca hablar.", CSM);
    Page agent = staff("pablo.ortega");
    for (String path : new String[] {"/crecimiento/feedback", "/crecimiento/senales", "/clientes/" + company + "/feedback",
        "/crecimiento/feedback/" + number, "/casos/" + number}) {
      Response answer = open(agent, path);
      assertThat(answer.status()).as(path).isEqualTo(403);
    }
  }
}
