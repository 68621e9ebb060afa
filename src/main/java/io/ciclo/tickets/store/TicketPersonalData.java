package io.ciclo.tickets.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tickets stay, because service levels and statistics count them; who spoke becomes a pseudonym, and what was attached goes. */
@Component
class TicketPersonalData implements PersonalData {

  private static final String OF_TICKETS = "ticket_number in (select number from ticket where company_id = :company)";
  private static final String OF_CSM = "case_number in (select number from csm_case where company_id = :company)";
  private static final String OF_AUTHORS = "message_id in (select id from ticket_message where author_kind = 'CUSTOMER' and author_id in (:contactIds))";

  /** Of whom another tool knew no more than a name or an address: its staff, and people who never became contacts. */
  private static final String BROUGHT = "author_kind = 'STAFF' and author_id is null"
      + " and ticket_number in (select number from ticket where company_id = :company and old_system is not null)";

  private final JdbcClient jdbc;

  TicketPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String room() {
    return "tickets";
  }

  @Override
  public Set<String> casesOf(long company) {
    return new HashSet<>(jdbc.sql("select number from ticket where company_id = :company union select number from csm_case where company_id = :company")
        .param("company", company).query(String.class).list());
  }

  @Override
  public List<String> holds(PersonalTraces traces) {
    List<String> open = traces.wholeCompany()
        ? jdbc.sql("select number from ticket where company_id = :company and is_open"
            + " union select number from csm_case where company_id = :company and closed_at is null order by number")
            .param("company", traces.company()).query(String.class).list()
        : jdbc.sql("select number from ticket where contact_id in (:contacts) and is_open order by number").param("contacts", traces.contacts())
            .query(String.class).list();
    return open.stream().map(number -> "El caso " + number + " sigue abierto.").toList();
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    rows.rename("ticket", "author_kind = 'CUSTOMER' and author_id = :contactId", "author = :pseudonym");
    rows.rename("ticket_message", "author_kind = 'CUSTOMER' and author_id = :contactId", "author = :pseudonym");
    rows.rename("ticket_event", "actor_kind = 'CUSTOMER' and actor_id = :contactId", "actor = :pseudonym");
    rows.delete("ticket_attachment", traces.wholeCompany() ? OF_TICKETS : OF_AUTHORS);
    rows.also("delete from ticket_attachment_content where not exists"
        + " (select 1 from ticket_attachment a where a.content_id = ticket_attachment_content.id)");
    rows.redact("ticket", "number", "subject, description, business_impact, area, technical_data, topics, explanation, question,"
        + " solution_text, how_to_check, rejection_comment", "company_id = :company");
    rows.redact("ticket_message", "id", "text, next_step", OF_TICKETS);
    if (traces.wholeCompany()) {
      rows.set("ticket_message", BROUGHT, "author = 'Autor de otra herramienta'");
    } else {
      rows.redact("ticket_message", "id", "author", BROUGHT);
    }
    rows.redact("ticket_event", "id", "details", OF_TICKETS);
    rows.redact("ticket_attachment", "id", "file_name", OF_TICKETS);
    rows.redact("ticket_extra", "ticket_number, name", "text_value", OF_TICKETS);
    rows.redact("ticket_escalation", "id", "documentation, told, provider_data, provider_reference, findings", OF_TICKETS);
    rows.redact("ticket_satisfaction", "ticket_number", "comment", OF_TICKETS);
    rows.redact("ticket_charged_work", "id", "purpose, third_party", OF_TICKETS);
    rows.redact("csm_case", "number", "topic, story, evaluation, solution, improvement", "company_id = :company");
    rows.redact("csm_case_news", "id", "text", OF_CSM);
    rows.redactEverywhere("case_view", "id", "name, filters");
    // The index of texts reads them again.
    rows.also("update ticket set text_no = nextval('ticket_text_no') where company_id = :company");
  }
}
