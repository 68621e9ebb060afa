package io.ciclo.engine;

import java.util.Map;

/** Decision tables, in the version deployed last. */
public interface Decisions {

  /**
   * Evaluates a table that hits once.
   *
   * @return output names and values of the one row
   * @throws IllegalStateException naming key and inputs, when no row hits or several do
   */
  Map<String, Object> evaluate(String decisionKey, Map<String, Object> inputs);

  /**
   * As {@link #evaluate}, with the row that answered.
   *
   * @throws IllegalStateException as there
   */
  Row row(String decisionKey, Map<String, Object> inputs);

  /**
   * The row of a table that hit.
   *
   * @param version of the deployed table, from 1
   * @param rule the row's id in the table
   * @param values by output name; an empty output is missing
   */
  record Row(int version, String rule, Map<String, Object> values) {}
}
