package io.ciclo.customers;

import io.ciclo.messages.FormOfAddress;
import java.time.ZoneId;

/**
 * A customer company (CL-01, CL-08, CL-14).
 *
 * @param taxId         tax id in capitals, unique
 * @param keyAccount    carries the mark "KA" wherever staff see it
 * @param accountLeader staff id, or null
 * @param csm           staff id of the Customer Success Manager, or null
 * @param language      ISO 639 code in lower case, such as "es"
 * @param calendar      id of a calendar of the installation
 * @param zone          the zone in which the customer reads every instant
 * @param csmNotes      expectations and goals (FU-31), perhaps empty
 * @param version       counts changes; whoever edits says which version was read
 */
public record Company(long id, String legalName, String taxId, PlatformKind platformKind, Product product,
    SupportPlan plan, boolean keyAccount, AccountType accountType, String accountLeader, String csm,
    boolean phoneService, boolean eServicePolicy, boolean paidValuation, FormOfAddress formOfAddress, String language,
    String calendar, ZoneId zone, String csmNotes, CompanyStatus status, int version) {

  /** The same company, on or off the list of those who pay for valuations (EE-31). */
  public Company payingForValuations(boolean paying) {
    return new Company(id, legalName, taxId, platformKind, product, plan, keyAccount, accountType, accountLeader, csm, phoneService,
        eServicePolicy, paying, formOfAddress, language, calendar, zone, csmNotes, status, version);
  }
}
