package io.ciclo.engine.operations;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.engine.ValueCorrected;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code value_correction}; none is ever changed. */
@Repository
class CorrectionLog {

  private final JdbcClient jdbc;

  CorrectionLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String processInstance, String processKey, ValueCorrected correction) {
    jdbc.sql("""
            insert into value_correction (case_number, process_instance, process_key, step, name, value_before, value_after, reason,
              person, corrected_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(correction.caseNumber(), processInstance, processKey, correction.step(), correction.name(), correction.before(),
            correction.after(), correction.reason(), correction.person(), utc(correction.at()))
        .update();
  }

  List<ValueCorrected> of(String processInstance) {
    return jdbc.sql("select * from value_correction where process_instance = ? order by id").param(processInstance)
        .query((row, number) -> new ValueCorrected(row.getString("case_number"), row.getString("step"), row.getString("name"),
            row.getString("value_before"), row.getString("value_after"), row.getString("reason"), row.getString("person"),
            instant(row, "corrected_at")))
        .list();
  }
}
