package io.ciclo.documents.store;

import static io.ciclo.engine.Columns.word;

import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentScope;
import io.ciclo.engine.Vocabulary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue; a kind without words of its own has those of the vocabulary. */
@Repository
public class KindStore {

  private final JdbcClient jdbc;
  private final Vocabulary vocabulary;

  KindStore(JdbcClient jdbc, Vocabulary vocabulary) {
    this.jdbc = jdbc;
    this.vocabulary = vocabulary;
  }

  public List<DocumentKind> all() {
    return jdbc.sql("select * from document_kind order by position, kind_key").query(this::kind).list();
  }

  public Optional<DocumentKind> find(String key) {
    return jdbc.sql("select * from document_kind where kind_key = ?").param(key).query(this::kind).optional();
  }

  /** At the end of the catalogue. */
  public void add(DocumentKind kind) {
    jdbc.sql("insert into document_kind (kind_key, position, scope, internal, title, description)"
        + " values (?, (select coalesce(max(position), 0) + 10 from document_kind), ?, ?, ?, ?)")
        .params(kind.key(), kind.scope().name(), kind.internal(), kind.title(), kind.description()).update();
  }

  /** Keys of the kinds of a set, in its order. */
  public List<String> set(String key) {
    return jdbc.sql("select kind_key from document_set_kind where set_key = ? order by position").param(key).query(String.class)
        .list();
  }

  /** As whoever reads now calls it. */
  String title(String key, String own) {
    return own == null ? vocabulary.word("documents.kind." + key) : own;
  }

  private DocumentKind kind(ResultSet row, int ignored) throws SQLException {
    String key = row.getString("kind_key");
    String own = row.getString("description");
    return new DocumentKind(key, title(key, row.getString("title")), own == null ? vocabulary.word("documents.about." + key) : own,
        word(row, "scope", DocumentScope.class), row.getBoolean("internal"));
  }
}
