package io.ciclo.servicelevels.web;

import io.ciclo.engine.DecisionSheets.SheetRow;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.DecisionRow;
import java.util.List;

/**
 * The clocks of a case as staff read them.
 *
 * @param colour RED or WHITE; null for a case that has none (SL-25)
 * @param heard for how long the customer has heard nothing from a person, and since when; null before the first answer
 * @param running the one due first comes first
 * @param ended the one that ended last comes first
 */
record CaseSheet(String colour, String heard, List<Line> running, List<Line> ended) {

  /**
   * One clock.
   *
   * @param left what is left, or by how much it was missed; null when there is nothing to say
   * @param used share of the target that is used up, from 0 to 100; null for a promised date
   * @param due null while a pause keeps it unknown
   * @param look css class of its standing
   * @param standing in one word
   * @param paused for how long in all; null when it never was
   * @param excuse reason and who approved it; null without one
   */
  record Line(Clock clock, String goal, String elapsed, String left, Integer used, String due, String ended, String look,
      String standing, List<Stop> pauses, String paused, Why why, String excuse) {

    public boolean excusable() {
      return clock.result().breached();
    }
  }

  /** @param to null while it lasts */
  record Stop(String from, String to, String reason) {}

  /**
   * Answers "why this deadline?" (rule 10).
   *
   * @param row null for a promised date
   * @param sheet the row as it is written in the table; null when that version is no longer deployed
   * @param calendar null for a promised date
   * @param changed when the present goal was set, if there were others before; else null
   */
  record Why(String start, String counting, DecisionRow row, SheetRow sheet, String calendar,
      String version, String warning, String breach, String changed, List<Earlier> earlier) {}

  record Earlier(String goal, String since, String until, String breach) {}
}
