package io.ciclo.servicelevels.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.servicelevels.Alarm;
import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.ClockId;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.FailingAlarm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alarms that were handled ({@code service_level_alarm}) and the nearest one of each case ({@code next_alarm}). */
@Repository
public class AlarmStore {

  private static final int LONGEST_REASON = 2000;

  private final JdbcClient jdbc;

  AlarmStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Set<Alarm.Key> handled(String caseNumber) {
    return Set.copyOf(jdbc.sql("select * from service_level_alarm where case_number = ?").param(caseNumber)
        .query(AlarmStore::key).list());
  }

  /** Fails on a second time: that is what makes an alarm handled once. */
  public void handled(String caseNumber, Alarm alarm, Instant now) {
    ClockId clock = alarm.key().clock();
    jdbc.sql("""
            insert into service_level_alarm (case_number, kind, binding, subject, no, goal_no, alarm_kind, due_at, handled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(caseNumber, clock.kind().name(), clock.binding().name(), clock.subject(), clock.no(), alarm.key().goal(),
            alarm.key().kind().name(), utc(alarm.at()), utc(now))
        .update();
  }

  /** The nearest alarm of the case from now on; none takes the row away. Earlier failures are forgotten. */
  public void next(String caseNumber, Optional<Instant> due) {
    if (due.isEmpty()) {
      jdbc.sql("delete from next_alarm where case_number = ?").param(caseNumber).update();
      return;
    }
    int changed = jdbc.sql("update next_alarm set due_at = ?, failures = 0, reason = null where case_number = ?")
        .params(utc(due.get()), caseNumber).update();
    if (changed == 0) {
      jdbc.sql("insert into next_alarm (case_number, due_at, failures) values (?, ?, 0)").params(caseNumber, utc(due.get()))
          .update();
    }
  }

  /** Cases whose alarm has fallen due, in order. */
  public List<String> due(Instant now, int atMost) {
    return jdbc.sql("select case_number from next_alarm where due_at < ? order by due_at limit ?").params(utc(now), atMost)
        .query(String.class).list();
  }

  /** Takes the row of a due alarm; false when it is taken, or no longer due. */
  public boolean take(String caseNumber, Instant now) {
    return jdbc.sql("select case_number from next_alarm where case_number = ? and due_at < ? for update skip locked")
        .params(caseNumber, utc(now)).query(String.class).optional().isPresent();
  }

  /** How often handling this case's alarm has failed in a row. */
  public int failures(String caseNumber) {
    return jdbc.sql("select failures from next_alarm where case_number = ?").param(caseNumber).query(Integer.class)
        .optional().orElse(0);
  }

  /** Puts the alarm off, unless another node has handled it meanwhile. */
  public void failed(String caseNumber, String reason, Instant now, Instant again) {
    String kept = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    jdbc.sql("""
            update next_alarm set failures = failures + 1, reason = ?, due_at = ? where case_number = ? and due_at < ?""")
        .params(kept, utc(again), caseNumber, utc(now)).update();
  }

  /** Cases whose alarm has failed so often in a row, the worst first. */
  public List<FailingAlarm> failing(int atLeast) {
    return jdbc.sql("select * from next_alarm where failures >= ? order by failures desc, case_number").param(atLeast)
        .query((row, no) -> new FailingAlarm(row.getString("case_number"), row.getInt("failures"), row.getString("reason"),
            instant(row, "due_at"))).list();
  }

  /** @return how many; none when it does not fail any more */
  public int tryAt(String caseNumber, Instant when) {
    return jdbc.sql("update next_alarm set due_at = ? where case_number = ? and failures > 0").params(utc(when), caseNumber)
        .update();
  }

  public Optional<Instant> nearest() {
    return jdbc.sql("select due_at from next_alarm order by due_at limit 1")
        .query((row, no) -> instant(row, "due_at")).optional();
  }

  private static Alarm.Key key(ResultSet row, int ignored) throws SQLException {
    ClockId clock = new ClockId(ClockKind.valueOf(row.getString("kind")), Binding.valueOf(row.getString("binding")),
        row.getString("subject"), row.getInt("no"));
    return new Alarm.Key(clock, row.getInt("goal_no"), Alarm.Kind.valueOf(row.getString("alarm_kind")));
  }
}
