package io.ciclo.tpoints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An account over some days of the service's zone. Once the last of them is over it reads the same for ever.
 *
 * @param until up to where it tells: the end of the last day, or the moment at which it was asked for
 * @param finished whether the last day is over
 * @param entries oldest first
 */
public record Statement(long company, LocalDate first, LocalDate last, Instant until, boolean finished, Standing opening,
    List<Entry> entries, Standing closing) {

  public record Standing(TPoints balance, TPoints reserved) {

    public static final Standing NOTHING = new Standing(TPoints.ZERO, TPoints.ZERO);

    public TPoints available() {
      return balance.minus(reserved);
    }
  }
}
