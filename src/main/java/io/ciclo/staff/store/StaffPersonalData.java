package io.ciclo.staff.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import org.springframework.stereotype.Component;

/** What colleagues noted about customers' cases: alerts, risks, hand-overs, reasons for putting a task off. */
@Component
class StaffPersonalData implements PersonalData {

  private static final String THEIRS = "case_number in (:cases)";
  private static final String OF_ALERT = "alert_id in (select id from on_call_alert where case_number in (:cases))";

  @Override
  public String room() {
    return "staff";
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    if (traces.wholeCompany()) {
      rows.set("on_call_alert", THEIRS, "customer = :companyPseudonym");
      rows.set("risk", THEIRS, "client = :companyPseudonym");
      rows.set("staff_hand_over", THEIRS, "company = :companyPseudonym");
    }
    rows.redact("on_call_alert", "id", "summary", THEIRS);
    rows.redact("on_call_message", "id", "last_error", OF_ALERT);
    rows.redact("on_call_step", "id", "detail", OF_ALERT);
    rows.redact("risk", "id", "client, description, closing_note", THEIRS);
    rows.redact("staff_hand_over", "id", "task_name, note", THEIRS);
    rows.redact("task_offer", "id", "task_name, reason", THEIRS);
    rows.redactEverywhere("staff_hand_over", "id", "note");
    rows.redactEverywhere("staff_absence", "id", "note");
  }
}
