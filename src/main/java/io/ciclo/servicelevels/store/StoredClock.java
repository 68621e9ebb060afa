package io.ciclo.servicelevels.store;

import static io.ciclo.engine.Columns.instant;

import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.Clock.Standing;
import io.ciclo.servicelevels.ClockId;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.Excuse;
import io.ciclo.servicelevels.Result;
import io.ciclo.servicelevels.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A clock as it stood when something last happened to its case, or an alarm of it was handled.
 *
 * @param targetSeconds of working time; null for a promised date
 * @param deadline null while a pause keeps it unknown
 * @param stoppedAt null while it runs
 * @param elapsedSeconds up to the stop; null while it runs
 */
public record StoredClock(ClockId id, Instant startedAt, int goalNo, Long targetSeconds, Instant deadline, Instant warnAt,
    boolean paused, Instant stoppedAt, Result result, Standing standing, Instant breachedAt, Excuse excuse,
    Long elapsedSeconds) {

  static StoredClock of(Clock clock) {
    return new StoredClock(clock.id(), clock.start(), clock.goalNo(),
        clock.goal() instanceof Target target ? target.duration().toSeconds() : null, clock.deadline(), clock.warnAt(),
        clock.paused(), clock.stop(), clock.result(), clock.standing(), clock.breachedAt(), clock.excuse(),
        clock.running() ? null : clock.elapsed().toSeconds());
  }

  static StoredClock read(ResultSet row, int ignored) throws SQLException {
    ClockId id = new ClockId(ClockKind.valueOf(row.getString("kind")), Binding.valueOf(row.getString("binding")),
        row.getString("subject"), row.getInt("no"));
    String reason = row.getString("excuse_reason");
    return new StoredClock(id, instant(row, "started_at"), row.getInt("goal_no"), number(row, "target_seconds"),
        instant(row, "deadline"), instant(row, "warn_at"), row.getBoolean("paused"), instant(row, "stopped_at"),
        Result.valueOf(row.getString("result")), Standing.valueOf(row.getString("standing")),
        instant(row, "breached_at"), reason == null ? null : new Excuse(reason, row.getString("excuse_approver")),
        number(row, "elapsed_seconds"));
  }

  boolean runsLate() {
    return stoppedAt == null && breachedAt != null;
  }

  private static Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
