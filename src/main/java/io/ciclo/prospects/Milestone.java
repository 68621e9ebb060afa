package io.ciclo.prospects;

import io.ciclo.meetings.Purpose;
import java.time.Instant;

/**
 * A meeting of a phase was held, and the phase has gone on by it (BD-02).
 *
 * @param round 1, and one more each time that the prospect wants the proposal improved (BD-09)
 */
public record Milestone(Phase phase, int round, Purpose purpose, Instant at) {

  /** The word under which meetings of this phase and round are kept. */
  public static String part(Phase phase, int round) {
    return phase.name() + "-" + round;
  }
}
