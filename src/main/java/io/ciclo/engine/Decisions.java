package io.ciclo.engine;

import java.util.List;
import java.util.Map;

/** Decision tables, in the version deployed last. */
@FunctionalInterface
public interface Decisions {

  /**
   * Evaluates a table that hits once.
   *
   * @throws IllegalStateException naming key and inputs, when no row hits or several do
   */
  Row row(String decisionKey, Map<String, Object> inputs);

  /**
   * Evaluates a table that collects: the output names and values of all rows that hit, in the table's order; none when none does.
   */
  default List<Map<String, Object>> all(String decisionKey, Map<String, Object> inputs) {
    return List.of(evaluate(decisionKey, inputs));
  }

  /** Output names and values of {@link #row}. */
  default Map<String, Object> evaluate(String decisionKey, Map<String, Object> inputs) {
    return row(decisionKey, inputs).values();
  }

  /**
   * The row of a table that hit.
   *
   * @param version of the deployed table, from 1
   * @param rule the row's id in the table
   * @param values by output name; an empty output is missing
   */
  record Row(int version, String rule, Map<String, Object> values) {}
}
