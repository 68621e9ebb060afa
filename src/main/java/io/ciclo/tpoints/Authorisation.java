package io.ciclo.tpoints;

import java.time.Instant;

/**
 * A customer is asked, in a case, whether so many points may be spent, and answers (TP-08, CL-13).
 *
 * @param reserved what was ever reserved under it
 * @param decision null while it waits
 */
public record Authorisation(long id, long company, String caseNumber, TPoints amount, Author askedBy, Instant askedAt,
    TPoints reserved, Decision decision) {

  public enum Answer { GRANTED, REFUSED, LAPSED }

  /**
   * @param contact who decided; null when it lapsed
   * @param limit up to how much this person could authorise at that time; null when nothing was granted
   * @param address from which it was decided; null when it lapsed
   */
  public record Decision(Answer answer, Long contact, TPoints limit, String address, Instant at) {}

  public boolean granted() {
    return decision != null && decision.answer() == Answer.GRANTED;
  }

  /** What may still be reserved under it. */
  public TPoints left() {
    return granted() ? amount.minus(reserved) : TPoints.ZERO;
  }
}
