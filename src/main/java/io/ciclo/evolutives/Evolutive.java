package io.ciclo.evolutives;

import java.time.Instant;
import java.time.YearMonth;

/**
 * Something that a customer wants changed, from the request to its end. A case that is taken up again after an end without delivery has
 * another one.
 *
 * @param priority what the customer demands (PR-16)
 * @param place the month of which it takes one of the places (PR-17); null while it takes none
 * @param category null until the first estimate
 * @param versionsBefore versions of estimates in the case that belong to an earlier evolutive
 * @param offeredMonth the month that the customer may choose instead of this one; null unless that is asked
 * @param plugin what is to be connected (EE-08); null when nothing is
 * @param offer the estimate that was sent last; null before
 * @param agreedChange of a special account, that this is one of (EA-13); null for anything else
 * @param acceptance null until the customer accepts
 * @param ending null until it is over
 * @param version grows with each change
 */
public record Evolutive(long id, String caseNumber, long company, EvolutiveState state, DemandedPriority priority, YearMonth place,
    Category category, int versionsBefore, YearMonth offeredMonth, String plugin, Offer offer, Long agreedChange, Acceptance acceptance,
    Progress progress, Ending ending, Instant openedAt, long version) {

  /**
   * An estimate in the customer's hands.
   *
   * @param version of the estimate
   * @param until when it can no longer be accepted (EE-33)
   * @param answerable whether the customer may answer it now
   */
  public record Offer(int version, Instant sentAt, Instant until, boolean answerable) {}

  /**
   * The customer has agreed, and the points are there.
   *
   * @param answer the {@link Answered} one
   * @param request under which points are reserved; null when there was nothing to reserve
   * @param quotaUsedAt when it took one of the times agreed with the account; null when it did not
   */
  public record Acceptance(long answer, Instant at, Long request, Instant quotaUsedAt) {}

  /**
   * @param materialAt when all that we need from the customer was there; null until then
   * @param startedAt when its term began to run (SL-18); null until then
   */
  public record Progress(Instant materialAt, Instant startedAt) {}

  public record Ending(EvolutiveOutcome outcome, Instant at) {}

  public boolean open() {
    return !state.over();
  }

  /** The customer may answer the estimate now. */
  public boolean answerable() {
    return offer != null && offer.answerable();
  }

  /** It was delivered: whatever follows belongs to the same one. */
  public boolean delivered() {
    return ending != null && ending.outcome() == EvolutiveOutcome.DELIVERED;
  }
}
