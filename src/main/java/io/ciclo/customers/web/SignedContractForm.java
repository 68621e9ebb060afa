package io.ciclo.customers.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.ContractSigned;
import io.ciclo.customers.SupportPlan;
import io.ciclo.customers.desk.SignedContracts;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** What is typed about a contract that was signed. */
class SignedContractForm {

  ContractSigned.Kind kind;
  String reference = "";

  @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
  LocalDate signedOn;

  SupportPlan plan;

  @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
  LocalDate startsOn;

  @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
  LocalDate endsOn;

  /** What is usual for such a company. */
  static SignedContractForm of(Company company) {
    SignedContractForm form = new SignedContractForm();
    form.kind = company.status() == CompanyStatus.ACTIVE ? ContractSigned.Kind.MODIFICATION : ContractSigned.Kind.REGISTRATION;
    form.plan = company.plan();
    return form;
  }

  SignedContracts.Typed typed() {
    return new SignedContracts.Typed(kind, reference, signedOn, plan, startsOn, endsOn);
  }
}
