package io.ciclo.tpoints;

import java.time.Instant;
import java.util.List;

/**
 * Points set aside for a case.
 *
 * @param amount what was reserved at first
 * @param rest what may still be consumed
 * @param closedAt null while it is open
 */
public record Reservation(long id, long company, String caseNumber, long authorisation, TPoints amount, TPoints rest,
    Instant openedAt, Instant closedAt, List<Part> parts) {

  /**
   * @param pack null for what is reserved on credit
   */
  public record Part(int no, Long pack, TPoints rest) {}

  public boolean open() {
    return closedAt == null;
  }
}
