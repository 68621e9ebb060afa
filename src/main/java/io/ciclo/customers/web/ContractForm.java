package io.ciclo.customers.web;

import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.SupportPlan;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** What is typed about a contract. */
class ContractForm {

  @NotBlank(message = "Falta «Referencia».")
  @Size(max = 60, message = "En «Referencia» caben {max} caracteres.")
  String reference = "";

  @NotNull(message = "Elija una opción en «Plan de soporte».")
  SupportPlan plan;

  @NotNull(message = "Falta «Inicio».")
  @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
  LocalDate start;

  @NotNull(message = "Falta «Fin».")
  @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
  LocalDate end;

  @NotNull(message = "Elija una opción en «Estado».")
  ContractStatus status = ContractStatus.ACTIVE;

  int version;

  static ContractForm of(Contract contract) {
    ContractForm form = new ContractForm();
    form.reference = contract.reference();
    form.plan = contract.plan();
    form.start = contract.start();
    form.end = contract.end();
    form.status = contract.status();
    form.version = contract.version();
    return form;
  }

  Contract contract(long id, long companyId) {
    return new Contract(id, companyId, reference, plan, start, end, status, version);
  }
}
