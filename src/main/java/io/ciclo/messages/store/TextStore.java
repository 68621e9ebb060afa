package io.ciclo.messages.store;

import static io.ciclo.engine.Columns.instant;

import io.ciclo.messages.MessageText;
import io.ciclo.messages.TextVersion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code message_text}: written once, never changed. */
@Repository
public class TextStore {

  private final JdbcClient jdbc;

  TextStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<TextVersion> newest(MessageText text, String language) {
    return jdbc.sql("select * from message_text where text_key = ? and language = ? order by version desc limit 1")
        .params(text.key(), language).query((row, n) -> version(text, row)).optional();
  }

  /** Newest first. */
  public List<TextVersion> all(MessageText text, String language) {
    return jdbc.sql("select * from message_text where text_key = ? and language = ? order by version desc")
        .params(text.key(), language).query((row, n) -> version(text, row)).list();
  }

  /** @throws org.springframework.dao.DuplicateKeyException when the version exists */
  public void add(TextVersion version) {
    jdbc.sql("""
            insert into message_text (text_key, language, version, subject, body, informal_body, author, since, note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(version.text().key(), version.language(), version.version(), version.subject(), version.body(),
            version.informalBody(), version.author(), version.since().atOffset(ZoneOffset.UTC), version.note())
        .update();
  }

  private static TextVersion version(MessageText text, ResultSet row) throws SQLException {
    return new TextVersion(text, row.getString("language"), row.getInt("version"), row.getString("subject"),
        row.getString("body"), row.getString("informal_body"), row.getString("author"),
        instant(row, "since"), row.getString("note"));
  }
}
