package io.ciclo.tpoints;

import java.time.Instant;

/**
 * A customer is asked for points, in words.
 *
 * @param purpose what for, as the customer reads it
 * @param thirdParty with whom we would talk; null for other services
 * @param authorisation what the answer is kept under; null until the process has asked
 * @param outcome null while it is open
 */
public record TPointRequest(long id, String caseNumber, long company, TPointService service, TPoints amount, String purpose,
    String thirdParty, Author writtenBy, Instant writtenAt, Long authorisation, Outcome outcome, Instant settledAt) {

  /** What became of it; callers of {@code tpoint-authorisation} route on these names. */
  public enum Outcome {
    /** Authorised, and the points are reserved. */
    GRANTED,
    REFUSED,
    /** Nobody decided in time. */
    LAPSED,
    /** Authorised, but neither balance nor credit covers it, and no pack was bought. */
    NOT_ENOUGH_POINTS,
    /** The case ended first. */
    OVER
  }

  public boolean open() {
    return outcome == null;
  }

  /** @param purpose at most 4000 characters */
  public record Wanted(String caseNumber, TPointService service, TPoints amount, String purpose, String thirdParty, Author by) {}

  /** Somebody without right or limit asks a colleague (CL-13). */
  public record Appeal(long by, long to, Instant at) {}
}
