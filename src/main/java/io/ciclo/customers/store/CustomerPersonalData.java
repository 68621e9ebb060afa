package io.ciclo.customers.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registry: company and contacts stay as pseudonyms, because cases, ledger and deliveries name them by id. */
@Component
class CustomerPersonalData implements PersonalData {

  private static final String SAYS_WHO = "subject = 'CONTACT' and field in ('created', 'name', 'email', 'phone', 'password', 'invitation', 'removed')";

  private static final String OF_EVENTS = "number in (select number from customer_event where company_id = :company)";

  private final JdbcClient jdbc;

  CustomerPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<String> casesOf(long company) {
    return new HashSet<>(jdbc.sql("select number from customer_event where company_id = ?").param(company).query(String.class).list());
  }

  @Override
  public List<Named> peopleOf(long company) {
    return jdbc.sql("select contact_name, contact_email from customer_amendment where number in (select number from customer_event where company_id = ?)"
        + " and contact_name is not null").param(company)
        .query((row, number) -> new Named(row.getString("contact_name"), row.getString("contact_email"))).list();
  }

  @Override
  public List<String> holds(PersonalTraces traces) {
    if (!traces.wholeCompany()) {
      return List.of();
    }
    return jdbc.sql("select number from customer_event where company_id = ? and closed_at is null order by number").param(traces.company())
        .query(String.class).list().stream().map(number -> "El caso " + number + " sigue abierto.").toList();
  }

  @Override
  public String room() {
    return "customers";
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    rows.delete("contact_credential", "contact_id in (:contacts)");
    rows.rename("contact", "id = :contact", "name = :pseudonym", "email = :address", "phone = ''", "active = false");
    if (traces.wholeCompany()) {
      rows.delete("contact_invitation", "company_id = :company");
      rows.set("customer_change", "company_id = :company and " + SAYS_WHO, "old_value = null", "new_value = null");
      rows.set("customer_change", "company_id = :company and subject = 'COMPANY' and field in ('created', 'legalName', 'taxId', 'csmNotes')",
          "old_value = null", "new_value = null");
      rows.set("company", "id = :company", "legal_name = :companyPseudonym", "tax_id = 'BORRADO-" + traces.company() + "'", "csm_notes = ''");
    } else {
      rows.delete("contact_invitation", "company_id = :company and email in (:emails)");
      rows.set("customer_change", "subject_id in (:contacts) and " + SAYS_WHO, "old_value = null", "new_value = null");
    }
    rows.redact("customer_change", "id", "old_value, new_value, changed_by", "company_id = :company");
    rows.redactEverywhere("customer_change", "id", "changed_by");
    events(traces, rows);
    rows.redact("personal_erasure", "id", "refused_why", "company_id = :company");
    rows.redact("company", "id", "csm_notes", "id = :company");
    rows.redact("agreed_change", "id", "description", "company_id = :company");
    rows.redact("contract", "id", "reference", "company_id = :company");
  }

  /** What a signed contract, a change of terms or a farewell brought. */
  private static void events(PersonalTraces traces, PersonalRows rows) {
    if (traces.wholeCompany()) {
      rows.set("customer_amendment", OF_EVENTS, "contact_name = null", "contact_email = null");
    }
    rows.redact("customer_event", "number", "reference, closing_text", "company_id = :company");
    rows.redact("customer_event_entry", "id", "text", OF_EVENTS);
    rows.redact("customer_event_task", "number, item", "label, note", OF_EVENTS);
    rows.redact("project_handover", "number", "repository, briefing", OF_EVENTS);
    rows.redact("handover_pending", "id", "text, settlement", OF_EVENTS);
    rows.redact("customer_amendment", "number", "contact_name, contact_email, told, reason", OF_EVENTS);
    rows.redact("customer_leaving", "number", "notice, interview_notes, points_reason, points_told, stays_reason", OF_EVENTS);
    rows.redact("customer_leaving_case", "number, case_number", "what, reason", OF_EVENTS);
  }
}
