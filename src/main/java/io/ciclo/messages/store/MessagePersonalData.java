package io.ciclo.messages.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import org.springframework.stereotype.Component;

/** Letters: of those to somebody who is forgotten only the fact stays that one was sent; those about them lose their names. */
@Component
class MessagePersonalData implements PersonalData {

  private static final String TO_THEM = "lower(recipient) in (:emails)";
  private static final String TEXTS = "recipient_name, recipient, subject, plain, html, core, calendar_part, last_error, reason";
  private static final String GONE = "'(borrado)'";

  @Override
  public String room() {
    return "messages";
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    // One that has not left yet would look for an address that is nobody's.
    rows.set("message_outbox", TO_THEM + " and status in ('PENDING', 'WAITING')", "status = 'DROPPED'", "reason = 'Datos personales borrados.'");
    rows.set("message_outbox", TO_THEM, "recipient_name = " + GONE, "subject = " + GONE, "plain = " + GONE, "html = " + GONE,
        "core = null", "calendar_part = null", "last_error = null");
    // Lines of a calendar's entry are folded in the middle of words: nothing in it can be found for certain.
    rows.set("message_outbox", "case_number in (:cases) and calendar_part is not null and status not in ('PENDING', 'WAITING')",
        "calendar_part = null");
    rows.redact("message_outbox", "id", TEXTS, "case_number in (:cases) or " + TO_THEM);
    rows.redactEverywhere("message_outbox", "id", TEXTS);
    // A mail to colleagues that carries several letters is of no case.
    rows.redact("message_outbox", "id", TEXTS, "id in (select carried_by from message_outbox where case_number in (:cases))");
    rows.redactEverywhere("quick_answer", "id", "title, text, next_step, fields");
  }
}
