package io.ciclo.staff.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.engine.Columns;
import io.ciclo.staff.Away;
import io.ciclo.staff.desk.Absence;
import io.ciclo.staff.desk.AbsenceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Who is away on which days. */
@Repository
public class AbsenceStore {

  private static final String LASTING = "ended_at is null and from_day <= :day and (until_day is null or until_day >= :day)";

  private final JdbcClient jdbc;

  AbsenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Away> on(String person, LocalDate day) {
    return jdbc.sql("select from_day, until_day from staff_absence where person = :person and " + LASTING)
        .param("person", person).param("day", day).query((row, ignored) -> away(row)).list().stream().findFirst();
  }

  /** Everybody who is away on that day, by staff id. */
  public Map<String, Away> on(LocalDate day) {
    Map<String, Away> away = new HashMap<>();
    jdbc.sql("select person, from_day, until_day from staff_absence where " + LASTING).param("day", day).query(row -> {
      away.put(row.getString("person"), away(row));
    });
    return away;
  }

  /** The latest first. */
  public List<Absence> of(String person) {
    return jdbc.sql("select * from staff_absence where person = ? order by from_day desc, id desc").param(person)
        .query(AbsenceStore::absence).list();
  }

  public Optional<Absence> find(long id) {
    return jdbc.sql("select * from staff_absence where id = ?").param(id).query(AbsenceStore::absence).optional();
  }

  public long add(Absence absence) {
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    jdbc.sql("insert into staff_absence (person, kind, from_day, until_day, note, recorded_by, recorded_at, version)"
            + " values (?, ?, ?, ?, ?, ?, ?, 1)")
        .params(absence.person(), absence.kind().name(), absence.from(), absence.until(), absence.note(), absence.recordedBy(),
            utc(absence.recordedAt())).update(id, "id");
    return id.getKey().longValue();
  }

  /** False when it is another version than was read. */
  public boolean changeUntil(long id, LocalDate until, int version) {
    return jdbc.sql("update staff_absence set until_day = ?, version = version + 1 where id = ? and version = ?")
        .params(until, id, version).update() == 1;
  }

  /** False when it is another version than was read. */
  public boolean end(long id, Instant at, int version) {
    return jdbc.sql("update staff_absence set ended_at = ?, version = version + 1 where id = ? and version = ?")
        .params(utc(at), id, version).update() == 1;
  }

  public void begun(long id, Instant at) {
    jdbc.sql("update staff_absence set begun_at = ? where id = ? and begun_at is null").params(utc(at), id).update();
  }

  private static Away away(ResultSet row) throws SQLException {
    return new Away(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
  }

  private static Absence absence(ResultSet row, int ignored) throws SQLException {
    return new Absence(row.getLong("id"), row.getString("person"), Columns.word(row, "kind", AbsenceKind.class),
        row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class), row.getString("note"),
        row.getString("recorded_by"), instant(row, "recorded_at"), instant(row, "begun_at"), instant(row, "ended_at"),
        row.getInt("version"));
  }
}
