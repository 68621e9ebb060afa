package io.ciclo.training.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.Decisions;
import io.ciclo.training.Training;
import io.ciclo.training.store.TrainingStore.Asked;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How long a customer may think about a proposal, and when they are reminded: the rows of {@code no-response} for authorisations (FU-26).
 * Only for trainings with a number of their own; those of a ticket wait as the ticket does.
 */
@Component
class TrainingPatience {

  private final Decisions decisions;
  private final WorkCalendars calendars;
  private final Customers customers;

  TrainingPatience(Decisions decisions, WorkCalendars calendars, Customers customers) {
    this.decisions = decisions;
    this.calendars = calendars;
    this.customers = customers;
  }

  private record Rule(List<Integer> reminderDays, int endDays) {}

  private Rule rule() {
    Map<String, Object> row = decisions.evaluate(TrainingDecisions.NO_RESPONSE,
        Map.of("waitingReason", "AUTHORISATION", "ticketType", "TRAINING"));
    if (!(row.get("endDays") instanceof Number end)) {
      throw new IllegalStateException("Decision " + TrainingDecisions.NO_RESPONSE + " gives no endDays for an authorisation");
    }
    List<Integer> reminders = row.get("reminderDays") instanceof String days && !days.isBlank()
        ? Stream.of(days.split(",")).map(day -> Integer.parseInt(day.strip())).sorted().toList() : List.of();
    return new Rule(reminders, end.intValue());
  }

  Instant until(Training training, Instant from) {
    return days(training, from, rule().endDays());
  }

  /** The next reminder, or the end. */
  Instant nextWord(Training training, Asked asked) {
    List<Integer> reminders = rule().reminderDays();
    return asked.reminded() < reminders.size() ? earlier(days(training, asked.at(), reminders.get(asked.reminded())), asked.until())
        : asked.until();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Every reminder was sent, and the last moment has come. */
  boolean over(Asked asked, Instant now) {
    return !now.isBefore(asked.until()) && asked.reminded() >= rule().reminderDays().size();
  }

  /** Number of the one that is due now, however many were missed. */
  int reminder(Training training, Asked asked, Instant now) {
    List<Integer> reminders = rule().reminderDays();
    int due = (int) reminders.stream().filter(day -> !days(training, asked.at(), day).isAfter(now)).count();
    return Math.min(reminders.size(), Math.max(asked.reminded() + 1, due));
  }

  boolean last(int reminder) {
    return reminder == rule().reminderDays().size();
  }

  /** A last warning that left late gives the customer the days that it promises. */
  Instant untilAfterWarning(Training training, Asked asked, int reminder, Instant now) {
    List<Integer> reminders = rule().reminderDays();
    Instant promised = last(reminder) ? days(training, now, Math.max(1, rule().endDays() - reminders.get(reminders.size() - 1))) : asked.until();
    return !now.isBefore(asked.until()) ? promised : asked.until();
  }

  private Instant days(Training training, Instant from, int days) {
    WorkCalendar calendar = calendars.get(customers.company(training.company()).calendar());
    return calendar.addDays(from, days);
  }
}
