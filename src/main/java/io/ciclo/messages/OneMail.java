package io.ciclo.messages;

import io.ciclo.messages.JoiningRule.Together;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One step, one reader, one case: one mail (DW-07). Decides what becomes of each letter, and says why. */
final class OneMail {

  private OneMail() {}

  /**
   * A letter that the step wrote.
   *
   * @param core what it says, without greeting and signature
   */
  record Written(long id, String text, String core, JoiningRule rule) {}

  /** What becomes of a letter. */
  sealed interface Fate {

    /** It leaves, by itself or in company. */
    record Leaves() implements Fate {}

    /** @param reason Spanish sentence */
    record Dropped(String reason) implements Fate {}
  }

  /** @param letters in the order in which they were written */
  static Map<Long, Fate> judge(List<Written> letters) {
    Map<Long, Fate> fates = new LinkedHashMap<>();
    List<Written> before = new ArrayList<>();
    for (Written letter : letters) {
      fates.put(letter.id(), before.stream().anyMatch(one -> saysTheSame(one, letter))
          ? new Fate.Dropped("La misma acción ya le decía exactamente lo mismo.") : fate(letter, letters));
      before.add(letter);
    }
    return fates;
  }

  private static Fate fate(Written letter, List<Written> all) {
    if (letter.rule().together() == Together.YIELD) {
      return all.stream().filter(other -> other.rule().rank() < letter.rule().rank()).min(BY_RANK)
          .<Fate>map(other -> new Fate.Dropped("La misma acción ya le escribe algo más importante (" + other.text() + ")."))
          .orElseGet(Fate.Leaves::new);
    }
    return new Fate.Leaves();
  }

  /** The one that gives several their subject: the most important, of equals the first written. */
  static Written leading(List<Written> letters) {
    return letters.stream().min(BY_RANK).orElseThrow();
  }

  private static final Comparator<Written> BY_RANK = Comparator.comparingInt(letter -> letter.rule().rank());

  private static boolean saysTheSame(Written one, Written other) {
    return one.text().equals(other.text()) && one.core().equals(other.core());
  }
}
