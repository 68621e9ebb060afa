package io.ciclo.customers;

import java.time.LocalDate;

/**
 * A contract was signed (BD-30, CL-02): the hinge between what came before and what a customer's record is made of. Said in the same
 * transaction by whoever learned of it.
 *
 * @param caseNumber in which it was signed; null outside of a case
 * @param startsOn first day of the contract, or of what it changes; null when it is not known yet
 * @param endsOn last day of the contract; null when it is not known yet
 */
public record ContractSigned(Kind kind, long company, String caseNumber, LocalDate signedOn, SupportPlan plan, String reference,
    LocalDate startsOn, LocalDate endsOn) {

  public enum Kind { REGISTRATION, MODIFICATION, TERMINATION }

  /** Without its days. */
  public ContractSigned(Kind kind, long company, String caseNumber, LocalDate signedOn, SupportPlan plan, String reference) {
    this(kind, company, caseNumber, signedOn, plan, reference, null, null);
  }
}
