package io.ciclo.tickets.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of {@code no-response}.
 *
 * @param reminderDays working days since the wait began, growing
 * @param warnedDays working days between the last reminder and the end; zero when nothing ends or nobody is reminded
 */
record SilenceRule(List<Integer> reminderDays, int warnedDays, Outcome outcome) {

  /** What follows after the last day. */
  enum Outcome { SOLVED, NO_RESPONSE, ON_HOLD, NOT_AUTHORISED }

  static SilenceRule of(Map<String, Object> row) {
    List<Integer> days = row.get("reminderDays") instanceof String text && !text.isBlank()
        ? Stream.of(text.split(",")).map(day -> Integer.parseInt(day.strip())).sorted().toList() : List.of();
    int warned = row.get("endDays") instanceof Number end && !days.isEmpty()
        ? Math.max(1, end.intValue() - days.get(days.size() - 1)) : 0;
    return new SilenceRule(days, warned, Outcome.valueOf(String.valueOf(row.get("outcome"))));
  }
}
