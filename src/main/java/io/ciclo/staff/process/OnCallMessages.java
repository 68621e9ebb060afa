package io.ciclo.staff.process;

import io.ciclo.engine.ModelNames;

@ModelNames(ModelNames.Kind.MESSAGE)
final class OnCallMessages {

  static final String ACKNOWLEDGED = "onCall.acknowledged";

  private OnCallMessages() {}
}
