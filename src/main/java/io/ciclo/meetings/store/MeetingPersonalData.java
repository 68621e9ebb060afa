package io.ciclo.meetings.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was at which meeting stays as a pseudonym; what was decided stays without names. */
@Component
class MeetingPersonalData implements PersonalData {

  private static final String THEIRS = "meeting_id in (select id from meeting where company_id = :company)";
  private static final String GUEST = "(" + THEIRS + ") and staff_id is null and contact_id is null";

  private final JdbcClient jdbc;

  MeetingPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String room() {
    return "meetings";
  }

  @Override
  public List<Named> peopleOf(long company) {
    return jdbc.sql("select distinct name, email from meeting_attendee where meeting_id in (select id from meeting where company_id = ?)"
        + " and staff_id is null and contact_id is null").param(company)
        .query((row, number) -> new Named(row.getString("name"), row.getString("email"))).list();
  }

  @Override
  public List<String> holds(PersonalTraces traces) {
    // One contact waits for their own meetings only: a company that meets every week has always one planned.
    String whose = traces.wholeCompany() ? "company_id = :company" : "id in (select meeting_id from meeting_attendee where contact_id in (:contacts))";
    return jdbc.sql("select subject from meeting where " + whose + " and state = 'PLANNED' order by id").param("company", traces.company())
        .param("contacts", traces.contacts())
        .query(String.class).list().stream().map(subject -> "Hay una reunión planificada: «" + subject + "». Celébrela o anúlela.").toList();
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    rows.rename("meeting_attendee", "contact_id = :contact", "name = :pseudonym", "email = null");
    // typed as a guest, before or beside being a contact
    rows.set("meeting_attendee", "staff_id is null and contact_id is null and lower(email) in (:emails)", "name = 'Persona invitada'", "email = null");
    rows.rename("meeting", "signed_by = :contact", "signer_name = :pseudonym", "signed_from = null");
    rows.rename("survey", "contact_id = :contact", "answered_from = null");
    if (traces.wholeCompany()) {
      rows.set("meeting_attendee", GUEST, "name = 'Persona invitada'", "email = null");
    }
    rows.redact("meeting", "id", "subject, link, cancel_reason, minutes_text, decision", "company_id = :company");
    rows.redact("meeting_event", "id", "detail", THEIRS);
    rows.redact("survey", "id", "subject", "company_id = :company");
    rows.redact("survey_question", "id", "words, answer", "survey_id in (select id from survey where company_id = :company)");
  }
}
