package io.ciclo.training.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.tpoints.TPoints;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingEvent;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** What happened, and the support given after trainings: rows that are only added. */
@Repository
public class TrainingHistory {

  private final JdbcClient jdbc;

  TrainingHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The id is ignored. */
  public void append(TrainingEvent event) {
    jdbc.sql("insert into training_event (training_id, kind, text, staff, contact_id, at) values (?, ?, ?, ?, ?, ?)")
        .params(event.training(), event.kind().name(), event.text(), event.staff(), event.contact(), utc(event.at())).update();
  }

  /** Oldest first. */
  public List<TrainingEvent> events(long training) {
    return jdbc.sql("select * from training_event where training_id = ? order by id").param(training)
        .query((row, ignored) -> new TrainingEvent(row.getLong("id"), training, word(row, "kind", TrainingEvent.Kind.class),
            row.getString("text"), row.getString("staff"), row.getObject("contact_id", Long.class), instant(row, "at"))).list();
  }

  /** Minutes and points of the support so far. */
  public record Support(int minutes, TPoints points) {}

  public Support support(Training training) {
    return jdbc.sql("select coalesce(sum(minutes), 0) as minutes, coalesce(sum(points), 0) as points from training_support where training_id = ?")
        .param(training.id()).query((row, ignored) -> new Support(row.getInt("minutes"), TPoints.ofHundredths(row.getLong("points")))).single();
  }

  /** The id of the part. */
  public long supported(Training training, int minutes, TPoints points, String staffId, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into training_support (training_id, minutes, points, staff, at) values (?, ?, ?, ?, ?)")
        .params(training.id(), minutes, points.hundredths(), staffId, utc(now)).update(key, "id");
    return key.getKeyAs(Long.class);
  }
}
