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
}
