package io.ciclo.documents.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.documents.Delivery;
import io.ciclo.documents.Document;
import io.ciclo.documents.DocumentContent;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentScope;
import io.ciclo.documents.DocumentVersion;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.NewVersion;
import io.ciclo.documents.Receivers.Receiver;
import io.ciclo.engine.InputRefused;
import io.ciclo.messages.Addressee;
import io.ciclo.testing.Requirement;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Which versions are taken, what may be handed to whom, and who reads it. */
class DocumentRulesTest {

  private static final Instant FRI_2026_04_03 = Instant.parse("2026-04-03T08:00:00Z");
  private static final DocumentKind MANUAL = new DocumentKind("manual", "Manual", "", DocumentScope.EVERYBODY, false);
  private static final DocumentKind CONTRACT = new DocumentKind("contract", "Contrato", "", DocumentScope.COMPANY, false);
  private static final DocumentKind PROPOSAL = new DocumentKind("proposal", "Propuesta", "", DocumentScope.CASE, false);
  private static final DocumentKind SURVEY = new DocumentKind("survey", "Preguntas", "", DocumentScope.EVERYBODY, true);
  private static final NewContent SOMETHING = new NewContent.Link("https://ciclo.example/a");

  @ParameterizedTest
  @CsvSource({"EVERYBODY, , , true", "EVERYBODY, 1, , false", "EVERYBODY, , N-2026-000001, false",
      "COMPANY, 1, , true", "COMPANY, , , false", "COMPANY, 1, N-2026-000001, false",
      "CASE, 1, N-2026-000001, true", "CASE, 1, , false", "CASE, , N-2026-000001, false"})
  void aVersionNamesWhoseItIsAsItsKindAsks(DocumentScope scope, Long company, String caseNumber, boolean taken) {
    DocumentKind kind = new DocumentKind("some", "Algo", "", scope, false);
    NewVersion version = new NewVersion("some", company, caseNumber, null, null, SOMETHING);
    if (taken) {
      assertThatCode(() -> VersionRules.checked(version, kind)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> VersionRules.checked(version, kind)).isInstanceOf(InputRefused.class).hasMessageContaining("«Algo»");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "ciclo.example", "https://", "//ciclo.example", "a b", "file:///etc/passwd"})
  void anAddressIsOneOfTheWeb(String url) {
    assertThatThrownBy(() -> VersionRules.checked(NewVersion.forEverybody("manual", "", new NewContent.Link(url)), MANUAL))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Dirección»");
  }

  @Test
  void theOwnTitleOfTheKindIsNoTitle() {
    NewVersion version = VersionRules.checked(new NewVersion("manual", null, null, " Manual ", " Primera ", SOMETHING), MANUAL);
    assertThat(version.title()).as("so that it stays the same document when its kind is called otherwise").isEmpty();
    assertThat(version.note()).isEqualTo("Primera");
  }

  @Test
  @Requirement("DO-14")
  void whatIsInternalIsHandedToNoCustomer() {
    assertThat(HandoverRules.refusal(version(null, stored()), SURVEY, of(1, 10, true))).get().asString().contains("interno");
    assertThat(HandoverRules.refusal(version(null, stored()), MANUAL, of(1, 10, true))).isEmpty();
  }

  @Test
  void whatIsAnotherCompanysIsNotHandedOver() {
    assertThat(HandoverRules.refusal(version(1L, stored()), CONTRACT, of(1, 10, false))).isEmpty();
    assertThat(HandoverRules.refusal(version(2L, stored()), CONTRACT, of(1, 10, true))).get().asString().contains("otra empresa");
    assertThat(HandoverRules.refusal(version(2L, stored()), PROPOSAL, of(1, 10, true))).isPresent();
  }

  @Test
  void whatIsNotKeptAnyMoreIsNotHandedOver() {
    assertThat(HandoverRules.refusal(version(null, new DocumentContent.Removed("a.pdf", FRI_2026_04_03)), MANUAL, of(1, 10, true)))
        .get().asString().contains("ya no se conserva");
  }

  @ParameterizedTest
  @CsvSource({"1, 10, false, true", "1, 11, false, false", "1, 11, true, true", "2, 10, true, false", "2, 20, true, false"})
  void theReceiverReadsItAndWhoeverSeesAllOfTheCompany(long company, long contact, boolean seesCompany, boolean reads) {
    Delivery handed = new Delivery(1, version(null, stored()), 1, 10, "Ana", "Alta", null, FRI_2026_04_03, "sistema", null);
    assertThat(ReadingRule.mayRead(of(company, contact, seesCompany), handed)).isEqualTo(reads);
  }

  @Test
  @Requirement("DO-11")
  void theGuideIsALinkOfTheSettings() {
    assertThat(new CustomerGuide(settings("", Period.ofYears(6))).newest(null)).isEmpty();
    assertThat(new CustomerGuide(settings("https://ciclo.example/guia", Period.ofYears(6))).newest(null))
        .contains(new NewContent.Link("https://ciclo.example/guia"));
  }

  @Test
  void settingsSayWhichIsWrong() {
    assertThatThrownBy(() -> settings("guia.pdf", Period.ofYears(6))).hasMessageContaining("ciclo.docs.customer-guide-url = guia.pdf");
    assertThatThrownBy(() -> settings("", Period.ofDays(3))).hasMessageContaining("ciclo.docs.kept-for = P3D");
  }

  @Test
  void whatWasMadeOfTheSameWordsIsTheSame() {
    assertThat(NewContent.Generated.pdf("a.pdf", new byte[] {1}, "plan oro").fingerprint())
        .isEqualTo(NewContent.Generated.pdf("a.pdf", new byte[] {2}, "plan oro").fingerprint())
        .isNotEqualTo(NewContent.Generated.pdf("a.pdf", new byte[] {1}, "plan plata").fingerprint());
  }

  private static DocumentSettings settings(String guide, Period keptFor) {
    return new DocumentSettings(guide, "", keptFor, DataSize.ofMegabytes(1));
  }

  private static DocumentVersion version(Long company, DocumentContent content) {
    return new DocumentVersion(1, new Document(1, "some", company, null, "Algo"), 1, FRI_2026_04_03, "carmen.ruiz", "", content);
  }

  private static DocumentContent stored() {
    return new DocumentContent.Stored("a.pdf", "application/pdf", 3);
  }

  private static Receiver of(long company, long contact, boolean seesCompany) {
    return new Receiver(contact, company, "Ana", "Empresa", seesCompany, new Addressee("Ana", "ana@empresa.example", null, null));
  }
}
