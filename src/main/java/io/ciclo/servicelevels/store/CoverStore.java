package io.ciclo.servicelevels.store;

import static io.ciclo.engine.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans of years and who covers what. */
@Repository
public class CoverStore {

  /** @param dayOffNote null, as the two after it, while no date was chosen */
  public record Row(LocalDate holiday, String person, String confirmedBy, LocalDate dayOff, String dayOffNote,
      String dayOffBy, String dayOffApprovedBy) {}

  private static final String ONE = " where calendar = ? and holiday = ? and person = ?";

  private final JdbcClient jdbc;

  CoverStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the year was begun before. */
  public boolean begin(String calendar, int year, Instant now) {
    boolean known = jdbc.sql("select count(*) from holiday_plan where calendar = ? and plan_year = ?")
        .params(calendar, year).query(Long.class).single() > 0;
    if (!known) {
      jdbc.sql("insert into holiday_plan (calendar, plan_year, begun_at) values (?, ?, ?)")
          .params(calendar, year, utc(now)).update();
    }
    return !known;
  }

  public void note(String calendar, int year, String note) {
    jdbc.sql("update holiday_plan set note = ? where calendar = ? and plan_year = ?").params(note, calendar, year).update();
  }

  /** What the planner wants the team to read; empty when nothing. */
  public String note(String calendar, int year) {
    return jdbc.sql("select coalesce(note, '') from holiday_plan where calendar = ? and plan_year = ?")
        .params(calendar, year).query(String.class).optional().orElse("");
  }

  public void informed(String calendar, int year, Instant now) {
    jdbc.sql("update holiday_plan set informed_at = ? where calendar = ? and plan_year = ?")
        .params(utc(now), calendar, year).update();
  }

  public Optional<Instant> informed(String calendar, int year) {
    return jdbc.sql("select informed_at from holiday_plan where calendar = ? and plan_year = ? and informed_at is not null")
        .params(calendar, year).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
  }

  /** Of holidays or days off between two dates, both included; by holiday, confirmed ones first. */
  public List<Row> between(String calendar, LocalDate from, LocalDate to) {
    return jdbc.sql("select * from holiday_cover where calendar = ? and (holiday between ? and ? or day_off between ? and ?)"
            + " order by holiday, case when confirmed_by is null then 1 else 0 end, assigned_at, person")
        .params(calendar, from, to, from, to).query((row, n) -> row(row)).list();
  }

  public Optional<Row> find(String calendar, LocalDate holiday, String person) {
    return jdbc.sql("select * from holiday_cover" + ONE).params(calendar, holiday, person)
        .query((row, n) -> row(row)).optional();
  }

  /** The holiday for which this person rests on a date already, in whatever calendar. */
  public Optional<LocalDate> restsFor(String person, LocalDate dayOff) {
    return jdbc.sql("select holiday from holiday_cover where person = ? and day_off = ?").params(person, dayOff)
        .query(LocalDate.class).optional();
  }

  public void assign(String calendar, LocalDate holiday, String person, String by, Instant now) {
    jdbc.sql("insert into holiday_cover (calendar, holiday, person, assigned_by, assigned_at) values (?, ?, ?, ?, ?)")
        .params(calendar, holiday, person, by, utc(now)).update();
  }

  public void confirm(String calendar, LocalDate holiday, String person, String by, Instant now) {
    jdbc.sql("update holiday_cover set confirmed_by = ?, confirmed_at = ?" + ONE)
        .params(by, utc(now), calendar, holiday, person).update();
  }

  public void withdraw(String calendar, LocalDate holiday, String person) {
    jdbc.sql("delete from holiday_cover" + ONE).params(calendar, holiday, person).update();
  }

  public void moveDayOff(String calendar, LocalDate holiday, String person, LocalDate dayOff, String note, String by,
      Instant now) {
    jdbc.sql("update holiday_cover set day_off = ?, day_off_note = ?, day_off_by = ?, day_off_at = ?,"
            + " day_off_approved_by = null, day_off_approved_at = null" + ONE)
        .params(dayOff, note, by, utc(now), calendar, holiday, person).update();
  }

  public void approveDayOff(String calendar, LocalDate holiday, String person, String by, Instant now) {
    jdbc.sql("update holiday_cover set day_off_approved_by = ?, day_off_approved_at = ?" + ONE)
        .params(by, utc(now), calendar, holiday, person).update();
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(row.getObject("holiday", LocalDate.class), row.getString("person"), row.getString("confirmed_by"),
        row.getObject("day_off", LocalDate.class), row.getString("day_off_note"), row.getString("day_off_by"),
        row.getString("day_off_approved_by"));
  }
}
