package io.ciclo.training.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.tpoints.TPoints;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingSession;
import io.ciclo.training.TrainingSession.Held;
import io.ciclo.training.TrainingSession.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code training_session}. */
@Repository
public class TrainingSessionStore {

  private final JdbcClient jdbc;

  TrainingSessionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order of their numbers. */
  public List<TrainingSession> of(Training training) {
    return jdbc.sql("select * from training_session where training_id = ? order by number").param(training.id())
        .query(TrainingSessionStore::session).list();
  }

  public void plan(Training training, int number, long meeting, Instant start, int minutes, String link, String topics) {
    jdbc.sql("""
            insert into training_session (training_id, proposal_id, number, meeting_id, starts_at, minutes, link, topics, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED')""")
        .params(training.id(), training.proposal().id(), number, meeting, utc(start), minutes, link, topics).update();
  }

  public void move(TrainingSession session, Instant start, String link) {
    jdbc.sql("update training_session set starts_at = ?, link = ? where id = ?").params(utc(start), link, session.id()).update();
  }

  /** By another meeting than before. */
  public void invited(TrainingSession session, long meeting) {
    jdbc.sql("update training_session set meeting_id = ? where id = ?").params(meeting, session.id()).update();
  }

  public void adjust(TrainingSession session, String topics) {
    jdbc.sql("update training_session set topics = ? where id = ?").params(topics, session.id()).update();
  }

  public void held(TrainingSession session, Held held) {
    jdbc.sql("""
            update training_session set state = 'HELD', real_minutes = ?, points = ?, recording = ?, progress = ?, held_by = ?, held_at = ?
            where id = ?""")
        .params(held.minutes(), held.points().hundredths(), held.recording(), held.progress(), held.staff(), utc(held.at()), session.id())
        .update();
  }

  public void cancel(TrainingSession session) {
    jdbc.sql("update training_session set state = 'CANCELLED' where id = ?").param(session.id()).update();
  }

  /** What was given of a proposal so far. */
  public record Given(int sessions, int minutes, TPoints points) {}

  public Given given(long proposal) {
    return jdbc.sql("""
            select count(*) as sessions, coalesce(sum(real_minutes), 0) as minutes, coalesce(sum(points), 0) as points
            from training_session where proposal_id = ? and state = 'HELD'""").param(proposal)
        .query((row, ignored) -> new Given(row.getInt("sessions"), row.getInt("minutes"), TPoints.ofHundredths(row.getLong("points")))).single();
  }

  private static TrainingSession session(ResultSet row, int ignored) throws SQLException {
    Instant heldAt = instant(row, "held_at");
    Held held = heldAt == null ? null : new Held(row.getInt("real_minutes"), TPoints.ofHundredths(row.getLong("points")),
        row.getString("recording"), row.getString("progress"), row.getString("held_by"), heldAt);
    return new TrainingSession(row.getLong("id"), row.getLong("training_id"), row.getInt("number"), row.getLong("meeting_id"),
        instant(row, "starts_at"), row.getInt("minutes"), row.getString("link"), row.getString("topics"), word(row, "state", State.class), held);
  }
}
