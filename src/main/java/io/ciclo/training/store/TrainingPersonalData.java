package io.ciclo.training.store;

import io.ciclo.engine.PersonalData;
import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That somebody was taught, and what, stays; who it was does not. A recording shows people: its address goes with the company. */
@Component
class TrainingPersonalData implements PersonalData {

  private static final String OF_TRAININGS = "training_id in (select id from training where company_id = :company)";

  private final JdbcClient jdbc;

  TrainingPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String room() {
    return "training";
  }

  @Override
  public Set<String> casesOf(long company) {
    return new HashSet<>(jdbc.sql("select case_number from training where company_id = ?").param(company).query(String.class).list());
  }

  @Override
  public List<String> holds(PersonalTraces traces) {
    String whose = traces.wholeCompany() ? "company_id = :company" : "contact_id in (:contacts)";
    return jdbc.sql("select distinct case_number from training where " + whose + " and ended_at is null order by case_number")
        .param("company", traces.company()).param("contacts", traces.contacts()).query(String.class).list().stream()
        .map(number -> "El caso " + number + " sigue abierto.").toList();
  }

  @Override
  public void visit(PersonalTraces traces, PersonalRows rows) {
    if (traces.wholeCompany()) {
      rows.set("training_session", OF_TRAININGS + " and recording is not null", "recording = null");
    }
    rows.redact("training", "id", "title, needs, closing_text", "company_id = :company");
    rows.redact("training_event", "id", "text", OF_TRAININGS);
    rows.redact("training_proposal", "id", "topics", OF_TRAININGS);
    rows.redact("training_session", "id", "link, topics, recording, progress", OF_TRAININGS);
  }
}
