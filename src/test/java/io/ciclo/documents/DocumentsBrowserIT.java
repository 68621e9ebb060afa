package io.ciclo.documents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ViewportSize;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.SomeCompany;
import io.ciclo.engine.SafeWrite;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.Browser;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.Urgency;
import io.ciclo.tpoints.TimeEntries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents before the eyes of staff and customers. */
class DocumentsBrowserIT extends BrowserIT {

  private static final String MANAGER = "carmen.ruiz";
  private static final String AGENT = "pablo.ortega";

  @Autowired CustomerRegistry registry;
  @Autowired Customers customers;
  @Autowired Documents documents;
  @Autowired SafeWrite safely;
  @Autowired Tickets tickets;
  @Autowired TimeEntries times;
  @Autowired Clock clock;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private long company;
  private String ana;

  @BeforeEach
  void aCustomer() {
    company = registry.register(SomeCompany.general());
    ana = invited(company, "Ana Prat", true);
  }

  @Test
  @Requirement({"DO-01", "DO-02"})
  void aNewVersionIsPublishedHandedOverAndRead() {
    Page page = staff(MANAGER);
    open(page, "/documentos");
    look(page, "documents-catalogue");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Folleto comercial")).click();
    publish(page, "uno", "Primera de la prueba");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("publicada");
    publish(page, "uno", "");
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("no se ha publicado otra");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publicar").setExact(true)).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("«Archivo»: elija un archivo, o escriba una dirección.");

    open(page, "/clientes/" + company + "/documentos");
    look(page, "documents-company-empty");
    page.getByLabel("Folleto comercial").check();
    page.getByLabel("Etapa").selectOption("COMMERCIAL");
    page.locator("input[name=caso]").fill("nada");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entregar y avisar por correo")).click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("«Caso»: «NADA» no es un número de caso");
    assertThat(page.getByLabel("Folleto comercial")).isChecked();
    page.locator("input[name=caso]").fill("N-2026-000012");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entregar y avisar por correo")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Entregado 1 documento a Ana Prat.");

    open(page, "/documentos/brochure");
    publish(page, "dos", "Precios del año");
    look(page, "documents-kind");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entregarles")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Entregada a");

    Page reader = customer(ana);
    open(reader, "/portal");
    reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Documentos que le hemos entregado")).click();
    assertThat(reader.locator("main")).containsText("Sin leer");
    reader.getByText("Versión anterior", new Page.GetByTextOptions().setExact(true)).click();
    look(reader, "documents-portal");
    String newest = reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Folleto comercial").setExact(true)).getAttribute("href");
    String earlier = reader.locator("main details a").first().getAttribute("href");
    assertThat(reader.request().get(url(newest)).text()).isEqualTo("dos " + unique);
    assertThat(reader.request().get(url(earlier)).text()).isEqualTo("uno " + unique);
    reader.reload();
    assertThat(reader.locator("main")).not().containsText("Sin leer");

    open(page, "/clientes/" + company + "/documentos");
    assertThat(page.locator("main")).containsText("N-2026-000012");
    page.locator("main td details").first().click();
    assertThat(page.locator("main td details").first()).containsText("Ana Prat");
    look(page, "documents-company");
  }

  @Test
  void anotherCompanysDocumentIsNotThereAndAnAgentDoesNotPublish() {
    DocumentVersion contract = safely.write(() -> documents.publish(
        new NewVersion(DocumentKind.CONTRACT, company, null, null, "", SomeFile.text("contrato.txt", "secreto " + unique)), MANAGER));
    long contact = customers.contactByEmail(ana).orElseThrow().id();
    Delivery handed = ((Delivered.Handed) safely.write(
        () -> documents.deliver(new NewDelivery(contract.id(), contact, "Alta", null, MANAGER, Notice.NONE)))).delivery();
    String colleague = invited(company, "Joan Mas", false);
    String stranger = invited(registry.register(SomeCompany.general()), "Otra Persona", true);
    for (String other : new String[] {colleague, stranger}) {
      Page page = customer(other);
      APIResponse answer = page.request().get(url("/portal/documentos/" + handed.id()));
      assertThat(answer.status()).as(other).isEqualTo(404);
      assertThat(answer.text()).doesNotContain("secreto");
      open(page, "/portal/documentos");
      assertThat(page.locator("main")).containsText("Todavía no hay ningún documento");
      assertThat(page.request().get(url("/documentos/versiones/" + contract.id())).text()).as("the team's page").doesNotContain("secreto");
    }
    Page owner = customer(ana);
    APIResponse file = owner.request().get(url("/portal/documentos/" + handed.id()));
    assertThat(file.text()).isEqualTo("secreto " + unique);
    assertThat(file.headers()).containsEntry("x-content-type-options", "nosniff");

    Page agent = staff(AGENT);
    open(agent, "/documentos/brochure");
    assertThat(agent.locator("main form input[type=file]")).hasCount(0);
  }

  @Test
  void theWelcomePackGoesOutInOneClick() throws IOException {
    Page page = staff(AGENT);
    open(page, "/clientes/" + company);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Documentos del cliente")).click();
    page.getByText("Guardar un documento, o una versión nueva").click();
    page.locator("select[name=clase]").selectOption("formality");
    page.getByLabel("Título").fill("Escritura de poderes");
    page.getByLabel("Archivo").setInputFiles(new FilePayload("poderes.pdf", "application/pdf", SomeFile.pdf()));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("«Escritura de poderes», versión 1, guardado.");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entregar el paquete de bienvenida")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("a Ana Prat.");
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Guía de normas y servicios");
    look(page, "documents-welcome");

    Page reader = customerIn(Browser.newPhone(), ana);
    open(reader, "/portal/documentos");
    look(reader, "documents-portal-phone");
    String sheet = reader.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Su plan y sus contactos")).getAttribute("href");
    APIResponse pdf = reader.request().get(url(sheet));
    assertThat(pdf.headers().get("content-disposition")).startsWith("inline");
    try (PDDocument read = Loader.loadPDF(pdf.body())) {
      assertThat(new PDFTextStripper().getText(read)).contains("Plan y contactos", "Gold", "Ana Prat", ana);
      picture(read, "documents-plan-sheet-pdf");
    }
  }

  @Test
  @Requirement("DO-06")
  void theProgressOfACaseIsPutOnPaperReadAndHandedOver() throws IOException {
    long contact = customers.contactByEmail(ana).orElseThrow().id();
    String number = tickets.open(new NewTicket(company, contact, "Un filtro por talla " + unique, "Lo piden los clientes.", Urgency.NORMAL, null,
        null, null, null, new ShopCheck(true, true, true)), List.of());
    times.enter(number, AGENT, LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Madrid")), "45", "Estudio del catálogo", AGENT);
    Page page = staff(AGENT);
    open(page, "/casos/" + number);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preparar el informe de avance")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("«Avance y tareas pendientes», versión 1");
    assertThat(page.locator("section:has(#documentos)")).containsText("Sin entregar");
    look(page, "documents-case");
    String paper = page.locator("section:has(#documentos) a", new Page.LocatorOptions().setHasText("Avance")).getAttribute("href");
    try (PDDocument read = Loader.loadPDF(page.request().get(url(paper)).body())) {
      assertThat(new PDFTextStripper().getText(read)).contains(number, "Tareas pendientes", "Nombrar al líder de cuenta", "Estudio del catálogo", "45");
      picture(read, "documents-progress-pdf");
    }
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preparar el informe de avance")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("versión 1");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Guardar o entregar uno")).click();
    assertThat(page.locator("input[name=caso]")).hasValue(number);
    page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Avance y tareas pendientes")).check();
    page.getByLabel("Etapa").selectOption("SERVICE");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entregar y avisar por correo")).click();
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Entregado 1 documento a Ana Prat.");
    open(page, "/casos/" + number);
    assertThat(page.locator("section:has(#documentos)")).containsText("sin abrir");
    page.setViewportSize(390, 844);
    look(page, "documents-case-phone");
  }

  private void publish(Page page, String words, String note) {
    page.getByLabel("Archivo").setInputFiles(new FilePayload("folleto.txt", "text/plain", (words + " " + unique).getBytes(StandardCharsets.UTF_8)));
    page.getByLabel("Qué cambia").fill(note);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publicar").setExact(true)).click();
  }

  private String invited(long of, String name, boolean seesCompany) {
    String email = name.toLowerCase().replace(' ', '.') + "@" + of + "-" + unique + ".example";
    registry.invite(new Contact(0, of, name, email, "", seesCompany, null, false, false, true, 0));
    return email;
  }

  private static void look(Page page, String name) {
    Accessibility.check(page);
    picture(page, name);
    ViewportSize size = page.viewportSize();
    assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as("width of %s", name).isLessThanOrEqualTo(size.width);
  }
}
