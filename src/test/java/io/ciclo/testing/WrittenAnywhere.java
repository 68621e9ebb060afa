package io.ciclo.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through every column of letters or bytes of the database for words that must not be there any more. */
public final class WrittenAnywhere {

  private final JdbcClient jdbc;

  public WrittenAnywhere(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Each column that knows one of the words, whatever their case, as {@code table.column: word}. */
  public List<String> columnsWith(List<String> words) {
    List<String> sought = words.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    List<String> found = new ArrayList<>();
    jdbc.sql("""
        select c.table_name as t, c.column_name as c, c.data_type as d from information_schema.columns c
        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
        where t.table_type = 'BASE TABLE' and lower(t.table_schema) = 'public'""").query().listOfRows().forEach(column -> {
          String type = String.valueOf(column.get("d")).toUpperCase(Locale.ROOT);
          boolean bytes = type.startsWith("BINARY") || type.equals("BYTEA");
          if (bytes || type.startsWith("CHARACTER") || type.equals("TEXT")) {
            look(String.valueOf(column.get("t")), String.valueOf(column.get("c")), bytes, sought, found);
          }
        });
    return found;
  }

  private void look(String table, String column, boolean bytes, List<String> sought, List<String> found) {
    jdbc.sql("select \"" + column + "\" from \"" + table + "\" where \"" + column + "\" is not null").query(row -> {
      String text = (bytes ? new String(row.getBytes(1), StandardCharsets.UTF_8) : row.getString(1)).toLowerCase(Locale.ROOT);
      sought.stream().filter(text::contains).findFirst().ifPresent(trace -> found.add(table + "." + column + ": " + trace));
    });
  }
}
