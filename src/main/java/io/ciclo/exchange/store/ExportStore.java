package io.ciclo.exchange.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.engine.PlainText;
import io.ciclo.exchange.ExportRun;
import io.ciclo.exchange.ExportState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Exports, and who took them along. */
@Repository
public class ExportStore {

  private final JdbcClient jdbc;

  ExportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public long insert(String by, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into exchange_export (state, asked_by, created_at, size, files, counted) values (?, ?, ?, 0, 0, 0)")
        .param(ExportState.PREPARING.name()).param(by).param(utc(now)).update(key, "id");
    return key.getKeyAs(Long.class);
  }

  public Optional<ExportRun> find(long id) {
    return jdbc.sql("select * from exchange_export where id = ?").param(id).query(ExportStore::run).optional();
  }

  public List<ExportRun> latest(int most) {
    return jdbc.sql("select * from exchange_export order by id desc limit ?").param(most).query(ExportStore::run).list();
  }

  public Optional<UUID> file(long id) {
    return jdbc.sql("select file_id from exchange_export where id = ? and file_id is not null").param(id).query(UUID.class).optional();
  }

  /** False when nobody wants it any more: personal data was erased meanwhile that it still knows. */
  public boolean ready(long id, FileParts.Stored file, long files, long rows, Instant now) {
    return jdbc.sql("update exchange_export set state = ?, file_id = ?, size = ?, sha256 = ?, files = ?, counted = ?, ready_at = ?"
            + " where id = ? and state = ?")
        .param(ExportState.READY.name()).param(file.id()).param(file.size()).param(file.sha256()).param(files).param(rows)
        .param(utc(now)).param(id).param(ExportState.PREPARING.name()).update() == 1;
  }

  public void failed(long id, String reason, Instant now) {
    jdbc.sql("update exchange_export set state = ?, reason = ?, removed_at = ? where id = ?")
        .param(ExportState.FAILED.name()).param(PlainText.cut(reason, 1000)).param(utc(now)).param(id).update();
  }

  public void removed(long id, Instant now) {
    jdbc.sql("update exchange_export set state = ?, file_id = null, removed_at = ? where id = ?")
        .param(ExportState.REMOVED.name()).param(utc(now)).param(id).update();
  }

  public void taken(long id, String by, Instant now) {
    jdbc.sql("insert into exchange_download (export_id, person, at) values (?, ?, ?)").param(id).param(by).param(utc(now)).update();
  }

  private static ExportRun run(ResultSet row, int ignored) throws SQLException {
    return new ExportRun(row.getLong("id"), word(row, "state", ExportState.class), row.getString("reason"), row.getString("asked_by"),
        instant(row, "created_at"), instant(row, "ready_at"), row.getLong("size"), row.getString("sha256"), row.getLong("files"),
        row.getLong("counted"));
  }
}
