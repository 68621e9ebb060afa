package io.ciclo.operation;

import io.ciclo.engine.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All that fails for one cause.
 *
 * @param affected what failed first comes first
 * @param customers names of those whose cases are hit, sorted
 * @param unnamed cases whose customer was not looked up, because there are so many
 * @param alerted when administrators were told; null while they were not
 */
public record Trouble(Cause cause, List<Affected> affected, List<String> customers, int unnamed, Instant alerted) {

  /**
   * One thing that fails.
   *
   * @param job id of the engine's job; null for what is no step of a process: an alarm, a recurrence
   * @param caseNumber null when it belongs to no case
   * @param where what fails, as people call it
   * @param message what was said when it failed last
   * @param since of its first failure; null when nobody knows
   * @param stopped it is not tried any more and waits for a person
   * @param again when it is tried next; null when it has stopped
   */
  public record Affected(String job, String caseNumber, String where, String message, Instant since, boolean stopped,
      Instant again) {}

  public List<String> cases() {
    return affected.stream().map(Affected::caseNumber).filter(Objects::nonNull).distinct().toList();
  }

  public int stopped() {
    return (int) affected.stream().filter(Affected::stopped).count();
  }

  /** Null when nobody knows. */
  public Instant since() {
    return moments().min(Instant::compareTo).orElse(null);
  }

  /** When the next of it is tried by itself; null when nothing is. */
  public Instant again() {
    return affected.stream().map(Affected::again).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
  }

  private Stream<Instant> moments() {
    return affected.stream().map(Affected::since).filter(Objects::nonNull);
  }
}
