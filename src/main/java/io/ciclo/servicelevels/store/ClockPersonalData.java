package io.ciclo.servicelevels.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import org.springframework.stereotype.Component;

/** Clocks and what they measured stay, without the customer's name. */
@Component
class ClockPersonalData implements PersonalData {

  private static final String THEIRS = "case_number in (:cases)";

  @Override
  public String room() {
    return "servicelevels";
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    if (traces.wholeCompany()) {
      rows.set("service_level_case", "number in (:cases)", "customer = :companyPseudonym");
    }
    rows.redact("service_level_event", "case_number, no", "content", THEIRS);
    rows.redact("service_level_clock", "case_number, kind, binding, subject, no", "excuse_reason", THEIRS);
    rows.redact("next_alarm", "case_number", "reason", THEIRS);
  }
}
