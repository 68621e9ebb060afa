package io.ciclo.evolutives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When evolutives are to be delivered: what the estimate said, or what was agreed since, because others are part of the work (SL-19). */
public interface Deliveries {

  /** @param day null while none is planned */
  record Planned(LocalDate day, List<RevisedDelivery> revisions) {

    public Planned {
      revisions = List.copyOf(revisions);
    }
  }

  /** Of the last evolutive of the case, revisions newest first. Empty until the customer has an estimate. */
  Optional<Planned> of(String caseNumber);

  /** Whether the day may be revised now: the customer has accepted, and it is not delivered. */
  boolean revisable(String caseNumber);

  /**
   * The customer is told, and the clock that judges the development follows. Runs in a transaction of its own with retries.
   *
   * @param day as it was typed
   * @throws io.ciclo.engine.InputRefused for a day that is not to come or is planned already, without party or reason, and when nothing
   *     may be revised
   */
  RevisedDelivery revise(String caseNumber, String staffId, String day, String party, String reason);
}
