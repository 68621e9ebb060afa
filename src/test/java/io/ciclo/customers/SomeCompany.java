package io.ciclo.customers;

import io.ciclo.messages.FormOfAddress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Companies, contacts and contracts for tests, each unlike all others in what must be unique. */
public final class SomeCompany {

  private SomeCompany() {
  }

  public static Company general() {
    return with("X" + unique(), AccountType.GENERAL, "customer-care", "es", 0, 0);
  }

  public static Company special() {
    return with("X" + unique(), AccountType.SPECIAL, "customer-care", "es", 0, 0);
  }

  public static Company with(String taxId, AccountType type, String calendar, String language, long id, int version) {
    return new Company(id, "Empresa " + taxId, taxId, PlatformKind.SAAS, Product.OTHER, SupportPlan.GOLD, false, type,
        null, null, false, false, false, FormOfAddress.FORMAL, language, calendar, ZoneId.of("Europe/Madrid"), "",
        CompanyStatus.ACTIVE, version);
  }

  public static Company named(Company company, String legalName, int version) {
    return new Company(company.id(), legalName, company.taxId(), company.platformKind(), company.product(),
        company.plan(), company.keyAccount(), company.accountType(), company.accountLeader(), company.csm(),
        company.phoneService(), company.eServicePolicy(), company.paidValuation(), company.formOfAddress(),
        company.language(), company.calendar(), company.zone(), company.csmNotes(), company.status(), version);
  }

  public static Company inactive(Company company) {
    return new Company(company.id(), company.legalName(), company.taxId(), company.platformKind(), company.product(),
        company.plan(), company.keyAccount(), company.accountType(), company.accountLeader(), company.csm(),
        company.phoneService(), company.eServicePolicy(), company.paidValuation(), company.formOfAddress(),
        company.language(), company.calendar(), company.zone(), company.csmNotes(), CompanyStatus.INACTIVE,
        company.version());
  }

  public static Contact contact(long companyId) {
    return contact(companyId, "p" + unique() + "@empresa.example");
  }

  public static Contact contact(long companyId, String email) {
    return new Contact(0, companyId, "Persona de prueba", email, "", false, null, false, false, true, 0);
  }

  public static Contract contract(long companyId, LocalDate start, LocalDate end) {
    return new Contract(0, companyId, "CT-" + unique(), SupportPlan.GOLD, start, end, ContractStatus.ACTIVE, 0);
  }

  private static String unique() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase();
  }
}
