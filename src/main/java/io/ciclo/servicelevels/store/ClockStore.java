package io.ciclo.servicelevels.store;

import static io.ciclo.engine.Columns.utc;

import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.ClockId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code service_level_clock}, from which lists and reports are read; a cache of the derivation. */
@Repository
public class ClockStore {

  private final JdbcClient jdbc;

  ClockStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Stores the clocks of a case as they stand. A case has a clock more for each answer it got; most never change again.
   *
   * @return clocks that ran late until now, and no longer do
   */
  public List<ClockId> store(String caseNumber, List<Clock> clocks) {
    List<ClockId> settled = new ArrayList<>();
    Map<ClockId, StoredClock> known = of(caseNumber).stream()
        .collect(Collectors.toMap(StoredClock::id, Function.identity()));
    for (Clock clock : clocks) {
      StoredClock now = StoredClock.of(clock);
      StoredClock before = known.get(now.id());
      if (before == null) {
        insert(caseNumber, now);
      } else if (!before.equals(now)) {
        update(caseNumber, now);
        if (before.runsLate() && !now.runsLate()) {
          settled.add(now.id());
        }
      }
    }
    return settled;
  }

  /** In the order in which they started. */
  public List<StoredClock> of(String caseNumber) {
    return jdbc.sql("select * from service_level_clock where case_number = ? order by started_at, kind, binding, no")
        .param(caseNumber).query(StoredClock::read).list();
  }

  private void insert(String caseNumber, StoredClock clock) {
    Map<String, Object> row = figures(clock);
    row.putAll(key(caseNumber, clock.id()));
    jdbc.sql("insert into service_level_clock (" + String.join(", ", row.keySet()) + ") values ("
        + row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")").params(row).update();
  }

  private void update(String caseNumber, StoredClock clock) {
    Map<String, Object> row = figures(clock);
    Map<String, Object> key = key(caseNumber, clock.id());
    jdbc.sql("update service_level_clock set " + equal(row, ", ") + " where " + equal(key, " and "))
        .params(row).params(key).update();
  }

  private static String equal(Map<String, Object> row, String separator) {
    return row.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(separator));
  }

  private static Map<String, Object> key(String caseNumber, ClockId id) {
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("case_number", caseNumber);
    key.put("kind", id.kind().name());
    key.put("binding", id.binding().name());
    key.put("subject", id.subject());
    key.put("no", id.no());
    return key;
  }

  private static Map<String, Object> figures(StoredClock clock) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("started_at", utc(clock.startedAt()));
    row.put("goal_no", clock.goalNo());
    row.put("target_seconds", clock.targetSeconds());
    row.put("deadline", utc(clock.deadline()));
    row.put("warn_at", utc(clock.warnAt()));
    row.put("paused", clock.paused());
    row.put("stopped_at", utc(clock.stoppedAt()));
    row.put("result", clock.result().name());
    row.put("standing", clock.standing().name());
    row.put("breached_at", utc(clock.breachedAt()));
    row.put("excuse_reason", clock.excuse() == null ? null : clock.excuse().reason());
    row.put("excuse_approver", clock.excuse() == null ? null : clock.excuse().approver());
    row.put("elapsed_seconds", clock.elapsedSeconds());
    return row;
  }
}
