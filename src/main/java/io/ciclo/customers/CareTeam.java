package io.ciclo.customers;

/**
 * Who takes care of a company besides its account leader, and who stands in for them (RO-02, RO-03). Staff ids; null where nobody
 * is named.
 *
 * @param version counts changes; 0 before the first
 */
public record CareTeam(long companyId, String agent, String backupAgent, String backupLeader, int version) {

  public static CareTeam nobody(long companyId) {
    return new CareTeam(companyId, null, null, null, 0);
  }
}
