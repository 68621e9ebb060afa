package io.ciclo.operation.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import org.springframework.stereotype.Component;

/** What administrators were told: a mail server's answer may quote an address. */
@Component
class OperationPersonalData implements PersonalData {

  @Override
  public String room() {
    return "operation";
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    rows.redactEverywhere("operation_alert", "id", "cause, title, details");
  }
}
