package io.ciclo.tickets.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A row of {@code no-response}.
 *
 * @param reminderDays working days since the wait began, growing; with an estimate calendar days since it was sent, and below zero so many
 *     days before the end
 * @param warnedDays days between the last reminder and the end; zero when nothing ends or nobody is reminded
 */
record SilenceRule(List<Integer> reminderDays, int warnedDays, Outcome outcome) {

  /** What follows after the last day. */
  enum Outcome { SOLVED, NO_RESPONSE, ON_HOLD, NOT_AUTHORISED, ESTIMATE_EXPIRED, LOW_PRIORITY }

  /** Days before the end come after those since the beginning. */
  private static final Comparator<Integer> FROM_THE_BEGINNING = Comparator.comparing((Integer day) -> day < 0).thenComparing(day -> day);

  /** Without those that would come after the last one. */
  List<Integer> reminderDaysBefore(IntFunction<Instant> moment) {
    if (reminderDays.isEmpty()) {
      return reminderDays;
    }
    int last = reminderDays.get(reminderDays.size() - 1);
    return reminderDays.stream().filter(day -> day == last || moment.apply(day).isBefore(moment.apply(last))).toList();
  }

  static SilenceRule of(Map<String, Object> row) {
    List<Integer> days = row.get("reminderDays") instanceof String text && !text.isBlank()
        ? Stream.of(text.split(",")).map(day -> Integer.parseInt(day.strip())).sorted(FROM_THE_BEGINNING).toList() : List.of();
    if (!days.isEmpty() && days.get(days.size() - 1) < 0) {
      return new SilenceRule(days, -days.get(days.size() - 1), Outcome.valueOf(String.valueOf(row.get("outcome"))));
    }
    int warned = row.get("endDays") instanceof Number end && !days.isEmpty()
        ? Math.max(1, end.intValue() - days.get(days.size() - 1)) : 0;
    return new SilenceRule(days, warned, Outcome.valueOf(String.valueOf(row.get("outcome"))));
  }
}
