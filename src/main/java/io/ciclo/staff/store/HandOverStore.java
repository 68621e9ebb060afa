package io.ciclo.staff.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.engine.Columns;
import io.ciclo.staff.desk.HandOver;
import io.ciclo.staff.desk.Handing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went from whom to whom; rows are only ever added. */
@Repository
public class HandOverStore {

  private final JdbcClient jdbc;

  HandOverStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(HandOver one) {
    jdbc.sql("insert into staff_hand_over (task_id, task_name, case_number, company, from_person, to_person, absence_id, why, note,"
            + " at, done_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(one.taskId(), one.taskName(), one.caseNumber(), one.company(), one.from(), one.to(), one.absenceId(),
            one.why().name(), one.note(), utc(one.at()), one.by()).update();
  }

  /** Oldest first. */
  public List<HandOver> ofAbsence(long absenceId, String person) {
    return jdbc.sql("select * from staff_hand_over where from_person = ? and absence_id = ? order by id")
        .params(person, absenceId).query(HandOverStore::handOver).list();
  }

  private static HandOver handOver(ResultSet row, int ignored) throws SQLException {
    return new HandOver(row.getString("task_id"), row.getString("task_name"), row.getString("case_number"),
        row.getString("company"), row.getString("from_person"), row.getString("to_person"), row.getObject("absence_id", Long.class),
        Columns.word(row, "why", Handing.class), row.getString("note"), instant(row, "at"), row.getString("done_by"));
  }
}
