package io.ciclo.messages.process;

import io.ciclo.engine.ModelNames;

@ModelNames(ModelNames.Kind.PROCESS)
final class ProcessKeys {

  static final String MESSAGE_DELIVERY = "message-delivery";

  private ProcessKeys() {}
}
