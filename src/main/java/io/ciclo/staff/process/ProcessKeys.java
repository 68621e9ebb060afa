package io.ciclo.staff.process;

import io.ciclo.engine.ModelNames;

@ModelNames(ModelNames.Kind.PROCESS)
final class ProcessKeys {

  static final String ON_CALL_ALERT = "on-call-alert";
  static final String ALERT_DELIVERY = "alert-delivery";

  private ProcessKeys() {}
}
