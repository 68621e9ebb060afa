package io.ciclo.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.messages.MessageTexts.Draft;
import io.ciclo.testing.CicloIT;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Texts as rows with versions. Each test rolls back what it wrote. */
@Transactional
class TextVersionsIT extends CicloIT {

  private static final MessageText TEXT = MessageText.MT_28;

  @Autowired private MessageTexts texts;
  @Autowired private TextSeeds seeds;
  @Autowired private Messages messages;
  @Autowired private Deliveries deliveries;

  @Test
  void everyTextIsThereAfterTheStart() {
    assertThat(texts.current("es")).extracting(TextVersion::text).containsExactly(MessageText.values());
    assertThat(texts.current(TEXT, "de").language()).as("a language without texts gets Spanish").isEqualTo("es");
  }

  @Test
  void anEditedTextIsUsedFromThenOnAndTheOldVersionStays() {
    TextVersion old = texts.current(TEXT, "es");
    long before = send();
    TextVersion edited = texts.edit(changed(old, "Un cambio nuestro."), "paula");
    long after = send();

    assertThat(edited.version()).isEqualTo(old.version() + 1);
    assertThat(deliveries.entry(before).orElseThrow()).satisfies(mail -> {
      assertThat(mail.plain()).doesNotContain("Un cambio nuestro.");
      assertThat(mail.textVersion()).isEqualTo(old.version());
    });
    assertThat(deliveries.entry(after).orElseThrow()).satisfies(mail -> {
      assertThat(mail.plain()).contains("Un cambio nuestro.");
      assertThat(mail.textVersion()).isEqualTo(edited.version());
    });
    assertThat(texts.versions(TEXT, "es")).first().satisfies(version -> {
      assertThat(version.author()).isEqualTo("paula");
      assertThat(version.note()).isEqualTo("más claro");
    });
    assertThat(texts.versions(TEXT, "es")).last().satisfies(version -> assertThat(version.body()).isEqualTo(old.body()));
  }

  @Test
  void twoAuthorsAtOnceAreNotMixed() {
    TextVersion old = texts.current(TEXT, "es");
    texts.edit(changed(old, "Primero."), "paula");
    assertThatThrownBy(() -> texts.edit(changed(old, "Segundo."), "jordi")).isInstanceOf(ConcurrentChange.class);
  }

  @Test
  void aReleaseReplacesItsOwnTextButNeverAnEditedOne() {
    TextSeeds.Seed next = new TextSeeds.Seed(TEXT, "Asunto nuevo ${ticket}", "Nuevo.\n", "Nuevo tú.\n");
    int version = texts.current(TEXT, "es").version();
    seeds.seed(next);
    seeds.seed(next);
    assertThat(texts.current(TEXT, "es")).satisfies(seeded -> {
      assertThat(seeded.subject()).isEqualTo("Asunto nuevo ${ticket}");
      assertThat(seeded.version()).as("the same file again writes nothing").isEqualTo(version + 1);
    });

    TextVersion edited = texts.edit(changed(TextSeeds.read(TEXT), version + 1, "Editado."), "paula");
    seeds.seed(new TextSeeds.Seed(TEXT, "Otro ${ticket}", "Otro.\n", "Otro tú.\n"));
    assertThat(texts.current(TEXT, "es")).isEqualTo(edited);
  }

  @Test
  void anUnknownPlaceholderAndMissingDataAreRefusedInWords() {
    TextVersion old = texts.current(TEXT, "es");
    assertThatThrownBy(() -> texts.edit(changed(old, "${referencai}"), "paula"))
        .isInstanceOf(InputRefused.class)
        .hasMessageStartingWith("El texto de usted usa ${referencai}, que no existe para MT-28. Puede usar: ${saludo}");
    assertThatThrownBy(() -> texts.edit(changed(old, "${solucion}"), "paula"))
        .as("known, but not in this text").isInstanceOf(InputRefused.class).hasMessageContaining("${solucion}");
    assertThatThrownBy(() -> texts.edit(new Draft(TEXT, "es", old.version(), old.subject(), old.body(),
        old.informalBody().replace("${enlaceReferencia}", ""), ""), "paula"))
        .isInstanceOf(InputRefused.class).hasMessage("Al texto de tú le falta ${enlaceReferencia}, que este mensaje debe llevar.")
        .extracting(refusal -> ((InputRefused) refusal).field()).isEqualTo("informalBody");
    assertThat(texts.current(TEXT, "es")).isEqualTo(old);
  }

  @Test
  void warnsOfFirstPersonSingularAndOfTheWrongFormOfAddress() {
    TextVersion old = texts.current(TEXT, "es");
    assertThat(texts.warnings(changed(old, "He visto que tienes un problema."))).containsExactly(
        "El texto de usted habla en primera persona del singular («He»); escribimos como equipo: «hemos», «nuestro».",
        "El texto de usted tutea («tienes»).");
  }

  private long send() {
    return messages.send(new Letter(TEXT.key(), "T-2026-000777",
        new Addressee("Marta", "marta@aceros.example", FormOfAddress.FORMAL, "es"),
        Map.of("referencia", "T-2026-000101", "enlaceReferencia", "http://localhost:8080/portal/tickets/T-2026-000101")));
  }

  private static Draft changed(TextVersion old, String addition) {
    return new Draft(TEXT, "es", old.version(), old.subject(), addition + "\n" + old.body(), old.informalBody(), "más claro");
  }

  private static Draft changed(TextSeeds.Seed seed, int basedOn, String addition) {
    return new Draft(TEXT, "es", basedOn, seed.subject(), addition + "\n" + seed.body(), seed.informalBody(), "");
  }
}
