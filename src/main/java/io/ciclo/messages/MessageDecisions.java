package io.ciclo.messages;

import io.ciclo.engine.ModelNames;

@ModelNames(ModelNames.Kind.DECISION)
final class MessageDecisions {

  static final String MESSAGE_JOINING = "message-joining";

  private MessageDecisions() {}
}
