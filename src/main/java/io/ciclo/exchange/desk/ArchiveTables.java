package io.ciclo.exchange.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tables as JSON lines, column by column as they stand in the database; what is no text becomes a file of its own. */
final class ArchiveTables {

  private static final int AT_ONCE = 500;
  private static final Set<String> TABLE = Set.of("TABLE", "BASE TABLE", "PARTITIONED TABLE");
  /** Where the name of a content stands that is kept apart from it. */
  private static final Map<String, String> NAMES = Map.of(
      "ticket_attachment_content", "select min(file_name) from ticket_attachment where content_id = ?",
      "document_content", "select min(file_name) from document_version where content_id = ?",
      "written_answer_file", "select file_name from written_answer_file where id = ?");

  private final Connection connection;
  private final ArchiveFile archive;

  ArchiveTables(Connection connection, ArchiveFile archive) {
    this.connection = connection;
    this.archive = archive;
  }

  /** In lower case, by name. */
  List<String> tables() throws SQLException {
    Set<String> names = new TreeSet<>();
    try (ResultSet found = connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
      while (found.next()) {
        if (TABLE.contains(found.getString("TABLE_TYPE"))) {
          names.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    return List.copyOf(names);
  }

  /** A content that is a file of its own: where it stands in the archive, and how it is asked for. */
  private record Content(String path, String column, Object key) {}

  /** @return how many rows */
  long write(String table) throws SQLException, IOException {
    List<Content> contents = new ArrayList<>();
    String key = keyOf(table);
    long rows = archive.lines("tablas/" + Rooms.of(table) + "/" + table + ".jsonl", json -> rows(table, key, json, contents));
    for (Content content : contents) {
      try (PreparedStatement statement = connection.prepareStatement("select " + content.column() + " from " + table + " where " + key + " = ?")) {
        statement.setObject(1, content.key());
        try (ResultSet row = statement.executeQuery()) {
          if (row.next()) {
            InputStream bytes = row.getBinaryStream(1);
            if (bytes != null) {
              archive.file(content.path(), bytes);
            }
          }
        }
      }
    }
    return rows;
  }

  /** The column of a primary key that is one column; else null. */
  private String keyOf(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    // both databases keep names in a case of their own
    for (String name : List.of(table, table.toUpperCase(Locale.ROOT))) {
      try (ResultSet keys = connection.getMetaData().getPrimaryKeys(connection.getCatalog(), connection.getSchema(), name)) {
        while (keys.next()) {
          columns.add(keys.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    return columns.size() == 1 ? columns.get(0) : null;
  }

  private long rows(String table, String key, JsonGenerator json, List<Content> contents) throws SQLException, IOException {
    List<String> columns = columns(table);
    long rows = 0;
    String sql = "select " + String.join(", ", columns) + " from " + table + (key == null ? "" : " order by " + key);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(AT_ONCE);
      try (ResultSet row = statement.executeQuery()) {
        ResultSetMetaData about = row.getMetaData();
        while (row.next()) {
          json.writeStartObject();
          for (int i = 1; i <= about.getColumnCount(); i++) {
            json.writeFieldName(columns.get(i - 1));
            value(row, i, json);
          }
          json.writeEndObject();
          json.writeRaw('\n');
          rows++;
        }
      }
    }
    files(table, key, contents);
    return rows;
  }

  /** Without secrets, and without what becomes a file of its own. */
  private List<String> columns(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (String name : all(table)) {
      if (!LeftOut.secret(name) && !binary(table, name)) {
        columns.add(name);
      }
    }
    return columns;
  }

  private Map<String, Integer> types(String table) throws SQLException {
    Map<String, Integer> types = new LinkedHashMap<>();
    try (PreparedStatement none = connection.prepareStatement("select * from " + table + " where 1 = 0"); ResultSet row = none.executeQuery()) {
      ResultSetMetaData about = row.getMetaData();
      for (int i = 1; i <= about.getColumnCount(); i++) {
        // one database keeps these in bytes and says so
        boolean uuid = about.getColumnTypeName(i).equalsIgnoreCase("uuid");
        types.put(about.getColumnName(i).toLowerCase(Locale.ROOT), uuid ? Types.OTHER : about.getColumnType(i));
      }
    }
    return types;
  }

  private Set<String> all(String table) throws SQLException {
    return types(table).keySet();
  }

  private boolean binary(String table, String column) throws SQLException {
    return switch (types(table).get(column)) {
      case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> true;
      default -> false;
    };
  }

  private void files(String table, String key, List<Content> contents) throws SQLException {
    for (String column : all(table)) {
      if (!binary(table, column) || LeftOut.secret(column) || key == null) {
        continue;
      }
      try (PreparedStatement keys = connection.prepareStatement("select " + key + " from " + table + " where " + column + " is not null order by " + key);
          ResultSet row = keys.executeQuery()) {
        while (row.next()) {
          Object id = row.getObject(1);
          contents.add(new Content("archivos/" + table + "/" + ArchiveFile.harmless(String.valueOf(id)) + "/" + name(table, column, id), column, id));
        }
      }
    }
  }

  private String name(String table, String column, Object id) throws SQLException {
    String sql = NAMES.get(table);
    if (sql != null) {
      try (PreparedStatement names = connection.prepareStatement(sql)) {
        names.setObject(1, id);
        try (ResultSet row = names.executeQuery()) {
          if (row.next() && row.getString(1) != null) {
            return ArchiveFile.harmless(row.getString(1));
          }
        }
      }
    }
    return column + ".bin";
  }

  private static void value(ResultSet row, int column, JsonGenerator json) throws SQLException, IOException {
    Object value = row.getObject(column);
    if (value == null) {
      json.writeNull();
      return;
    }
    switch (row.getMetaData().getColumnType(column)) {
      case Types.BOOLEAN, Types.BIT -> json.writeBoolean(row.getBoolean(column));
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> json.writeNumber(row.getLong(column));
      case Types.NUMERIC, Types.DECIMAL -> json.writeNumber(row.getObject(column, BigDecimal.class));
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> json.writeNumber(row.getDouble(column));
      case Types.TIMESTAMP_WITH_TIMEZONE -> json.writeString(row.getObject(column, OffsetDateTime.class).toInstant().toString());
      case Types.TIMESTAMP -> json.writeString(instant(row, column));
      default -> json.writeString(row.getString(column));
    }
  }

  /** One database calls both kinds of instant alike; the engine's own have no zone and mean UTC. */
  private static String instant(ResultSet row, int column) throws SQLException {
    return row.getMetaData().getColumnTypeName(column).equalsIgnoreCase("timestamptz")
        ? row.getObject(column, OffsetDateTime.class).toInstant().toString()
        : row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC).toString();
  }
}
