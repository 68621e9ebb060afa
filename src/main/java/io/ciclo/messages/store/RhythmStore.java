package io.ciclo.messages.store;

import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.messages.MailRhythm;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code mail_rhythm}. */
@Repository
public class RhythmStore {

  private final JdbcClient jdbc;

  RhythmStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<MailRhythm> find(String staffId) {
    return jdbc.sql("select rhythm from mail_rhythm where staff_id = ?").param(staffId)
        .query((row, number) -> word(row, "rhythm", MailRhythm.class)).optional();
  }

  public void keep(String staffId, MailRhythm rhythm, Instant since) {
    int changed = jdbc.sql("update mail_rhythm set rhythm = ?, since = ? where staff_id = ?")
        .params(rhythm.name(), utc(since), staffId).update();
    if (changed == 0) {
      jdbc.sql("insert into mail_rhythm (staff_id, rhythm, since) values (?, ?, ?)")
          .params(staffId, rhythm.name(), utc(since)).update();
    }
  }
}
