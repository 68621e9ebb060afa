package io.ciclo.tpoints.store;

import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Sends several statements in one message where that saves something: an operation locks and reads with one, and writes with another, so
 * that an account is locked for as short as can be. That is so on PostgreSQL; H2 runs in this very process and gets them one by one.
 * Either way they run in order, and each sees what the one before had to wait for.
 */
@Component
public class Wire {

  private static final int AT_ONCE = 50;

  private final JdbcTemplate jdbc;
  private final int atOnce;

  Wire(JdbcTemplate jdbc) throws MetaDataAccessException {
    this.jdbc = jdbc;
    String product = JdbcUtils.extractDatabaseMetaData(jdbc.getDataSource(), DatabaseMetaData::getDatabaseProductName);
    this.atOnce = product.equals("PostgreSQL") ? AT_ONCE : 1;
  }

  /** What is to be written, in this order. */
  public static final class Draft {

    private final List<Line> lines = new ArrayList<>();

    void add(String sql, Object... values) {
      lines.add(new Line(sql, Arrays.asList(values)));
    }
  }

  private record Line(String sql, List<Object> values) {}

  /** What was answered to each question. */
  public static final class Answers {

    private final Map<Question<?>, List<?>> rows = new IdentityHashMap<>();

    @SuppressWarnings("unchecked")
    public <T> List<T> to(Question<T> question) {
      return (List<T>) rows.get(question);
    }
  }

  public void write(Draft draft) {
    for (int from = 0; from < draft.lines.size(); from += atOnce) {
      List<Line> lines = draft.lines.subList(from, Math.min(from + atOnce, draft.lines.size()));
      send(lines, PreparedStatement::execute);
    }
  }

  public Answers ask(List<Question<?>> questions) {
    Answers answers = new Answers();
    for (int from = 0; from < questions.size(); from += atOnce) {
      List<Question<?>> some = questions.subList(from, Math.min(from + atOnce, questions.size()));
      send(some.stream().map(question -> new Line(question.sql(), question.values())).toList(), statement -> {
        statement.execute();
        for (Question<?> question : some) {
          answers.rows.put(question, rows(question, statement));
          statement.getMoreResults();
        }
        return true;
      });
    }
    return answers;
  }

  public <T> List<T> ask(Question<T> question) {
    return ask(List.<Question<?>>of(question)).to(question);
  }

  private static <T> List<T> rows(Question<T> question, PreparedStatement statement) throws SQLException {
    List<T> rows = new ArrayList<>();
    try (ResultSet result = statement.getResultSet()) {
      while (result.next()) {
        rows.add(question.row().mapRow(result, rows.size()));
      }
    }
    return rows;
  }

  @FunctionalInterface
  private interface Use {
    boolean of(PreparedStatement statement) throws SQLException;
  }

  private void send(List<Line> lines, Use use) {
    jdbc.execute(lines.stream().map(Line::sql).collect(Collectors.joining(";\n")), (PreparedStatement statement) -> {
      int index = 0;
      for (Line line : lines) {
        for (Object value : line.values()) {
          statement.setObject(++index, value);
        }
      }
      return use.of(statement);
    });
  }
}
