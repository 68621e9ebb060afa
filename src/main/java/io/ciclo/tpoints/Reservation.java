package io.ciclo.tpoints;

import java.time.Instant;
import java.util.List;

/**
 * Points set aside for a case.
 *
 * @param amount what was reserved at first
 * @param closedAt null while it is open
 */
public record Reservation(long id, long company, String caseNumber, long authorisation, TPoints amount,
    Instant openedAt, Instant closedAt, List<Part> parts) {

  /**
   * @param pack null for what is reserved on credit
   * @param rest what of it may still be consumed
   */
  public record Part(int no, Long pack, TPoints rest) {}

  /** What may still be consumed. */
  public TPoints rest() {
    return parts.stream().map(Part::rest).reduce(TPoints.ZERO, TPoints::plus);
  }

  public boolean open() {
    return closedAt == null;
  }
}
