package io.ciclo.tpoints.store;

import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/** Something to be read: a select with its values, and what a row of it is. */
public record Question<T>(String sql, List<Object> values, RowMapper<T> row) {

  static <T> Question<T> of(String sql, RowMapper<T> row, Object... values) {
    return new Question<>(sql, List.of(values), row);
  }
}
