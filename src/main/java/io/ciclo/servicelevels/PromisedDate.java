package io.ciclo.servicelevels;

import java.time.Instant;

/**
 * A date given by a person or a provider (FU-05, SL-22).
 *
 * @param warnAt when the date comes close; null for no warning
 */
public record PromisedDate(Instant due, Instant warnAt) implements Goal {

  public PromisedDate {
    if (warnAt != null && warnAt.isAfter(due)) {
      throw new IllegalArgumentException("A warning at " + warnAt + " comes after the date itself, " + due);
    }
  }
}
