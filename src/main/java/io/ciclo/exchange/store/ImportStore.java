package io.ciclo.exchange.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.engine.PlainText;
import io.ciclo.exchange.ImportCount;
import io.ciclo.exchange.ImportRefusal;
import io.ciclo.exchange.ImportRun;
import io.ciclo.exchange.ImportState;
import io.ciclo.exchange.Phase;
import io.ciclo.exchange.RowKind;
import io.ciclo.exchange.RowOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Imports with what they counted and refused. */
@Repository
public class ImportStore {

  private final JdbcClient jdbc;

  ImportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Its state is CHECKING. */
  public long insert(String origin, String fileName, FileParts.Stored file, String by, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into exchange_import (origin, file_name, size, sha256, file_id, state, asked_by, created_at, total, done)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)")
        .param(origin).param(fileName).param(file.size()).param(file.sha256()).param(file.id()).param(ImportState.CHECKING.name())
        .param(by).param(utc(now)).update(key, "id");
    return key.getKeyAs(Long.class);
  }

  public Optional<ImportRun> find(long id) {
    return jdbc.sql("select * from exchange_import where id = ?").param(id).query(ImportStore::run).optional();
  }

  public List<ImportRun> latest(int most) {
    return jdbc.sql("select * from exchange_import order by id desc limit ?").param(most).query(ImportStore::run).list();
  }

  public Optional<UUID> file(long id) {
    return jdbc.sql("select file_id from exchange_import where id = ? and file_id is not null").param(id).query(UUID.class).optional();
  }

  public void fileGone(long id) {
    jdbc.sql("update exchange_import set file_id = null where id = ?").param(id).update();
  }

  public void opened(long id, String tool, String origin) {
    jdbc.sql("update exchange_import set tool = ?, origin = ? where id = ?").params(tool, origin, id).update();
  }

  /** False when it was in none of these states. */
  public boolean move(long id, ImportState from, ImportState to) {
    return jdbc.sql("update exchange_import set state = ? where id = ? and state = ?").params(to.name(), id, from.name()).update() == 1;
  }

  public void started(long id, String by, Instant now) {
    jdbc.sql("update exchange_import set started_by = ?, started_at = ?, done = 0 where id = ?")
        .param(by).param(utc(now)).param(id).update();
  }

  public void ended(long id, String reason, Instant now) {
    jdbc.sql("update exchange_import set ended_at = ?, reason = ? where id = ?")
        .param(utc(now)).param(reason == null ? null : PlainText.cut(reason, 1000)).param(id).update();
  }

  public void progress(long id, long total, long done) {
    jdbc.sql("update exchange_import set total = ?, done = ? where id = ?").params(total, done, id).update();
  }

  // what was counted and refused

  public void count(long id, Phase phase, RowKind kind, RowOutcome outcome, long more) {
    int known = jdbc.sql("update exchange_count set counted = counted + ? where import_id = ? and phase = ? and kind = ? and outcome = ?")
        .params(more, id, phase.name(), kind.name(), outcome.name()).update();
    if (known == 0) {
      jdbc.sql("insert into exchange_count (import_id, phase, kind, outcome, counted) values (?, ?, ?, ?, ?)")
          .params(id, phase.name(), kind.name(), outcome.name(), more).update();
    }
  }

  public List<ImportCount> counts(long id, Phase phase) {
    return jdbc.sql("select * from exchange_count where import_id = ? and phase = ?").params(id, phase.name())
        .query((row, ignored) -> new ImportCount(word(row, "kind", RowKind.class), word(row, "outcome", RowOutcome.class),
            row.getLong("counted"))).list();
  }

  public void refuse(long id, Phase phase, ImportRefusal refusal) {
    jdbc.sql("insert into exchange_refusal (import_id, phase, file_name, line, source_id, field, reason, partly)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(id, phase.name(), PlainText.cut(refusal.fileName(), 200), refusal.line(), PlainText.cut(refusal.sourceId(), 100),
            PlainText.cut(refusal.field(), 60), PlainText.cut(refusal.reason(), 1000), refusal.partly()).update();
  }

  public List<ImportRefusal> refusals(long id, Phase phase, int most) {
    return jdbc.sql("select * from exchange_refusal where import_id = ? and phase = ? order by id limit ?")
        .params(id, phase.name(), most).query((row, ignored) -> refusal(row)).list();
  }

  public void eachRefusal(long id, Phase phase, Consumer<ImportRefusal> taken) {
    jdbc.sql("select * from exchange_refusal where import_id = ? and phase = ? order by id").params(id, phase.name())
        .query(row -> {
          taken.accept(refusal(row));
        });
  }

  public long refused(long id, Phase phase) {
    return jdbc.sql("select count(*) from exchange_refusal where import_id = ? and phase = ?").params(id, phase.name())
        .query(Long.class).single();
  }

  /** Begins to count anew: a dry run that was interrupted writes nothing else. */
  public void forgetAll(long id, Phase phase) {
    jdbc.sql("delete from exchange_refusal where import_id = ? and phase = ?").params(id, phase.name()).update();
    jdbc.sql("delete from exchange_count where import_id = ? and phase = ?").params(id, phase.name()).update();
  }

  /** A row that was refused whole, or had nothing new, says so again when an import goes on; what came with a part missing came already. */
  public void forgetRefusals(long id, Phase phase) {
    jdbc.sql("delete from exchange_refusal where import_id = ? and phase = ? and partly = false").params(id, phase.name()).update();
    jdbc.sql("delete from exchange_count where import_id = ? and phase = ? and outcome in (?, ?) and kind <> ?")
        .params(id, phase.name(), RowOutcome.REFUSED.name(), RowOutcome.UNCHANGED.name(), RowKind.ATTACHMENT.name()).update();
  }

  private static ImportRefusal refusal(ResultSet row) throws SQLException {
    return new ImportRefusal(row.getString("file_name"), row.getLong("line"), row.getString("source_id"), row.getString("field"),
        row.getString("reason"), row.getBoolean("partly"));
  }

  private static ImportRun run(ResultSet row, int ignored) throws SQLException {
    return new ImportRun(row.getLong("id"), row.getString("origin"), row.getString("tool"), row.getString("file_name"),
        row.getLong("size"), row.getString("sha256"), word(row, "state", ImportState.class), row.getString("reason"),
        row.getString("asked_by"), instant(row, "created_at"), row.getString("started_by"), instant(row, "started_at"),
        instant(row, "ended_at"), row.getLong("total"), row.getLong("done"));
  }
}
