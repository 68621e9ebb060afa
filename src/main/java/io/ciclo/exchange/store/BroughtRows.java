package io.ciclo.exchange.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came before, and what it became here. */
@Repository
public class BroughtRows {

  /** Ids of the same tool, each kind with its own. */
  public enum Kind { COMPANY, CONTACT, TICKET, COMMENT }

  /** @param target id or number here @param run the import that brought it */
  public record Row(String target, long run) {}

  private final JdbcClient jdbc;

  BroughtRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Row> find(String origin, Kind kind, String sourceId) {
    return jdbc.sql("select target, import_id from exchange_row where origin = ? and kind = ? and source_id = ?")
        .params(origin, kind.name(), sourceId).query((row, ignored) -> new Row(row.getString("target"), row.getLong("import_id")))
        .optional();
  }

  /** Those of these ids that came before. */
  public Set<String> known(String origin, Kind kind, Collection<String> sourceIds) {
    return sourceIds.isEmpty() ? Set.of() : new HashSet<>(
        jdbc.sql("select source_id from exchange_row where origin = :origin and kind = :kind and source_id in (:ids)")
            .param("origin", origin).param("kind", kind.name()).param("ids", sourceIds).query(String.class).list());
  }

  /** It was changed by this import. */
  public void changedBy(String origin, Kind kind, String sourceId, long run) {
    jdbc.sql("update exchange_row set import_id = ? where origin = ? and kind = ? and source_id = ?")
        .params(run, origin, kind.name(), sourceId).update();
  }

  public void insert(String origin, Kind kind, String sourceId, String target, long run) {
    jdbc.sql("insert into exchange_row (origin, kind, source_id, target, import_id) values (?, ?, ?, ?, ?)")
        .params(origin, kind.name(), sourceId, target, run).update();
  }
}
