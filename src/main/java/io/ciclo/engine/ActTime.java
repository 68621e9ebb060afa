package io.ciclo.engine;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * The moment at which somebody acted, while what they did is carried out a little later: for the work done here the clock bean
 * shows that moment.
 */
public final class ActTime {

  private static final ThreadLocal<Instant> MOMENT = new ThreadLocal<>();

  private ActTime() {}

  public static <T> T at(Instant moment, Supplier<T> work) {
    Instant before = MOMENT.get();
    MOMENT.set(moment);
    try {
      return work.get();
    } finally {
      MOMENT.set(before);
    }
  }

  /** Null when it is simply now. */
  public static Instant moment() {
    return MOMENT.get();
  }
}
