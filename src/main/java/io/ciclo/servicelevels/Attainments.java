package io.ciclo.servicelevels;

import java.time.Instant;

/** How what was promised to a customer was kept (SL-30). Reads only. */
public interface Attainments {

  /**
   * Contractual terms that ended in a period; excused and cancelled ones count for neither.
   *
   * @param met kept
   * @param late not kept
   */
  record Attained(long met, long late) {}

  /**
   * @param customer name of the company
   * @param from included
   * @param to not included
   */
  Attained contractual(String customer, Instant from, Instant to);
}
