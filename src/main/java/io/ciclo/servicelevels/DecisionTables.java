package io.ciclo.servicelevels;

import java.util.Map;

/** The decision tables, with the row that answers. */
@FunctionalInterface
public interface DecisionTables {

  Answer ask(String decision, Map<String, Object> inputs);

  /** @param values by output name; an output that the row leaves empty is null or missing */
  record Answer(DecisionRow row, Map<String, Object> values) {}
}
