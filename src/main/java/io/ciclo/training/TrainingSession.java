package io.ciclo.training;

import io.ciclo.tpoints.TPoints;
import java.time.Instant;

/**
 * One session of a training.
 *
 * @param number within the training, from 1
 * @param meeting by which the room of meetings knows it
 * @param topics what it is about; adjusted after the one before (TR-08)
 * @param held null until it was given
 */
public record TrainingSession(long id, long training, int number, long meeting, Instant start, int minutes, String link, String topics,
    State state, Held held) {

  public enum State { PLANNED, HELD, CANCELLED }

  /**
   * @param minutes real ones
   * @param points that it consumed
   * @param recording where it can be seen again (TR-07); null when it was not recorded
   * @param progress what was reached (TR-08)
   */
  public record Held(int minutes, TPoints points, String recording, String progress, String staff, Instant at) {}
}
