package io.ciclo.servicelevels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import io.ciclo.engine.InputRefused;
import io.ciclo.testing.Accessibility;
import io.ciclo.testing.BrowserIT;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service-level document: what the tables promise, as people read it. */
class ServiceDocumentIT extends BrowserIT {

  @Autowired ServiceDocuments documents;
  @Autowired RepositoryService repository;
  @Autowired JdbcClient database;

  @BeforeEach
  void nothingPublished() {
    database.sql("delete from service_level_document").update();
  }

  @Test
  @Requirement({"SL-09", "SL-14", "SL-17"})
  void theDraftHoldsWhatIsAgreedAndNoInternalTarget() {
    String text = documents.draft().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    assertThat(text).contains("de lunes a viernes, de 8:00 a 17:00 (hora de Madrid )")
        .contains("Soporte técnico", "Mantenimiento", "Actualizaciones", "Qué hace el cliente")
        .contains("Muy alta 1 h naturales 1 h naturales 2 h naturales 4 h naturales")
        .contains("una previsión, que no obliga")
        .contains("Estimación formal – 2 días laborables 4 días laborables 8 días laborables 15 días laborables")
        .doesNotContain("0,8 h", "7,2 h");
  }

  @Test
  @Requirement({"SL-15", "SL-16"})
  void eachVersionKeepsItsFiguresItsDateAndItsNote() throws IOException {
    assertThat(documents.outdated()).isTrue();
    ServiceDocument first = documents.publish("Primera versión", "carmen.ruiz");
    assertThat(documents.outdated()).isFalse();
    assertThat(first.body()).contains("no prevé compensaciones");

    Deployment changed = repository.createDeployment().addString("processes/servicelevels/sla-penalties.dmn", penalties())
        .deploy();
    try {
      assertThat(documents.outdated()).as("the tables say something else now").isTrue();
      ServiceDocument second = documents.publish("Se añade una compensación", "carmen.ruiz");
      assertThat(second.version()).isEqualTo(2);
      assertThat(second.body()).contains("Abono", "10 %", "Primera respuesta").doesNotContain("no prevé compensaciones");
      assertThat(documents.version(1).orElseThrow().body()).isEqualTo(first.body());
    } finally {
      repository.deleteDeployment(changed.getId(), true);
    }
    assertThatThrownBy(() -> documents.publish("  ", "carmen.ruiz")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("Nota de revisión");
  }

  private static String penalties() throws IOException {
    String shipped = Files.readString(Path.of("processes/servicelevels/sla-penalties.dmn"));
    return shipped.replace("<text>\"NONE\"</text>", "<text>\"Abono\"</text>").replace("<text>0</text>", "<text>10</text>");
  }

  @Test
  @Requirement("SL-16")
  void thePdfIsADocumentWithItsVersionAndItsHistory() throws IOException {
    documents.publish("Primera versión", "carmen.ruiz");
    byte[] file = documents.pdf(documents.latest().orElseThrow());
    Path kept = Path.of("target/documents/nivel-de-servicio.pdf");
    Files.createDirectories(kept.getParent());
    Files.write(kept, file);
    try (PDDocument pdf = Loader.loadPDF(file)) {
      picture(pdf, "nivel-de-servicio");
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text).contains("Acuerdo de nivel de servicio", "Versión 1", "Primera versión", "Atención telefónica");
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).as("tagged, for screen readers").isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("es");
    }
  }

  @Test
  @Requirement({"SL-16", "CL-14"})
  void aManagerPublishesItAndCustomersReadIt() {
    Page customer = customer("marta.iglesias@altavera.example");
    open(customer, "/portal/niveles-de-servicio");
    assertThat(customer.locator("main").innerText()).contains("se está preparando");

    Page reader = staff("pablo.ortega");
    open(reader, "/niveles-de-servicio/documento");
    assertThat(reader.locator("textarea").count()).as("an agent reads, and does not publish").isZero();

    Page manager = staff("carmen.ruiz");
    open(manager, "/niveles-de-servicio/documento");
    Accessibility.check(manager);
    picture(manager, "service-document-draft");
    manager.fill("#note", "Primera versión");
    manager.click("main form button[type=submit]");
    assertThat(manager.locator(".notice.done").innerText()).contains("Versión 1 publicada");

    customer.reload();
    assertThat(customer.locator("main").innerText()).contains("Versión 1", "Primera versión", "1 h naturales");
    Accessibility.check(customer);
    customer.setViewportSize(375, 800);
    picture(customer, "service-document-portal");
    assertThat((int) customer.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(375);

    Page inMexico = customer("guadalupe.ramirez@quetzal.example");
    open(inMexico, "/portal/niveles-de-servicio");
    assertThat(inMexico.locator("main").innerText()).as("each customer reads the time in their zone")
        .containsPattern("publicada el \\d{1,2} \\p{L}+ \\d{4}, \\d{2}:\\d{2} C[SD]T\\.").contains("(hora de Madrid)");
  }
}
