package io.ciclo.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Values between Java and columns, alike on both databases: instants in UTC, words for constants, null for none. */
public final class Columns {

  private Columns() {}

  /** PostgreSQL's driver takes no {@link Instant}. */
  public static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public static <E extends Enum<E>> E word(ResultSet row, String column, Class<E> type) throws SQLException {
    String value = row.getString(column);
    return value == null ? null : Enum.valueOf(type, value);
  }

  public static Object plain(Object value) {
    if (value instanceof Enum<?> word) {
      return word.name();
    }
    return value instanceof Instant instant ? utc(instant) : value;
  }
}
