package io.ciclo.customers;

import java.time.LocalDate;

/**
 * A contract was signed (BD-30, CL-02): the hinge between what came before and what a customer's record is made of. Said in the same
 * transaction by whoever learned of it.
 *
 * @param caseNumber in which it was signed
 */
public record ContractSigned(Kind kind, long company, String caseNumber, LocalDate signedOn, SupportPlan plan, String reference) {

  public enum Kind { REGISTRATION, MODIFICATION, TERMINATION }
}
