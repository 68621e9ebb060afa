package io.ciclo.engine.erasure;

import io.ciclo.engine.PersonalRows;
import io.ciclo.engine.PersonalTraces;
import io.ciclo.engine.PlainText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One walk through the rows of a room. */
final class TextRows implements PersonalRows {

  private final JdbcClient jdbc;
  private final PersonalTraces traces;
  private final Redaction redaction;
  private final boolean erasing;
  private final Map<String, Object> known = new HashMap<>();
  private int touched;

  TextRows(JdbcClient jdbc, PersonalTraces traces, boolean erasing) {
    this.jdbc = jdbc;
    this.traces = traces;
    this.redaction = new Redaction(traces);
    this.erasing = erasing;
    known.put("company", traces.company());
    known.put("contacts", orNobody(traces.contacts(), -1L));
    known.put("contactIds", orNobody(traces.contacts().stream().map(String::valueOf).toList(), "0"));
    known.put("senders", orNobody(traces.contacts().stream().map(id -> "contact:" + id).toList(), "contact:0"));
    known.put("invitations", orNobody(traces.invitations().stream().map(String::valueOf).toList(), "0"));
    known.put("cases", orNobody(traces.cases(), "-"));
    known.put("emails", orNobody(traces.terms().stream().filter(term -> term.kind() == PersonalTraces.Kind.EMAIL)
        .map(term -> term.value().toLowerCase(Locale.ROOT)).toList(), "-"));
    known.put("companyPseudonym", PersonalTraces.companyPseudonym(traces.company()));
  }

  /** {@code in ()} is no SQL. */
  private static <T> Collection<T> orNobody(Collection<T> some, T nobody) {
    return some.isEmpty() ? List.of(nobody) : some;
  }

  int touched() {
    return touched;
  }

  @Override
  public void redact(String table, String key, String texts, String where) {
    redact(table, key, texts, where, Map.of(), redaction::everything);
  }

  @Override
  public void redactEverywhere(String table, String key, String texts) {
    List<String> values = redaction.uniqueValues();
    if (values.isEmpty()) {
      return;
    }
    String where = IntStream.range(0, values.size()).boxed()
        .flatMap(value -> Stream.of(texts.split(",")).map(column -> "lower(" + column.strip() + ") like :unique" + value + " escape '!'"))
        .collect(Collectors.joining(" or "));
    Map<String, Object> sought = new HashMap<>();
    IntStream.range(0, values.size()).forEach(value -> sought.put("unique" + value,
        "%" + values.get(value).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%"));
    redact(table, key, texts, where, sought, redaction::whatIsUnique);
  }

  private record Row(List<Object> key, List<String> texts) {}

  private void redact(String table, String key, String texts, String where, Map<String, Object> more, UnaryOperator<String> words) {
    List<String> keys = names(key);
    List<String> columns = names(texts);
    List<Row> found = new ArrayList<>();
    jdbc.sql("select " + String.join(", ", keys) + ", " + String.join(", ", columns) + " from " + table + " where " + where).params(known).params(more).query(row -> {
          List<String> before = new ArrayList<>();
          for (int column = 1; column <= columns.size(); column++) {
            before.add(row.getString(keys.size() + column));
          }
          List<String> after = new ArrayList<>();
          for (int column = 0; column < columns.size(); column++) {
            String text = before.get(column);
            after.add(text == null ? null : fitting(text, words.apply(text), row, keys.size() + column + 1));
          }
          if (!after.equals(before)) {
            List<Object> id = new ArrayList<>();
            for (int column = 1; column <= keys.size(); column++) {
              id.add(row.getObject(column));
            }
            found.add(new Row(id, after));
          }
        });
    touched += found.size();
    if (erasing) {
      found.forEach(row -> write(table, keys, columns, row));
    }
  }

  /** A pseudonym may be longer than the name was; a text that was full loses its end rather than keep the whole room from being emptied. */
  private static String fitting(String before, String after, ResultSet row, int column) throws SQLException {
    int most = row.getMetaData().getPrecision(column);
    return most <= 0 || after.equals(before) ? after : PlainText.cut(after, most);
  }

  private void write(String table, List<String> keys, List<String> columns, Row row) {
    String set = columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
    String where = keys.stream().map(one -> one + " = ?").collect(Collectors.joining(" and "));
    List<Object> values = new ArrayList<>(row.texts());
    values.addAll(row.key());
    jdbc.sql("update " + table + " set " + set + " where " + where).params(values).update();
  }

  @Override
  public void redactBytes(String table, String key, String column, String where) {
    redactBytes(table, key, column, where, redaction::everything);
  }

  @Override
  public void redactAnybodysBytes(String table, String key, String column, String where) {
    redactBytes(table, key, column, where, redaction::whatIsUnique);
  }

  private record Bytes(Object key, byte[] after) {}

  private void redactBytes(String table, String key, String column, String where, UnaryOperator<String> words) {
    List<Bytes> found = new ArrayList<>();
    jdbc.sql("select " + key + ", " + column + " from " + table + " where " + column + " is not null and (" + where + ")").params(known)
        .query(row -> {
          byte[] before = row.getBytes(2);
          Optional<String> text = text(before);
          String read = text.orElseGet(() -> new String(before, StandardCharsets.UTF_8));
          String after = words.apply(read);
          if (!after.equals(read)) {
            found.add(new Bytes(row.getObject(1), text.isPresent() ? after.getBytes(StandardCharsets.UTF_8) : new byte[0]));
          }
        });
    touched += found.size();
    if (erasing) {
      found.forEach(row -> jdbc.sql("update " + table + " set " + column + " = ? where " + key + " = ?").params(row.after(), row.key()).update());
    }
  }

  /** Empty when these bytes are no text. */
  private static Optional<String> text(byte[] bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static List<String> names(String list) {
    return Stream.of(list.split(",")).map(String::strip).toList();
  }

  @Override
  public void set(String table, String where, String... assignments) {
    set(table, where, Map.of(), assignments);
  }

  @Override
  public void rename(String table, String where, String... assignments) {
    traces.contacts().forEach(contact -> set(table, where, Map.of("contact", contact, "contactId", String.valueOf(contact),
        "pseudonym", PersonalTraces.pseudonym(contact), "address", PersonalTraces.address(contact)), assignments));
  }

  private void set(String table, String where, Map<String, Object> more, String... assignments) {
    String other = Stream.of(assignments).map(one -> one.replaceFirst("=", "is distinct from")).collect(Collectors.joining(" or "));
    String rows = " where (" + where + ") and (" + other + ")";
    touched += erasing
        ? jdbc.sql("update " + table + " set " + String.join(", ", assignments) + rows).params(known).params(more).update()
        : jdbc.sql("select count(*) from " + table + rows).params(known).params(more).query(Integer.class).single();
  }

  @Override
  public void delete(String table, String where) {
    touched += erasing ? jdbc.sql("delete from " + table + " where " + where).params(known).update()
        : jdbc.sql("select count(*) from " + table + " where " + where).params(known).query(Integer.class).single();
  }

  @Override
  public void also(String statement) {
    if (erasing) {
      jdbc.sql(statement).params(known).update();
    }
  }
}
