package io.ciclo.servicelevels;

import java.time.Instant;

/**
 * An interval that a clock did not run, [from, to).
 *
 * @param to null while it lasts
 * @param state the state in which the case waited, such as WAITING_CUSTOMER; null for {@link Why#ENDED}
 */
public record Pause(Instant from, Instant to, Why why, String state) {

  /** Time that a case stood resolved or closed before it was reopened is no waiting. */
  public enum Why { WAITING, ENDED }
}
