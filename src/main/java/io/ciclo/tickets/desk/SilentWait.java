package io.ciclo.tickets.desk;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A wait for a customer's answer, as far as it has come.
 *
 * @param until the last moment that the customer was told; null for a wait without end, whose last reminder is repeated
 * @param said number of the last reminder sent, 0 for none
 * @param reminderDays working days since the wait began
 * @param day the moment so many working days after the wait began: never after the last reminder, so that none drifts
 */
record SilentWait(Instant until, int said, List<Integer> reminderDays, IntFunction<Instant> day) {

  /** When something has to be said or done next. */
  Instant next(Instant now) {
    if (until == null) {
      return nextRepetition(now);
    }
    return reminderDays.stream().skip(said).map(day::apply)
        .filter(moment -> moment.isAfter(now) && moment.isBefore(until)).findFirst().orElse(until);
  }

  private Instant nextRepetition(Instant now) {
    if (reminderDays.isEmpty()) {
      throw new IllegalStateException(TicketDecisions.NO_RESPONSE + " gives neither reminderDays nor endDays:"
          + " a customer would never hear of the ticket again");
    }
    int period = reminderDays.get(reminderDays.size() - 1);
    int days = period;
    while (!day.apply(days).isAfter(now)) {
      days += period;
    }
    return day.apply(days);
  }

  /** Whether the wait is over; the customer had every chance to know. */
  boolean over(Instant now) {
    return until != null && !now.isBefore(until) && said >= reminderDays.size();
  }

  /** The last warning did not leave in time, because nothing ran when it fell due: the customer gets the days it promises. */
  boolean unwarned(Instant now) {
    return until != null && !now.isBefore(until) && said < reminderDays.size();
  }

  /** Number of the one reminder that is due now, however many were missed. */
  int reminder(Instant now) {
    if (until == null) {
      return said + 1;
    }
    long due = unwarned(now) ? reminderDays.size()
        : reminderDays.stream().map(day::apply).filter(moment -> !moment.isAfter(now)).count();
    return Math.min(reminderDays.size(), Math.max(said + 1, (int) due));
  }

  boolean last(int reminder) {
    return until != null && reminder == reminderDays.size();
  }
}
