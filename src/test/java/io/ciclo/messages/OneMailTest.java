package io.ciclo.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.messages.JoiningRule.Leaves;
import io.ciclo.messages.JoiningRule.Needless;
import io.ciclo.messages.JoiningRule.Together;
import io.ciclo.messages.OneMail.Fate;
import io.ciclo.messages.OneMail.Written;
import io.ciclo.testing.Requirement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of the letters that one step writes to one reader. */
class OneMailTest {

  @Test
  @Requirement("DW-07")
  void theLessImportantYieldsAndSaysToWhat() {
    Written answer = letter(1, "AV-01", "Cerramos sin resolución.", 20, Together.JOIN);
    Written closed = letter(2, "AV-CIERRE", "Cerramos el ticket.", 60, Together.YIELD);
    Written survey = letter(3, "AV-VALORACION", "¿Qué tal?", 90, Together.JOIN);
    assertThat(OneMail.judge(List.of(answer, closed, survey))).isEqualTo(Map.of(1L, new Fate.Leaves(),
        2L, new Fate.Dropped("La misma acción ya le escribe algo más importante (AV-01)."), 3L, new Fate.Leaves()));
  }

  @Test
  void whatYieldsLeavesWhenNothingMoreImportantDoes() {
    Written closed = letter(1, "AV-CIERRE", "Cerramos el ticket.", 60, Together.YIELD);
    Written survey = letter(2, "AV-VALORACION", "¿Qué tal?", 90, Together.JOIN);
    assertThat(OneMail.judge(List.of(closed, survey)).values()).containsOnly(new Fate.Leaves());
    assertThat(OneMail.judge(List.of(closed)).values()).containsOnly(new Fate.Leaves());
  }

  @Test
  void theSameWordsAreSaidOnce() {
    Written first = letter(1, "AV-01", "Lo vemos.", 20, Together.JOIN);
    Written again = letter(2, "AV-01", "Lo vemos.", 20, Together.JOIN);
    Written other = letter(3, "AV-01", "Ya está.", 20, Together.JOIN);
    assertThat(OneMail.judge(List.of(first, again, other))).isEqualTo(Map.of(1L, new Fate.Leaves(),
        2L, new Fate.Dropped("La misma acción ya le decía exactamente lo mismo."), 3L, new Fate.Leaves()));
  }

  @Test
  void theMostImportantGivesTheSubjectAndOfEqualsTheFirst() {
    Written reception = letter(1, "MT-01", "Recibido.", 30, Together.JOIN);
    Written question = letter(2, "MT-03", "¿Qué página?", 20, Together.JOIN);
    Written answer = letter(3, "AV-01", "Lo vemos.", 20, Together.JOIN);
    assertThat(OneMail.leading(List.of(reception, question, answer))).isEqualTo(question);
  }

  private static Written letter(long id, String text, String core, int rank, Together together) {
    return new Written(id, text, core, new JoiningRule(rank, Leaves.NOW, together, Needless.NEVER));
  }
}
