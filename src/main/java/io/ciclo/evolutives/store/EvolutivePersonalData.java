package io.ciclo.evolutives.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Estimates and what was answered stay, because points were spent on them; names and addresses go. */
@Component
class EvolutivePersonalData implements PersonalData {

  private static final String OF_EVOLUTIVES = "evolutive_id in (select id from evolutive where company_id = :company)";
  private static final String OF_CASES = "case_number in (select case_number from evolutive where company_id = :company)";

  private final JdbcClient jdbc;

  EvolutivePersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String room() {
    return "evolutives";
  }

  @Override
  public Set<String> casesOf(long company) {
    return new HashSet<>(jdbc.sql("select case_number from evolutive where company_id = ?").param(company).query(String.class).list());
  }

  @Override
  public List<String> holds(PersonalTraces traces) {
    if (!traces.wholeCompany()) {
      return List.of();
    }
    return jdbc.sql("select distinct case_number from evolutive where company_id = ? and ended_at is null order by case_number")
        .param(traces.company()).query(String.class).list().stream()
        .map(number -> "El caso " + number + " tiene un desarrollo en marcha.").toList();
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    rows.rename("evolutive_answer", "contact_id = :contact", "address = ''");
    if (traces.wholeCompany()) {
      rows.set("evolutive_estimate_cover", OF_CASES, "company = :companyPseudonym");
    }
    rows.redact("evolutive", "id", "plugin", "company_id = :company");
    rows.redact("evolutive_event", "id", "text", OF_EVOLUTIVES);
    rows.redact("evolutive_answer", "id", "reason", OF_EVOLUTIVES);
    rows.redact("evolutive_desistance", "id", "message", OF_EVOLUTIVES);
    rows.redact("evolutive_delivery", "id", "party, reason", OF_EVOLUTIVES);
    rows.redact("evolutive_estimate", "case_number, version, revision", "draft, budget", OF_CASES);
    rows.redact("evolutive_estimate_cover", "case_number, version", "house", OF_CASES);
  }
}
