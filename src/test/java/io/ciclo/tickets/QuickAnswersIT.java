package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.messages.QuickAnswer;
import io.ciclo.messages.QuickAnswers;
import io.ciclo.testing.Requirement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Passages that are written again and again, and colleagues who are named. */
class QuickAnswersIT extends TicketTraces {

  @Autowired QuickAnswers answers;

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  @Test
  @Requirement("DW-06")
  void foundByWordsFilledInWithTheCaseAndCounted() {
    String number = opened(customer(), "La cesta se vacía");
    long id = answers.save(answer(null, "Pedir captura " + unique, "${cliente}, envíenos una captura de ${ticket} («${asunto}»). ${agente}",
        FormOfAddress.FORMAL), who(LEADER));
    answers.save(answer(null, "Pedir captura " + unique + " de tú", "Envíanos una captura.", FormOfAddress.INFORMAL), who(LEADER));
    QuickAnswer found = answers.matching("CAPTURÁ " + unique, number, who(AGENT)).get(0);
    assertThat(answers.matching("captura " + unique, number, who(AGENT))).as("in the customer's form of address").hasSize(1);
    assertThat(found.text()).isEqualTo("Ana Prat, envíenos una captura de " + number + " («La cesta se vacía»). Pablo Ortega");
    assertThat(found).extracting(QuickAnswer::nextStep, QuickAnswer::action, QuickAnswer::fields)
        .containsExactly("Lo miramos en cuanto llegue.", "ASK", Map.of("internalNote", "pedida captura"));
    assertThat(found.worthAnArticle()).isFalse();
    for (int use = 0; use < 10; use++) {
      answers.used(id, who(AGENT));
    }
    assertThat(answers.get(id, who(AGENT)).uses()).isEqualTo(10);
    assertThat(answers.get(id, who(AGENT)).worthAnArticle()).isTrue();
  }

  @Test
  @Requirement("DW-06")
  void personalOnesAreTheirOwnersAndSharedOnesOfWhoeverAnswersForTheTeam() {
    long own = answers.save(answer(AGENT, "Mía " + unique, "Hola.", null), who(AGENT));
    assertThat(answers.of(who(AGENT))).extracting(QuickAnswer::id).contains(own);
    assertThat(answers.of(who(LEADER))).extracting(QuickAnswer::id).doesNotContain(own);
    assertThatThrownBy(() -> answers.get(own, who(LEADER))).isInstanceOf(InputRefused.class);
    assertThatThrownBy(() -> answers.save(answer(null, "De todos " + unique, "Hola.", null), who(AGENT)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«De todos»");
    long shared = answers.save(answer(null, "De todos " + unique, "Hola.", null), who(LEADER));
    assertThatThrownBy(() -> answers.remove(shared, who(AGENT))).isInstanceOf(InputRefused.class);
    answers.remove(shared, who(LEADER));
    assertThatThrownBy(() -> answers.get(shared, who(LEADER))).isInstanceOf(InputRefused.class).hasMessageContaining("ya no existe");
  }

  @Test
  @Requirement("DW-06")
  void whatCannotBeFilledInIsRefusedAndNobodyOverwritesAnother() {
    assertThatThrownBy(() -> answers.save(answer(AGENT, "X " + unique, "Hola, ${nombre}.", null), who(AGENT)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("no existe ${nombre}").hasMessageContaining("${cliente}");
    assertThatThrownBy(() -> answers.save(answer(AGENT, " ", "Hola.", null), who(AGENT)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Título»: es obligatorio");
    long id = answers.save(answer(AGENT, "X " + unique, "Hola.", null), who(AGENT));
    QuickAnswer read = answers.get(id, who(AGENT));
    answers.save(read, who(AGENT));
    assertThatThrownBy(() -> answers.save(read, who(AGENT))).isInstanceOf(ConcurrentChange.class);
  }

  @Test
  @Requirement("DW-05")
  void whoeverIsNamedInANoteIsToldOnce() {
    String number = opened(customer(), "La cesta se vacía");
    tickets.staffNotes(number, AGENT, "@lucia.ferrer, ¿lo conoces? Avisa a @lucia.ferrer y a @nadie.existe. @pablo.ortega correo@ejemplo.es",
        List.of());
    assertThat(messages.ofCase(number)).filteredOn(letter -> letter.text().equals("AV-03")).singleElement().satisfies(letter -> {
      assertThat(letter.recipient()).isEqualTo("lucia.ferrer@ciclo.example");
      assertThat(letter.plain()).contains("Pablo Ortega te menciona en una nota de " + number, "¿lo conoces?", "/casos/" + number);
    });
    assertThat(messages.ofCase(number)).extracting(OutboxEntry::text).containsOnlyOnce("AV-03");
  }

  private static QuickAnswer answer(String owner, String title, String text, FormOfAddress address) {
    return new QuickAnswer(0, owner, title, text, "Lo miramos en cuanto llegue.", "ASK", Map.of("internalNote", "pedida captura"), address, "es",
        0, 0);
  }

  private StaffPrincipal who(String person) {
    return new StaffPrincipal(person, identities.person(person).orElseThrow().displayName(), identities.groupsOf(person), false);
  }
}
