package io.ciclo.tpoints.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;
import static io.ciclo.tpoints.store.Amounts.points;

import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.TimeEntry;
import io.ciclo.tpoints.TimeEntry.Answer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code tpoint_time_entry}. */
@Repository
public class TimeStore {

  private final JdbcClient jdbc;

  TimeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public TimeEntry insert(String caseNumber, String person, LocalDate workedOn, int minutes, String what, TPoints proposed,
      String by, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into tpoint_time_entry (case_number, person, worked_on, minutes, what, proposed, entered_by, entered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(caseNumber, person, workedOn, minutes, what, proposed.hundredths(), by, utc(now)).update(key, "id");
    return find(key.getKey().longValue()).orElseThrow();
  }

  /** True for the one who answers: of two at the same time the second comes too late. */
  public boolean answer(long id, Answer answer, String by, Instant now) {
    return jdbc.sql("update tpoint_time_entry set answer = ?, answered_by = ?, answered_at = ? where id = ? and answer is null")
        .params(answer.name(), by, utc(now), id).update() == 1;
  }

  public Optional<TimeEntry> find(long id) {
    return jdbc.sql("select * from tpoint_time_entry where id = ?").param(id).query(TimeStore::entry).optional();
  }

  public List<TimeEntry> ofCase(String caseNumber) {
    return jdbc.sql("select * from tpoint_time_entry where case_number = ? order by id").param(caseNumber).query(TimeStore::entry)
        .list();
  }

  private static TimeEntry entry(ResultSet row, int ignored) throws SQLException {
    return new TimeEntry(row.getLong("id"), row.getString("case_number"), row.getString("person"),
        row.getObject("worked_on", LocalDate.class), row.getInt("minutes"), row.getString("what"), points(row, "proposed"),
        row.getString("entered_by"), instant(row, "entered_at"), word(row, "answer", Answer.class), row.getString("answered_by"),
        instant(row, "answered_at"));
  }
}
