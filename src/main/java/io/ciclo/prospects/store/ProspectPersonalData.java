package io.ciclo.prospects.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a company became a customer stays; the people on its side, most of whom were never contacts, do not. */
@Component
class ProspectPersonalData implements PersonalData {

  private static final String THEIRS = "prospect in (select number from prospect where company_id = :company)";

  private final JdbcClient jdbc;

  ProspectPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String room() {
    return "prospects";
  }

  @Override
  public Set<String> casesOf(long company) {
    return new HashSet<>(jdbc.sql("select number from prospect where company_id = :company union"
        + " select f.case_number from prospect_feature f join prospect p on p.number = f.prospect where p.company_id = :company")
        .param("company", company).query(String.class).list());
  }

  @Override
  public List<Named> peopleOf(long company) {
    return jdbc.sql("""
            select c.name as name, c.email as email from prospect_counterpart c join prospect p on p.number = c.prospect where p.company_id = :company
            union select a.name, null from prospect_agent a join prospect p on p.number = a.prospect where p.company_id = :company
            union select f.acknowledged_by, null from prospect_feature f join prospect p on p.number = f.prospect where p.company_id = :company""")
        .param("company", company).query((row, number) -> new Named(row.getString("name"), row.getString("email"))).list();
  }

  @Override
  public List<String> holds(PersonalTraces traces) {
    String whose = traces.wholeCompany() ? "company_id = :company" : "contact_id in (:contacts)";
    return jdbc.sql("select number from prospect where " + whose + " and outcome is null order by number").param("company", traces.company())
        .param("contacts", traces.contacts()).query(String.class).list().stream().map(number -> "El caso " + number + " sigue abierto.").toList();
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    rows.rename("prospect_answer", "contact_id = :contact", "address = ''");
    if (traces.wholeCompany()) {
      rows.set("prospect_counterpart", THEIRS + " and name is not null", "name = 'Persona del cliente'", "area = null", "email = null");
      rows.set("prospect_agent", THEIRS, "name = 'Agente del cliente'", "employer = case when employer is null then null else 'Otra empresa' end");
      rows.set("prospect_feature", THEIRS, "acknowledged_by = 'Persona del cliente'");
    }
    rows.redact("prospect", "number", "subject, end_reason", "company_id = :company");
    rows.redact("prospect_without", "prospect, step", "reason", THEIRS);
    rows.redact("prospect_event", "id", "text", THEIRS);
    rows.redact("prospect_study", "prospect, round", "findings, reason", THEIRS);
    rows.redact("prospect_need", "id", "text", THEIRS);
    rows.redact("prospect_proposal", "id", "title, situation, offer, conditions", THEIRS);
    rows.redact("prospect_answer", "id", "reason", THEIRS);
    rows.redact("prospect_counterpart", "prospect, role", "name, area, email, waived", THEIRS);
    rows.redact("prospect_agent", "id", "name, employer", THEIRS);
    rows.redact("prospect_check", "prospect, profile, item", "note", THEIRS);
    rows.redact("prospect_obstacle", "id", "text, solution", THEIRS);
    rows.redact("prospect_wish", "id", "text", THEIRS);
    rows.redact("prospect_installation", "prospect", "ours, theirs", THEIRS);
    rows.redact("prospect_feature", "case_number", "title, description, acknowledged_by, question", THEIRS);
    rows.redact("prospect_contract", "prospect", "reference", THEIRS);
    rows.redact("prospect_finding", "id", "text", THEIRS);
  }
}
