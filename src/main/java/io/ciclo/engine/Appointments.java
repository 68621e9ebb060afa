package io.ciclo.engine;

import java.time.Instant;

/** Writes down what is to be done later, in the transaction of the fact that causes it; it survives any stop. */
public interface Appointments {

  /**
   * Does nothing when the same subject is written down already. There is no cancelling: an {@link Appointment} looks itself
   * whether it is still to be kept.
   *
   * @param subject at most 200 characters
   */
  void make(Appointment appointment, String subject, Instant when);
}
