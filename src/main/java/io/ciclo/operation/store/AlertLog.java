package io.ciclo.operation.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code operation_alert}. */
@Repository
public class AlertLog {

  private final JdbcClient jdbc;

  AlertLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param details such as "12 trabajos de 9 casos" */
  public record Alert(String cause, String title, String details, Instant raised) {}

  /** Causes of which administrators were told and that last, with when. */
  public Map<String, Instant> open() {
    Map<String, Instant> open = new HashMap<>();
    jdbc.sql("select cause, raised_at from operation_alert where solved_at is null")
        .query((row, number) -> open.put(row.getString("cause"), instant(row, "raised_at"))).list();
    return open;
  }

  public void raise(Alert alert, String batch) {
    jdbc.sql("insert into operation_alert (cause, title, details, batch, raised_at) values (?, ?, ?, ?, ?)")
        .params(alert.cause(), alert.title(), alert.details(), batch, utc(alert.raised())).update();
  }

  public void solved(String cause, Instant when) {
    jdbc.sql("update operation_alert set solved_at = ? where cause = ? and solved_at is null").params(utc(when), cause).update();
  }

  /** Of a batch, those that last. */
  public List<Alert> lasting(String batch) {
    return jdbc.sql("select * from operation_alert where batch = ? and solved_at is null order by id").param(batch)
        .query((row, number) -> new Alert(row.getString("cause"), row.getString("title"), row.getString("details"),
            instant(row, "raised_at"))).list();
  }
}
