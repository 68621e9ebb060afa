package io.ciclo.customers;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a signed amendment changes (CL-04).
 *
 * @param number of the customer event
 * @param startsOn first day on which it holds, in the service's zone
 * @param newcomer a contact to be let in; null for none
 * @param leavingContact id of a contact who leaves; null for none
 * @param seen the record as it was compared
 * @param told what changes, in words, a line each
 * @param reason why it is corrected or not made; null for neither
 * @param appliedAt null before
 * @param version grows with each change
 */
public record Amendment(String number, Terms terms, LocalDate startsOn, Newcomer newcomer, Long leavingContact, Seen seen, String told,
    String reason, Instant appliedAt, long version) {

  /** @param endsOn last day of the contract from now on; null: as before */
  public record Terms(SupportPlan plan, Product product, AccountType accountType, boolean phoneService, LocalDate endsOn) {}

  public record Newcomer(String name, String email) {}

  /**
   * @param companyVersion version of the company
   * @param contract id of the contract that is amended; null when there was none
   * @param contractVersion its version; null as well
   */
  public record Seen(int companyVersion, Long contract, Integer contractVersion) {}
}
