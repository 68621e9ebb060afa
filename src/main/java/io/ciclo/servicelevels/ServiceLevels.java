package io.ciclo.servicelevels;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The clocks of a case at a moment, in the order in which they started.
 *
 * @param colour of the case (SL-25)
 * @param lastHeard when a person last answered in public: a note whitens the case but tells the customer nothing; null
 *     before the first answer
 * @param alarms all warnings and breaches, past and to come, in the order in which they fall due
 */
public record ServiceLevels(Instant at, List<Clock> clocks, Colour colour, Instant lastHeard, List<Alarm> alarms) {

  /** The due date of the case's tasks: the earliest deadline of what runs, breached or not, but not excused (rule 8). */
  public Optional<Instant> due() {
    return running().stream().filter(clock -> clock.result() != Result.EXCUSED).map(Clock::deadline).filter(deadline -> deadline != null).min(Comparator.naturalOrder());
  }

  public List<Clock> running() {
    return clocks.stream().filter(Clock::running).toList();
  }

  /** What a customer may see (SL-14). */
  public List<Clock> contractual() {
    return clocks.stream().filter(Clock::contractual).toList();
  }

  /** The nearest warning or breach that was not handled yet; empty while everything is paused. */
  public Optional<Alarm> nextAlarm(Set<Alarm.Key> handled) {
    return alarms.stream().filter(alarm -> !handled.contains(alarm.key())).findFirst();
  }
}
