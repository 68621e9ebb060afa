package io.ciclo.customers.web;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.messages.FormOfAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;

/** What is typed about a company. */
class CompanyForm {

  @NotBlank(message = "Falta «Razón social».")
  @Size(max = 200, message = "En «Razón social» caben {max} caracteres.")
  String legalName = "";

  @NotBlank(message = "Falta «NIF».")
  @Size(max = 30, message = "En «NIF» caben {max} caracteres.")
  String taxId = "";

  @NotNull(message = "Elija una opción en «Tipo de plataforma».")
  PlatformKind platformKind;

  @NotNull(message = "Elija una opción en «Producto».")
  Product product;

  @NotNull(message = "Elija una opción en «Plan de soporte».")
  SupportPlan plan;

  boolean keyAccount;

  @NotNull(message = "Elija una opción en «Tipo de cuenta».")
  AccountType accountType = AccountType.GENERAL;

  String accountLeader = "";
  String csm = "";
  boolean phoneService;
  boolean eServicePolicy;
  boolean paidValuation;

  @NotNull(message = "Elija una opción en «Tratamiento».")
  FormOfAddress formOfAddress = FormOfAddress.FORMAL;

  @NotBlank(message = "Elija una opción en «Idioma».")
  String language = "es";

  @NotBlank(message = "Elija una opción en «Calendario».")
  String calendar = "customer-care";

  @NotNull(message = "Falta «Zona horaria».")
  ZoneId zone;

  @Size(max = 4000, message = "En «Expectativas y objetivos» caben {max} caracteres.")
  String csmNotes = "";

  @NotNull(message = "Elija una opción en «Estado».")
  CompanyStatus status = CompanyStatus.PROSPECT;

  int version;

  /** The terms whose effect on open cases the editor has seen; empty before. */
  String seen = "";

  /** What deadlines depend on. */
  static String terms(Company company) {
    return company.plan() + " " + company.platformKind() + " " + company.calendar();
  }

  static CompanyForm empty(ZoneId zone) {
    CompanyForm form = new CompanyForm();
    form.zone = zone;
    return form;
  }

  static CompanyForm of(Company company) {
    CompanyForm form = new CompanyForm();
    form.legalName = company.legalName();
    form.taxId = company.taxId();
    form.platformKind = company.platformKind();
    form.product = company.product();
    form.plan = company.plan();
    form.keyAccount = company.keyAccount();
    form.accountType = company.accountType();
    form.accountLeader = company.accountLeader();
    form.csm = company.csm();
    form.phoneService = company.phoneService();
    form.eServicePolicy = company.eServicePolicy();
    form.paidValuation = company.paidValuation();
    form.formOfAddress = company.formOfAddress();
    form.language = company.language();
    form.calendar = company.calendar();
    form.zone = company.zone();
    form.csmNotes = company.csmNotes();
    form.status = company.status();
    form.version = company.version();
    return form;
  }

  Company company(long id) {
    return new Company(id, legalName, taxId, platformKind, product, plan, keyAccount, accountType, accountLeader, csm,
        phoneService, eServicePolicy, paidValuation, formOfAddress, language, calendar, zone, csmNotes, status, version);
  }
}
