package io.ciclo.documents.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.DocumentContent;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentScope;
import io.ciclo.documents.DocumentVersion;
import io.ciclo.documents.NewDelivery;
import io.ciclo.documents.NewVersion;
import io.ciclo.documents.Notice;
import io.ciclo.documents.Receivers.Receiver;
import io.ciclo.engine.Speech;
import io.ciclo.engine.Vocabulary;
import io.ciclo.messages.Addressee;
import io.ciclo.testing.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The room's tables alone, on a new database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentStoresTest {

  private static final Instant FRI_2026_04_03 = Instant.parse("2026-04-03T08:00:00Z");
  private static final Instant MON_2026_04_06 = Instant.parse("2026-04-06T08:00:00Z");
  private static final Receiver ANA = receiver(10, "Ana Prat");

  private final Vocabulary vocabulary = Vocabulary.of("es-ES");
  private HikariDataSource source;
  private KindStore kinds;
  private VersionStore versions;
  private HandoverStore handovers;

  HikariDataSource database() {
    HikariDataSource memory = new HikariDataSource();
    memory.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    memory.setUsername("sa");
    return memory;
  }

  String vendor() {
    return "h2";
  }

  @BeforeAll
  void openRoom() {
    source = database();
    JdbcTemplate template = new JdbcTemplate(source);
    template.execute(migration("common/V230__documents.sql"));
    template.execute(migration(vendor() + "/V231__document_content.sql"));
    JdbcClient jdbc = JdbcClient.create(source);
    kinds = new KindStore(jdbc, vocabulary);
    versions = new VersionStore(jdbc, kinds);
    handovers = new HandoverStore(jdbc, versions);
  }

  @AfterAll
  void closeRoom() {
    source.close();
  }

  @Test
  @Requirement({"DO-03", "DO-04"})
  void theCatalogueHoldsWhatTheRequirementsName() {
    assertThat(kinds.all()).extracting(DocumentKind::key).contains(DocumentKind.BROCHURE, DocumentKind.MANUAL_ADMINISTRATOR,
        DocumentKind.MANUAL_SUPERVISOR, DocumentKind.MANUAL_AGENT, DocumentKind.PROPOSAL, DocumentKind.PROOF_REPORT,
        DocumentKind.APPROVAL_RECORD, DocumentKind.PROGRESS_REPORT, DocumentKind.CONNECTION_DATA, DocumentKind.FORMALITY,
        DocumentKind.FINAL_DOCUMENTATION, DocumentKind.TRAINING_MATERIAL, DocumentKind.ESTIMATE_REPORT, DocumentKind.CUSTOMER_GUIDE,
        DocumentKind.SERVICE_LEVELS, DocumentKind.CONTRACT, DocumentKind.PLAN_SHEET, DocumentKind.COMMERCIAL_SURVEY,
        DocumentKind.CLIENT_MATRIX, DocumentKind.IMPLEMENTATION_SHEET);
    assertThat(kinds.set("welcome-pack")).startsWith(DocumentKind.CUSTOMER_GUIDE, DocumentKind.SERVICE_LEVELS, DocumentKind.PLAN_SHEET);
    assertThat(kinds.all()).filteredOn(DocumentKind::internal).extracting(DocumentKind::key)
        .containsExactly(DocumentKind.COMMERCIAL_SURVEY, DocumentKind.CLIENT_MATRIX, DocumentKind.IMPLEMENTATION_SHEET);
  }

  @Test
  void aKindIsCalledAsItsReaderSpeaks() {
    assertThat(title()).isEqualTo("Material de formación");
    try (Vocabulary.Spoken there = vocabulary.speaking(Speech.in("es-419"))) {
      assertThat(title()).isEqualTo("Material de capacitación");
    }
  }

  private String title() {
    return kinds.find(DocumentKind.TRAINING_MATERIAL).orElseThrow().title();
  }

  @Test
  void aKindOfAnOwnerStandsLastInTheirWords() {
    DocumentKind own = new DocumentKind("own-ficha", "Ficha", "Para instalar", DocumentScope.COMPANY, false);
    kinds.add(own);
    assertThat(kinds.find("own-ficha")).contains(own);
    assertThat(kinds.all()).endsWith(own);
  }

  @Test
  void eachContentComesBackAsItWas() {
    NewVersion wanted = proposal("N-2026-000001");
    long document = versions.addDocument(wanted);
    assertThat(versions.document(wanted)).contains(document);
    versions.lock(document);
    DocumentContent stored = new DocumentContent.Stored("propuesta.pdf", "application/pdf", 3);
    DocumentContent link = new DocumentContent.Link("https://ciclo.example/p");
    DocumentContent elsewhere = new DocumentContent.Elsewhere("T-2026-000001/2");
    long first = versions.add(document, 1, FRI_2026_04_03, "ana", "Primera", stored, "f1", new byte[] {1, 2, 3});
    versions.add(document, 2, FRI_2026_04_03, "ana", "", link, "f2", null);
    long third = versions.add(document, 3, FRI_2026_04_03, "ana", "", elsewhere, "f3", null);
    assertThat(versions.of(document)).extracting(DocumentVersion::content).containsExactly(elsewhere, link, stored);
    assertThat(versions.newest(document)).get().extracting(DocumentVersion::id).isEqualTo(third);
    assertThat(versions.newestOfCase("N-2026-000001")).extracting(DocumentVersion::id).containsExactly(third);
    assertThat(versions.content(first).orElseThrow()).containsExactly(1, 2, 3);
    assertThat(versions.fingerprint(first)).isEqualTo("f1");
    assertThat(versions.find(first).orElseThrow().document().title()).isEqualTo("Propuesta");
    assertThatExceptionOfType(DuplicateKeyException.class).as("two who publish at once")
        .isThrownBy(() -> versions.add(document, 3, MON_2026_04_06, "luis", "", link, "f4", null));
    assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> versions.addDocument(wanted));
  }

  @Test
  @Requirement("DO-01")
  void aDeliveryIsWrittenOnceAndOpeningsBesideIt() {
    long document = versions.addDocument(proposal("N-2026-000002"));
    long version = versions.add(document, 1, FRI_2026_04_03, "ana", "", new DocumentContent.Link("https://ciclo.example"), "f", null);
    NewDelivery wanted = new NewDelivery(version, ANA.contact(), "ignored", null, "carmen.ruiz", Notice.LETTER);
    Delivery handed = handovers.add(wanted, "Alta", ANA, FRI_2026_04_03);
    assertThat(handed).isEqualTo(new Delivery(handed.id(), versions.find(version).orElseThrow(), 1, 10, "Ana Prat", "Alta", null,
        FRI_2026_04_03, "carmen.ruiz", null));
    assertThat(handovers.same(wanted, "Alta")).contains(handed);
    assertThat(handovers.same(wanted, "Servicio")).isEmpty();
    assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> handovers.add(wanted, "Alta", ANA, MON_2026_04_06));

    handovers.opened(handed.id(), ANA, MON_2026_04_06);
    handovers.opened(handed.id(), ANA, MON_2026_04_06.plusSeconds(60));
    assertThat(handovers.find(handed.id()).orElseThrow().firstOpened()).isEqualTo(MON_2026_04_06);
    assertThat(handovers.openedBy(10)).containsExactly(handed.id());
    assertThat(handovers.openings(1)).filteredOn(one -> one.delivery() == handed.id()).hasSize(2);
    assertThat(handovers.ofCompany(1)).extracting(Delivery::id).contains(handed.id());
    assertThat(handovers.ofCompany(2)).isEmpty();
  }

  @Test
  void aContentIsTakenAwayAloneAndThereIsNothingLeftToTake() {
    NewVersion manual = NewVersion.forEverybody("brochure", "", null);
    long document = versions.addDocument(new NewVersion("brochure", null, null, "", "", manual.content()));
    DocumentContent stored = new DocumentContent.Stored("folleto.pdf", "application/pdf", 1);
    long first = versions.add(document, 1, FRI_2026_04_03, "ana", "", stored, "f1", new byte[] {1});
    long second = versions.add(document, 2, FRI_2026_04_03, "ana", "", stored, "f2", new byte[] {2});
    assertThat(versions.keptSince(MON_2026_04_06)).contains(first).doesNotContain(second);
    assertThat(versions.keptSince(FRI_2026_04_03)).as("published that very moment").doesNotContain(first);
    versions.removeContent(first, MON_2026_04_06);
    assertThat(versions.content(first)).isEmpty();
    assertThat(versions.find(first).orElseThrow().content()).isEqualTo(new DocumentContent.Removed("folleto.pdf", MON_2026_04_06));
    assertThat(versions.keptSince(MON_2026_04_06)).doesNotContain(first);
  }

  private static NewVersion proposal(String caseNumber) {
    return new NewVersion("proposal", 1L, caseNumber, "", "", null);
  }

  private static Receiver receiver(long contact, String name) {
    return new Receiver(contact, 1, name, "Empresa", true, new Addressee(name, "ana@empresa.example", null, null));
  }

  private static String migration(String file) {
    try {
      return Files.readString(Path.of("src/main/resources/db/migration", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
