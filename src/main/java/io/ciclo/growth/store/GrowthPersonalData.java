package io.ciclo.growth.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a customer thought of us and was offered stays, without who said it. */
@Component
class GrowthPersonalData implements PersonalData {

  private static final String OF_FEEDBACK = "feedback in (select number from feedback where company_id = :company)";
  private static final String OF_FARMING = "farming in (select number from farming where company_id = :company)";
  private static final String OF_PAPER = "paper_id in (select p.id from farming_paper p join farming f on f.number = p.farming where f.company_id = :company)";
  private static final String OF_OPPORTUNITY = "opportunity in (select number from opportunity where company_id = :company)";

  private final JdbcClient jdbc;

  GrowthPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String room() {
    return "growth";
  }

  @Override
  public Set<String> casesOf(long company) {
    return new HashSet<>(jdbc.sql("select number from feedback where company_id = :company union select number from farming where company_id = :company"
        + " union select number from opportunity where company_id = :company").param("company", company).query(String.class).list());
  }

  @Override
  public List<Named> peopleOf(long company) {
    return jdbc.sql("select distinct person from farming_sheet where farming in (select number from farming where company_id = ?)").param(company)
        .query((row, number) -> new Named(row.getString("person"), null)).list();
  }

  @Override
  public List<String> holds(PersonalTraces traces) {
    // A farming is with the company: one contact of it does not wait for its end.
    String open = traces.wholeCompany() ? "select number from feedback where company_id = :company and ended_at is null"
        + " union select number from farming where company_id = :company and ended_at is null"
        : "select number from feedback where contact_id in (:contacts) and ended_at is null";
    return jdbc.sql(open)
        .param("company", traces.company()).param("contacts", traces.contacts())
        .query(String.class).list().stream().sorted().map(number -> "El caso " + number + " sigue abierto.").toList();
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    rows.rename("farming_reply", "contact_id = :contact", "address = ''");
    if (traces.wholeCompany()) {
      rows.set("farming_sheet", OF_FARMING, "person = 'Persona del cliente'");
    }
    rows.redact("feedback", "number", "reason, comments, complaint", "company_id = :company");
    rows.redact("feedback_need", "id", "text", OF_FEEDBACK);
    rows.redact("feedback_event", "id", "text", OF_FEEDBACK);
    rows.redact("csm_finding", "id", "text", "company_id = :company");
    rows.redact("growth_signal", "id", "topic, reason, suggestion, why", "company_id = :company");
    rows.redact("farming", "number", "need, end_reason", "company_id = :company");
    rows.redact("farming_sheet", "farming", "knowledge, person, support_question", OF_FARMING);
    rows.redact("farming_attribute", "id", "text", OF_FARMING);
    rows.redact("farming_element", "id", "name, benefit, approved_why", OF_FARMING);
    rows.redact("farming_consultation", "id", "question, answer", OF_FARMING);
    rows.redact("farming_paper", "id", "title, scope, terms", OF_FARMING);
    rows.redact("farming_paper_line", "paper_id, part, place", "title, text", OF_PAPER);
    rows.redact("farming_draft_call", "id", "note", OF_PAPER);
    rows.redact("farming_reply", "id", "reason", OF_FARMING);
    rows.redact("farming_contract", "farming", "reference, details", OF_FARMING);
    rows.redact("farming_event", "id", "text", OF_FARMING);
    rows.redact("opportunity", "number", "title, reason", "company_id = :company");
    rows.redact("opportunity_event", "id", "text", OF_OPPORTUNITY);
    rows.redact("crm_message", "id", "reason", OF_OPPORTUNITY);
  }
}
