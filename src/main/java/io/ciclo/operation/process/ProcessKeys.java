package io.ciclo.operation.process;

import io.ciclo.engine.ModelNames;

@ModelNames(ModelNames.Kind.PROCESS)
final class ProcessKeys {

  static final String OPERATION_ALERT = "operation-alert";

  private ProcessKeys() {}
}
