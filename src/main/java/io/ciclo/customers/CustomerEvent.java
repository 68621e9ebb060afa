package io.ciclo.customers;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a signed contract started (CL-02, CL-04, CL-05), or a handover (HO-01): a case with a number of its own.
 *
 * @param number C-YYYY-nnnnnn
 * @param reference of the contract; a handover has its number here
 * @param plan that was signed
 * @param startsOn first day of the contract as it was signed; null when nobody has said it
 * @param endsOn last day of the contract as it was signed; null when nobody has said it
 * @param fromCase in which it was signed, or that led to it; null for none
 * @param ending null until it is over
 * @param version grows with each change
 */
public record CustomerEvent(String number, long company, CustomerEventKind kind, String reference, LocalDate signedOn, SupportPlan plan,
    LocalDate startsOn, LocalDate endsOn, String fromCase, CustomerEventState state, Instant openedAt, Ending ending, long version) {

  /** @param text why, or what was said about it; null when nobody said anything */
  public record Ending(CustomerEventOutcome outcome, Instant at, String text) {}

  public boolean open() {
    return state.open();
  }

  /** It is over, and nothing came of it. */
  public boolean withoutEffect() {
    return ending != null && ending.outcome().withoutEffect();
  }
}
