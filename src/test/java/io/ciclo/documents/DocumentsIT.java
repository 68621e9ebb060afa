package io.ciclo.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.SomeCompany;
import io.ciclo.documents.desk.CatalogueDesk;
import io.ciclo.documents.desk.ReadingDesk;
import io.ciclo.documents.desk.ReadingDesk.Held;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Recurrence;
import io.ciclo.engine.Upload;
import io.ciclo.servicelevels.ServiceDocuments;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Pictures;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Versions, deliveries and readings on the real tables; each test is rolled back. */
@Transactional
class DocumentsIT extends CicloIT {

  private static final String CARMEN = "carmen.ruiz";
  private static final String CASE = "N-2026-900001";

  @Autowired Documents documents;
  @Autowired CatalogueDesk catalogue;
  @Autowired ReadingDesk reading;
  @Autowired Receivers receivers;
  @Autowired CustomerRegistry registry;
  @Autowired ServiceDocuments serviceDocuments;
  @Autowired JdbcClient database;
  @Autowired @Qualifier("contentsGo") Recurrence retention;
  @Autowired Clock clock;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);
  private long company;
  private long ana;
  private long joan;

  @BeforeEach
  void aCustomer() {
    company = registry.register(SomeCompany.general());
    ana = contact(company, "Ana Prat", true);
    joan = contact(company, "Joan Mas", false);
  }

  @Test
  @Requirement("DO-07")
  void theFormForConnectionDataIsThereUntilAHousePublishesItsOwn() throws IOException {
    DocumentVersion shipped = documents.current(DocumentKind.CONNECTION_DATA).orElseThrow();
    assertThat(documents.current(DocumentKind.CONNECTION_DATA)).as("the same words are no other version").contains(shipped);
    try (PDDocument form = Loader.loadPDF(documents.file(shipped.id()).orElseThrow().content())) {
      assertThat(new PDFTextStripper().getText(form)).contains("Datos de conexión de los equipos", "Identificador de acceso remoto", "Equipo 3",
          "escriba contraseñas");
      assertThat(form.getDocumentCatalog().getAcroForm().getFields()).extracting(PDField::getPartialName)
          .contains("empresa", "equipo1", "remoto3");
      Pictures.take(form, "documents-connection-data");
    }
    DocumentVersion own = documents.publish(NewVersion.forEverybody(DocumentKind.CONNECTION_DATA, "La nuestra",
        SomeFile.text("conexion.txt", "equipo: " + unique)), CARMEN);
    assertThat(own.number()).isEqualTo(shipped.number() + 1);
    assertThat(documents.current(DocumentKind.CONNECTION_DATA)).contains(own);
    assertThat(catalogue.line(DocumentKind.CONNECTION_DATA).orElseThrow().current()).isEqualTo(own);

    DocumentVersion powers = documents.publish(new NewVersion(DocumentKind.FORMALITY, company, null, "Escritura de poderes", "",
        new NewContent.Uploaded(new Upload("poderes.pdf", "application/pdf", SomeFile.pdf()))), CARMEN);
    Delivered handed = documents.deliver(new NewDelivery(powers.id(), ana, "Contrato y alta", null, CARMEN, Notice.LETTER));
    assertThat(handed).isInstanceOf(Delivered.Handed.class);
    assertThat(reading.open(receivers.receiver(ana).orElseThrow(), ((Delivered.Handed) handed).delivery().id())).isPresent();
  }

  @Test
  @Requirement("DO-03")
  void eachVersionStaysAsItWasPublished() {
    DocumentVersion first = manual("uno");
    DocumentVersion second = manual("dos");
    assertThat(second.document()).isEqualTo(first.document());
    assertThat(second.number()).isEqualTo(first.number() + 1);
    assertThat(manual("dos")).as("the same again is no version").isEqualTo(second);
    assertThat(documents.versions(first.document().id())).startsWith(second, first);
    assertThat(documents.current(DocumentKind.MANUAL_AGENT)).contains(second);
    assertThat(documents.file(first.id()).orElseThrow().content()).asString().isEqualTo("uno " + unique);
    assertThat(first.document().title()).isEqualTo("Manual del agente");

    DocumentVersion proposal = documents.publish(NewVersion.ofCase(DocumentKind.PROPOSAL, company, CASE, null, "",
        new NewContent.Generated("propuesta.html", "text/html", "<p>Propuesta</p>".getBytes(), "p1")), "sistema");
    assertThat(documents.ofCaseFile(CASE)).contains(proposal);
  }

  @Test
  void aFileIsWhatItsContentIsAndNotWhatItSays() {
    assertThatThrownBy(() -> documents.publish(NewVersion.forEverybody(DocumentKind.BROCHURE, "",
        new NewContent.Uploaded(new Upload("folleto.pdf", "application/pdf", "<html><script>alert(1)</script></html>".getBytes()))), CARMEN))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Archivo»").hasMessageContaining("folleto.pdf");
    assertThatThrownBy(() -> documents.publish(NewVersion.forEverybody("nothing", "", SomeFile.text("a.txt", "a")), CARMEN))
        .isInstanceOf(InputRefused.class).hasMessageContaining("no está en el catálogo");
  }

  @Test
  @Requirement({"DO-01", "DO-02"})
  void aDeliveryTellsWhatWhoWhichStageAndWhenAndHappensOnce() {
    DocumentVersion brochure = documents.publish(NewVersion.forEverybody(DocumentKind.BROCHURE, "", SomeFile.text("folleto.txt", unique)), CARMEN);
    NewDelivery wanted = new NewDelivery(brochure.id(), ana, "Fase 1: oportunidad", CASE, CARMEN, Notice.LETTER);
    Delivery handed = ((Delivered.Handed) documents.deliver(wanted)).delivery();
    assertThat(handed.version()).isEqualTo(brochure);
    assertThat(handed.receiver()).isEqualTo("Ana Prat");
    assertThat(handed.stage()).isEqualTo("Fase 1: oportunidad");
    assertThat(handed.by()).isEqualTo(CARMEN);
    assertThat(handed.at()).isBeforeOrEqualTo(clock.instant());
    assertThat(documents.deliver(wanted)).isEqualTo(new Delivered.HadAlready(handed));
    assertThat(documents.ofCase(CASE)).contains(handed);
    assertThat(documents.ofCompany(company)).containsExactly(handed);
    assertThat(documents.ofVersion(brochure.id())).containsExactly(handed);
    assertThat(letters(ana)).as("one letter, however often it is asked for").singleElement().asString()
        .contains("- Folleto comercial, versión " + brochure.number(), "/portal/documentos");
    assertThat(documents.deliver(new NewDelivery(brochure.id(), ana, "Fase 2: propuesta", CASE, CARMEN, Notice.NONE)))
        .as("another stage is another delivery").isInstanceOf(Delivered.Handed.class);
    assertThat(letters(ana)).hasSize(1);
    assertThatThrownBy(() -> documents.deliver(new NewDelivery(brochure.id(), ana, " ", CASE, CARMEN, Notice.NONE)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Etapa»");
  }

  @Test
  void nobodyReadsWhatAnotherCompanyWasHanded() {
    long elsewhere = registry.register(SomeCompany.general());
    long stranger = contact(elsewhere, "Otra Persona", true);
    DocumentVersion contract = documents.publish(
        new NewVersion(DocumentKind.CONTRACT, company, null, null, "", SomeFile.text("contrato.txt", unique)), CARMEN);
    assertThat(documents.deliver(new NewDelivery(contract.id(), stranger, "Alta", null, CARMEN, Notice.LETTER)))
        .isInstanceOfSatisfying(Delivered.Refused.class, refused -> assertThat(refused.reason()).contains("otra empresa"));
    assertThat(catalogue.handable(elsewhere)).extracting(CatalogueDesk.Choice::choice).doesNotContain("v:" + contract.id());

    Delivery handed = hand(contract, joan);
    assertThat(reading.readBy(receiver(stranger))).isEmpty();
    assertThat(reading.open(receiver(stranger), handed.id())).isEmpty();
    assertThat(documents.delivery(handed.id()).orElseThrow().firstOpened()).as("a try is no reading").isNull();

    Delivery anas = hand(manual("solo de Ana"), ana);
    assertThat(reading.open(receiver(joan), anas.id())).as("Joan sees his own only").isEmpty();
    assertThat(reading.readBy(receiver(joan))).extracting(Held::latest).extracting(Delivery::id).containsExactly(handed.id());
    assertThat(reading.readBy(receiver(ana))).as("Ana sees the company's").hasSize(2);

    registry.change(deactivated(joan));
    assertThat(receivers.receiver(joan)).isEmpty();
    assertThat(documents.deliver(new NewDelivery(contract.id(), joan, "Servicio", null, CARMEN, Notice.LETTER)))
        .isInstanceOf(Delivered.Refused.class);
  }

  @Test
  void theNewestVersionStandsFirstAndEarlierOnesStayReadable() {
    Delivery first = hand(manual("uno"), ana);
    Delivery second = hand(manual("dos"), ana);
    Held held = reading.readBy(receiver(ana)).get(0);
    assertThat(held.latest()).isEqualTo(second);
    assertThat(held.earlier()).containsExactly(first);
    assertThat(held.unread()).isTrue();
    assertThat(reading.open(receiver(ana), first.id())).isPresent();
    assertThat(reading.readBy(receiver(ana)).get(0).unread()).as("only an earlier one was opened").isTrue();
    reading.open(receiver(ana), second.id());
    reading.open(receiver(ana), second.id());
    assertThat(reading.readBy(receiver(ana)).get(0).unread()).isFalse();
    assertThat(catalogue.openings(company).get(second.id())).hasSize(2).allSatisfy(one -> assertThat(one.reader()).isEqualTo("Ana Prat"));
  }

  @Test
  void whoeverHasAnEarlierVersionIsHandedTheNewest() {
    hand(manual("uno"), ana);
    hand(manual("uno"), joan);
    DocumentVersion second = manual("dos");
    hand(second, joan);
    assertThat(catalogue.renew(DocumentKind.MANUAL_AGENT, CARMEN)).isGreaterThanOrEqualTo(1);
    assertThat(documents.ofVersion(second.id())).filteredOn(one -> one.company() == company).extracting(Delivery::contact)
        .containsExactlyInAnyOrder(ana, joan);
    assertThat(catalogue.renew(DocumentKind.MANUAL_AGENT, CARMEN)).isZero();
  }

  @Test
  @Requirement({"DO-12", "DO-13"})
  void theWelcomePackIsHandedOverInOneLetterAndSaysWhatIsMissing() {
    int published = serviceDocuments.outdated() ? serviceDocuments.publish("Para la prueba", CARMEN).version()
        : serviceDocuments.latest().orElseThrow().version();
    DocumentVersion manual = manual("uno");
    DeliveredSet pack = documents.deliverSet(
        new NewSetDelivery(DocumentSets.WELCOME_PACK, ana, "Contrato y alta", null, CARMEN, Notice.LETTER));
    assertThat(pack.handed()).extracting(one -> one.version().document().kind())
        .containsSubsequence(DocumentKind.SERVICE_LEVELS, DocumentKind.PLAN_SHEET, DocumentKind.MANUAL_AGENT);
    assertThat(pack.handed()).extracting(one -> one.version().id()).contains(manual.id());
    assertThat(pack.missing()).as("no address is set for the guide; said once, however many are missing").singleElement().asString()
        .contains("Guía de normas").endsWith(": todavía no hay ninguna versión.").containsOnlyOnce("todavía no hay");
    assertThat(letters(ana)).singleElement().asString()
        .contains("Acuerdo de nivel de servicio, versión " + published, "Manual del agente");

    DocumentVersion agreement = of(pack, DocumentKind.SERVICE_LEVELS);
    assertThat(agreement.number()).as("as the room that keeps it counts").isEqualTo(published);
    assertThat(agreement.content()).isEqualTo(new DocumentContent.Elsewhere(String.valueOf(published)));
    assertThat(documents.file(agreement.id()).orElseThrow().content()).asString(java.nio.charset.StandardCharsets.ISO_8859_1)
        .startsWith("%PDF");
    DocumentVersion contract = documents.publish(new NewVersion(DocumentKind.CONTRACT, company, null, null, "",
        SomeFile.text("contrato.txt", "Firmado por las dos partes " + unique)), CARMEN);
    assertThat(reading.open(receiver(ana), hand(contract, ana).id())).as("their contract lies where the rest does").isPresent();
    DocumentVersion sheet = of(pack, DocumentKind.PLAN_SHEET);
    assertThat(sheet.document().company()).isEqualTo(company);
    documents.deliverSet(new NewSetDelivery(DocumentSets.WELCOME_PACK, joan, "Contrato y alta", null, CARMEN, Notice.NONE));
    assertThat(documents.versions(sheet.document().id())).as("the sheet says the same to a colleague").containsExactly(sheet);
  }

  @Test
  void aContentGoesAfterTheTimeThatTheSettingsSayAndTheRecordStays() {
    DocumentVersion old = manual("antigua");
    Delivery handed = hand(old, ana);
    DocumentVersion inUse = manual("vigente");
    DocumentVersion proposal = documents.publish(NewVersion.ofCase(DocumentKind.PROPOSAL, company, CASE, null, "",
        SomeFile.text("propuesta.txt", unique)), CARMEN);
    DocumentVersion lately = documents.publish(NewVersion.ofCase(DocumentKind.PROOF_REPORT, company, CASE, null, "",
        SomeFile.text("informe.txt", unique)), CARMEN);
    LocalDate today = LocalDate.now(clock);
    retention.run(today);
    assertThat(documents.file(old.id())).as("not yet").isPresent();

    aged("document_version", "published_at", "id in (" + old.id() + "," + inUse.id() + "," + proposal.id() + "," + lately.id() + ")");
    aged("document_delivery", "at", "id = " + handed.id());
    hand(lately, ana);
    retention.run(today);
    assertThat(documents.file(old.id())).isEmpty();
    assertThat(documents.file(proposal.id())).isEmpty();
    assertThat(documents.file(inUse.id())).as("still handed over to everybody").isPresent();
    assertThat(documents.file(lately.id())).as("somebody was handed it lately").isPresent();
    Delivery kept = documents.delivery(handed.id()).orElseThrow();
    assertThat(kept.version().content()).isInstanceOf(DocumentContent.Removed.class);
    assertThat(kept.receiver()).isEqualTo("Ana Prat");
    assertThat(documents.deliver(new NewDelivery(old.id(), joan, "Servicio", null, CARMEN, Notice.NONE))).isInstanceOf(Delivered.Refused.class);
  }

  @Test
  void ownersAddKindsOfTheirOwn() {
    DocumentKind kind = catalogue.add("Ficha técnica " + unique, "Para instaladores", DocumentScope.EVERYBODY, false);
    assertThat(documents.kinds()).endsWith(kind);
    assertThat(catalogue.handable(company)).as("nothing to hand over yet").extracting(CatalogueDesk.Choice::title).doesNotContain(kind.title());
    documents.publish(NewVersion.forEverybody(kind.key(), "", SomeFile.text("ficha.txt", "a")), CARMEN);
    assertThat(catalogue.handable(company)).extracting(CatalogueDesk.Choice::title).contains(kind.title());
    assertThatThrownBy(() -> catalogue.add("FICHA TÉCNICA " + unique, "", DocumentScope.COMPANY, false))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Nombre»");
    assertThatThrownBy(() -> catalogue.hand(Set.of(), ana, "Servicio", null, CARMEN)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Documentos»");
    assertThatThrownBy(() -> catalogue.hand(List.of("x"), ana, "Servicio", null, CARMEN)).isInstanceOf(InputRefused.class);
  }

  private void aged(String table, String column, String which) {
    database.sql("update " + table + " set " + column + " = timestamp with time zone '2015-01-02 10:00:00+00' where " + which).update();
  }

  private static DocumentVersion of(DeliveredSet pack, String kind) {
    return pack.handed().stream().map(Delivery::version).filter(one -> one.document().kind().equals(kind)).findFirst().orElseThrow();
  }

  private DocumentVersion manual(String words) {
    return documents.publish(NewVersion.forEverybody(DocumentKind.MANUAL_AGENT, "", SomeFile.text("manual.txt", words + " " + unique)), CARMEN);
  }

  private Delivery hand(DocumentVersion version, long contact) {
    return ((Delivered.Handed) documents.deliver(new NewDelivery(version.id(), contact, "Servicio", null, CARMEN, Notice.NONE))).delivery();
  }

  private Receivers.Receiver receiver(long contact) {
    return receivers.receiver(contact).orElseThrow();
  }

  private List<String> letters(long contact) {
    return database.sql("select plain from message_outbox where recipient = ?").param(receiver(contact).addressee().email())
        .query(String.class).list();
  }

  private long contact(long of, String name, boolean seesCompany) {
    String email = name.toLowerCase().replace(' ', '.') + "@" + of + "-" + unique + ".example";
    registry.invite(new Contact(0, of, name, email, "", seesCompany, null, false, false, true, 0));
    return database.sql("select id from contact where email = ?").param(email).query(Long.class).single();
  }

  private Contact deactivated(long id) {
    return database.sql("select * from contact where id = ?").param(id).query((r, n) -> new Contact(id, company, r.getString("name"),
        r.getString("email"), "", false, null, false, false, false, r.getInt("version"))).single();
  }
}
