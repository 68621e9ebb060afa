package io.ciclo.customers.web;

import io.ciclo.customers.AgreedChange;
import io.ciclo.customers.AgreedPeriod;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is typed about a change agreed with a special account (CL-12). */
class AgreedChangeForm {

  @NotBlank(message = "Falta «Descripción».")
  @Size(max = 500, message = "En «Descripción» caben {max} caracteres.")
  String description = "";

  @NotNull(message = "Falta «Cupo».")
  Integer quota;

  @NotNull(message = "Elija una opción en «Periodo».")
  AgreedPeriod period;

  int version;

  static AgreedChangeForm of(AgreedChange change) {
    AgreedChangeForm form = new AgreedChangeForm();
    form.description = change.description();
    form.quota = change.quota();
    form.period = change.period();
    form.version = change.version();
    return form;
  }

  AgreedChange agreedChange(long id, long companyId) {
    return new AgreedChange(id, companyId, description, quota, period, version);
  }
}
