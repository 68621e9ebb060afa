package io.ciclo.training;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SomeCompany;
import io.ciclo.customers.SupportPlan;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Messages;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.CasePage;
import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One training's life, as its customer and its trainer see it. */
class TrainingBrowserIT extends BrowserIT {

  private static final String LEADER = "lucia.ferrer";
  private static final String TRAINER = "hugo.santos";

  @Autowired CustomerRegistry registry;
  @Autowired TPointLedger ledger;
  @Autowired Messages messages;
  @Autowired Trainings trainings;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private final String domain = UUID.randomUUID().toString().substring(0, 8) + ".example";
  private final String ana = "ana.prat@" + domain;
  private long company;
  private long contact;

  @BeforeEach
  void aCompany() {
    LocalDate today = LocalDate.now(clock);
    company = registry.register(new Company(0, "Muebles " + domain, "X" + domain.substring(0, 8), PlatformKind.SAAS, Product.LOGICOMMERCE,
        SupportPlan.GOLD, false, AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care",
        ZoneId.of("Europe/Madrid"), "", CompanyStatus.ACTIVE, 0));
    registry.add(SomeCompany.contract(company, today.minusMonths(6), today.plusMonths(6)));
    contact = registry.invite(new Contact(0, company, "Ana Prat", ana, "", true, BigDecimal.TEN, true, false, true, 0)).contactId();
    ledger.purchase(new Booking(FactKey.outsideCases("order-line", UUID.randomUUID()), company, Author.SERVICE, Reason.PACK_SOLD),
        new PackTerms(TPoints.of(25), new Price(10_000, "EUR"), null, null));
  }

  @Test
  @Requirement({"TR-05", "TR-09", "TR-14"})
  void fromTheCatalogueToWhatWasLearnt() {
    String title = "Pedidos de principio a fin " + domain;
    Page staff = staff(TRAINER);
    open(staff, "/aprendizaje/talleres");
    staff.getByLabel("Título").fill(title);
    staff.getByLabel("De qué trata").fill("Del carrito al envío, con devoluciones y abonos.");
    look(staff, "training-workshops");
    button(staff, "Guardar").click();
    assertThat(staff.locator(".notice.done")).containsText("Guardado en el catálogo");

    Page customer = customer(ana);
    open(customer, "/portal/aprendizaje");
    Locator workshop = customer.locator("section.card").filter(new Locator.FilterOptions().setHasText(title));
    workshop.getByText("Pedir este taller").click();
    look(customer, "training-portal-list");
    button(customer, "Pedir " + title).click();
    assertThat(customer.locator(".notice.done")).containsText("antes de que lo apruebe no se gasta nada");
    String number = trainings.visibleTo(contact).get(0).caseNumber();
    customer.getByLabel("Escriba a quien la da").fill("Mejor por las tardes, después de las 16:00.");
    button(customer, "Enviar").click();
    assertThat(customer.locator("main")).containsText("Mejor por las tardes");

    open(staff, "/casos/" + number);
    look(staff, "training-case-new");
    CasePage.on(staff).check("Ninguna").check("Gestión de pedidos").send();
    assertThat(staff.locator("main")).containsText("Preparar la propuesta");
    String dates = day(10) + " 16:00\n" + day(11) + " 16:00";
    CasePage.on(staff).write("Temas", "Pedidos\nDevoluciones y abonos").write("Fechas de las sesiones", dates).send();
    assertThat(staff.locator("main")).containsText("Espera la aprobación");
    look(staff, "training-case-proposed");

    open(customer, "/portal/aprendizaje/" + number);
    look(customer, "training-portal-decide");
    button(customer, "Ver y decidir").click();
    assertThat(customer.locator("main")).containsText("Temario específico: gestión de pedidos; nivel básico");
    look(customer, "training-portal-authorise");
    button(customer, "Autorizar").click();

    open(staff, "/casos/" + number);
    CasePage.on(staff).check("Material preparado").write("Enlace de MS Teams", "https://teams.example/pedidos").send();
    assertThat(staff.locator("main")).containsText("la siguiente");
    look(staff, "training-case-planned");
    Page phone = customerIn(Browser.newPhone(), ana);
    open(phone, "/portal/aprendizaje/" + number);
    look(phone, "training-portal-phone");

    itWasHeld(number);
    open(staff, "/casos/" + number);
    CasePage.on(staff).write("Minutos que duró", "60").write("Progreso", "Preparan y envían pedidos solos.")
        .write("Grabación", "https://video.example/sesion-1").send();
    assertThat(staff.locator(".sessions")).containsText("Preparan y envían pedidos solos.");
    itWasHeld(number);
    open(staff, "/casos/" + number);
    CasePage.on(staff).write("Minutos que duró", "60").write("Progreso", "Devuelven y abonan solos.").send();
    staff.getByText("Entregar material").click();
    staff.getByLabel("Título").fill("Guía de pedidos");
    staff.getByLabel("Dirección").fill("https://docs.example/pedidos");
    button(staff, "Entregar al cliente").click();
    assertThat(staff.locator(".notice.done")).containsText("el cliente ya lo tiene");
    CasePage.on(staff).write("Cómo se ha comprobado", "Han hecho dos devoluciones.").write("Texto para el cliente", "Ya lo hacen solos.")
        .sendNow();
    assertThat(staff.locator("main")).containsText("Nada; el caso está cerrado.");
    look(staff, "training-case-over");

    open(customer, "/portal/aprendizaje/" + number);
    assertThat(customer.locator("main")).containsText("Ya lo hacen solos.");
    assertThat(customer.locator("main")).containsText("Guía de pedidos");
    assertThat(customer.locator(".sessions")).containsText("60 min, 3 T-Points");
    look(customer, "training-portal-over");
    assertThat(trainings.of(number).orElseThrow().ending().outcome()).isEqualTo(TrainingOutcome.COMPLETED);
    assertThat(ledger.account(company).balance()).isEqualTo(TPoints.of(21));
    letters(number);
  }

  @Test
  @Requirement({"TR-01", "DW-02"})
  void theTeamOpensOneOnACompanysPageAndSaysWhoTeachesWhat() {
    Page page = staff(LEADER);
    open(page, "/clientes/" + company);
    page.getByText("Formaciones del cliente").click();
    look(page, "training-company-none");
    page.getByText("Abrir una formación").click();
    page.getByLabel("Qué se quiere aprender").fill("Gestionar contenidos");
    page.getByLabel("Qué necesitan").fill("Cambiar la portada en cada campaña.");
    look(page, "training-new");
    button(page, "Abrirla").click();
    assertThat(page.locator(".notice.done")).containsText("Abierta con el número F-");
    open(page, "/aprendizaje");
    assertThat(page.locator("table")).containsText("Gestionar contenidos");
    look(page, "training-list");
    Page teacher = staff(TRAINER);
    open(teacher, "/aprendizaje/quien-ensena");
    look(teacher, "training-teachers");
    String number = trainings.ofCompany(company).get(0).caseNumber();
    found(page, number);
    onThePhone(number);
    open(page, "/casos/" + number);
    page.getByText("El cliente la retira").click();
    page.getByLabel("Motivo").fill("Llama Ana: este año no.");
    button(page, "Retirarla").click();
    assertThat(page.locator(".notice.done")).containsText("Retirada.");
    assertThat(trainings.of(number).orElseThrow().ending().outcome()).isEqualTo(TrainingOutcome.WITHDRAWN);
    open(page, "/aprendizaje?empresa=" + company);
    assertThat(page.locator("table")).containsText("Retirada por el cliente");
    look(page, "training-company");
  }

  /** Whoever types its number opens it; whoever types words finds it beside the tickets. */
  private void found(Page page, String number) {
    page.locator("#buscar-caso").fill(number.toLowerCase(Locale.ROOT));
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).containsText(number);
    page.locator("#buscar-caso").fill("gestionár " + domain);
    page.keyboard().press("Enter");
    assertThat(page.locator("section[aria-labelledby=otros] li")).hasCount(1);
    look(page, "training-found");
    page.getByText(number + " · Gestionar contenidos").click();
    assertThat(page.locator("h1")).containsText(number);
  }

  private void onThePhone(String number) {
    Page phone = staffIn(Browser.newPhone(), TRAINER);
    for (String[] one : new String[][] {{"/aprendizaje", "list"}, {"/aprendizaje/talleres", "workshops"}, {"/aprendizaje/quien-ensena", "teachers"},
        {"/aprendizaje/nueva?empresa=" + company, "new"}, {"/casos/" + number, "case"}}) {
      open(phone, one[0]);
      look(phone, "training-" + one[1] + "-phone");
    }
  }

  // --- hands

  private void letters(String number) {
    Page reader = window(700, 900);
    messages.ofCase(number).forEach(letter -> {
      reader.setContent(letter.html());
      picture(reader, "training-mail-" + letter.text());
    });
  }

  /** Its next session began an hour ago. */
  private void itWasHeld(String number) {
    jdbc.sql("""
            update training_session set starts_at = ? where state = 'PLANNED' and number = (select min(number) from training_session
              where state = 'PLANNED' and training_id = ?) and training_id = ?""")
        .param(clock.instant().minusSeconds(3600).atOffset(ZoneOffset.UTC)).param(trainings.of(number).orElseThrow().id())
        .param(trainings.of(number).orElseThrow().id()).update();
    jdbc.sql("update meeting set start_at = ? where case_number = ? and state = 'PLANNED'")
        .params(clock.instant().minusSeconds(3600).atOffset(ZoneOffset.UTC), number).update();
  }

  private String day(int days) {
    return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(clock).plusDays(days));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
  }

  private static void look(Page page, String name) {
    Accessibility.check(page);
    picture(page, name);
  }
}
