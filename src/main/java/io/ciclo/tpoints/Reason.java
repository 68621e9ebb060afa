package io.ciclo.tpoints;

import static io.ciclo.tpoints.OperationKind.ADJUST;
import static io.ciclo.tpoints.OperationKind.CONSUME;
import static io.ciclo.tpoints.OperationKind.CREDIT;
import static io.ciclo.tpoints.OperationKind.EXPIRE;
import static io.ciclo.tpoints.OperationKind.GIVE_BACK;
import static io.ciclo.tpoints.OperationKind.PURCHASE;
import static io.ciclo.tpoints.OperationKind.REFUND;
import static io.ciclo.tpoints.OperationKind.RELEASE;
import static io.ciclo.tpoints.OperationKind.RESERVE;

import java.util.Set;

/** Why something was booked: a code, because the ledger holds no free text. A reason that was once used is never removed. */
public enum Reason {

  /** By the customer's setting, points count when sold, when invoiced or when paid (TP-13). */
  PACK_SOLD(PURCHASE), PACK_INVOICED(PURCHASE), PACK_PAID(PURCHASE), PACK_GIVEN(PURCHASE),

  /** What was used on credit, when the customer leaves. */
  DEBT_CHARGED(PURCHASE), DEBT_WAIVED(PURCHASE),

  ESTIMATE_ACCEPTED(RESERVE), CHANGE_ACCEPTED(RESERVE), WORK_AUTHORISED(RESERVE),

  WORK_DONE(CONSUME),

  CASE_CLOSED(RELEASE), CASE_CANCELLED(RELEASE), ESTIMATE_REJECTED(RELEASE), ESTIMATE_EXPIRED(RELEASE), WORK_NOT_NEEDED(RELEASE),

  FAULT_IS_OURS(RELEASE, REFUND, GIVE_BACK), GOODWILL(REFUND, GIVE_BACK), BOOKED_BY_MISTAKE(REFUND, GIVE_BACK, ADJUST),

  SIZE_CORRECTED(ADJUST),

  /** Points not used when the customer leaves, as the contract says (TP-11). */
  CONTRACT_ENDED_LOST(ADJUST), CONTRACT_ENDED_PAID(ADJUST),

  PACK_EXPIRED(EXPIRE),

  CREDIT_GRANTED(CREDIT), CREDIT_WITHDRAWN(CREDIT),

  /** Given by the ledger itself, to entries of another operation: points used on credit now come from a pack (TP-09). */
  CREDIT_SETTLED;

  private final Set<OperationKind> fits;

  Reason(OperationKind... fits) {
    this.fits = Set.of(fits);
  }

  public boolean fits(OperationKind kind) {
    return fits.contains(kind);
  }
}
