package io.ciclo.evolutives;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.SomeCompany;
import io.ciclo.engine.SafeWrite;
import io.ciclo.evolutives.EstimateVersion.Seen;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An estimate is written with mouse, keyboard and thumb, and read by its customer. */
class EstimateBrowserIT extends BrowserIT {

  @Autowired CustomerRegistry registry;
  @Autowired Tickets tickets;
  @Autowired Estimates estimates;
  @Autowired SafeWrite safely;

  private final String email = "ana.prat@" + UUID.randomUUID().toString().substring(0, 8) + ".example";
  private String number;
  private String editor;

  @BeforeEach
  void aCase() {
    long company = registry.register(SomeCompany.general());
    long contact = registry.invite(new Contact(0, company, "Ana Prat", email, "", true, BigDecimal.TEN, true, false, true, 0)).contactId();
    number = tickets.open(new NewTicket(company, contact, "Pago con tarjeta guardada", "Al pagar hay que escribirla cada vez", Urgency.NORMAL,
        null, null, null, null, new ShopCheck(true, true, true)), List.of());
    editor = "/casos/" + number + "/estimacion";
  }

  @Test
  @Requirement({"EE-19", "EE-27"})
  void writingShowsWhatItCostsAndWhy() {
    Page page = staff("irene.pons");
    open(page, editor);
    look(page, "estimate-empty");
    Locator total = page.locator("#total-barra");
    page.locator("[id='modules[0].name']").fill("Tienda");
    page.locator("[id='modules[0].tasks[0].name']").fill("Formulario de pago");
    page.locator("[id='modules[0].tasks[0].programming']").fill("8");
    page.locator("[id='modules[0].tasks[0].testing']").fill("4,5");
    assertThat(total).hasText("15 T-Points");
    assertThat(page.locator("#suma-0-0")).hasText("12,5");
    page.locator("[id='modules[0].tasks[0].testing']").press("Enter");
    Locator second = page.locator("[id='modules[0].tasks[1].name']");
    assertThat(second).isFocused();
    second.fill("Tarjeta guardada");
    page.locator("[id='modules[0].tasks[1].programming']").fill("7,5");
    page.locator("[id='modules[0].tasks[1].technician']").selectOption("irene.pons");
    page.locator("[id='design.how']").selectOption("AT_MINIMUM");
    page.locator("#definitionHelp").fill("1");
    assertThat(total).hasText("27,5 T-Points");
    assertThat(page.locator(".estimate-total")).containsText("10 % de 24");
    assertThat(page.getByText("Cambios sin guardar")).isVisible();
    assertThat(estimates.newest(number)).as("nothing was saved so far").isEmpty();

    page.locator(".estimate-bar").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Guardar")).click();
    assertThat(page.locator(".notice.done")).containsText("Guardado: versión 1, 27,5 T-Points.");
    assertThat(page.getByText("Cambios sin guardar")).isHidden();
    look(page, "estimate-saved");
    page.locator("a[href='#presentation.impact']").click();
    assertThat(page.locator("[id='presentation.impact']")).isInViewport();
    open(page, "/casos/" + number);
    assertThat(page.locator("section:has(> .headline > #estimacion)")).containsText("Versión 1, sin enviar: 27,5 T-Points");
    look(page, "estimate-case-page");
  }

  @Test
  @Requirement("EE-18")
  void tasksAreOrderedWithTheMouseAndWithTheKeyboard() {
    safely.run(() -> estimates.save(number, SomeEstimate.withTasks("1", "2").module("Panel", "3").draft(), Seen.NOTHING, "irene.pons"));
    Page page = staff("irene.pons");
    open(page, editor);
    page.locator("#mango-0-0").dragTo(page.locator("[data-task='1-0']"),
        new Locator.DragToOptions().setTargetPosition(200, 30));
    assertThat(page.locator("[id='modules[1].tasks[1].programming']")).hasValue("1");
    assertThat(page.locator("[id='modules[0].tasks[0].programming']")).hasValue("2");
    assertThat(page.locator("#filas-dicho")).hasText("Ahora es la tarea 2 de 2 del módulo 2.");
    page.locator("#subir-1-1").press("Enter");
    assertThat(page.locator("#subir-1-0")).isFocused();
    page.locator("#subir-1-0").press("Enter");
    assertThat(page.locator("[id='modules[0].tasks[1].programming']")).hasValue("1");
    assertThat(page.locator("#subir-0-1")).isFocused();
    look(page, "estimate-ordered");
  }

  @Test
  void whoeverWasSlowerSeesWhatDiffersAndHowTwoVersionsDo() {
    EstimateVersion first = safely.write(() -> estimates.save(number, SomeEstimate.withTasks("12.5", "7.5").design("3", "").draft(),
        Seen.NOTHING, "irene.pons"));
    Page page = staff("irene.pons");
    open(page, editor);
    safely.run(() -> estimates.save(number, SomeEstimate.withTasks("12.5", "9").module("Panel", "1").design("3", "").draft(), first.seen(),
        "raquel.mora"));
    page.locator("[id='modules[0].tasks[0].programming']").fill("13");
    page.locator(".estimate-bar").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Guardar")).click();
    assertThat(page.locator("#no-guardado")).isVisible();
    assertThat(page.locator("[id='modules[0].tasks[0].programming']")).hasValue("13");
    look(page, "estimate-conflict");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar lo mío encima")).click();
    assertThat(page.locator(".notice.done")).containsText("encima de lo que había guardado otra persona");
    EstimateVersion mine = estimates.newest(number).orElseThrow();
    safely.run(() -> estimates.send(number, mine.seen(), "irene.pons").orRefused());
    safely.run(() -> estimates.save(number, SomeEstimate.withTasks("12.5", "3").module("Panel", "2").draft(),
        estimates.newest(number).orElseThrow().seen(), "irene.pons"));
    open(page, editor + "/versiones");
    look(page, "estimate-versions");
  }

  @Test
  void itIsWrittenOnAPhoneAndWithoutScripts() {
    safely.run(() -> estimates.save(number, SomeEstimate.withTasks("12.5", "7.5").design("3", "").draft(), Seen.NOTHING, "irene.pons"));
    Page phone = staffIn(Browser.newPhone(), "irene.pons");
    open(phone, editor);
    look(phone, "estimate-phone");
    Page plain = staffIn(Browser.newPhoneWithoutScripts(), "irene.pons");
    open(plain, editor);
    plain.locator("[id='modules[0].tasks[1].programming']").fill("10");
    plain.locator("#tarea-nueva-0").click();
    assertThat(plain.locator("[id='modules[0].tasks[1].programming']")).hasValue("10");
    plain.locator("[id='modules[0].tasks[2].name']").fill("Avisos");
    plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Calcular")).click();
    assertThat(plain.locator("#total-barra")).hasText("29,5 T-Points");
    picture(plain, "estimate-phone-plain");
    plain.locator(".estimate-bar").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Guardar")).click();
    assertThat(plain.locator(".notice.done")).containsText("Guardado");
    assertThat(estimates.newest(number).orElseThrow().draft().tasks()).hasSize(3);
  }

  @Test
  @Requirement({"EE-28", "DO-10"})
  void theCustomerReadsADocument() throws IOException {
    EstimateVersion saved = safely.write(() -> estimates.save(number, SomeEstimate.withTasks("8", "4.5").module("Área de usuario", "5", "2.5")
        .design("3", "").help("1").draft(), Seen.NOTHING, "irene.pons"));
    safely.run(() -> estimates.send(number, saved.seen(), "irene.pons").orRefused());
    Page page = customer(email);
    open(page, "/portal/tickets/" + number);
    look(page, "estimate-portal-ticket");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Leer la estimación")).click();
    assertThat(page.locator("h1")).hasText("Estimación: Pago con tarjeta guardada");
    look(page, "estimate-portal-report");
    byte[] pdf = page.request().get(url("/portal/estimaciones/" + number + "/1/pdf")).body();
    try (PDDocument read = Loader.loadPDF(pdf)) {
      picture(read, "estimate-pdf");
    }
    Page phone = customerIn(Browser.newPhone(), email);
    open(phone, "/portal/estimaciones/" + number);
    look(phone, "estimate-portal-phone");
  }

  private void look(Page page, String name) {
    Accessibility.check(page);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("%s fits without scrolling sideways", name).isTrue();
    picture(page, name);
  }
}
