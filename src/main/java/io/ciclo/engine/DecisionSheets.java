package io.ciclo.engine;

import java.util.Optional;

/** Rows of deployed decision tables, to be shown to whoever asks where a figure comes from. */
public interface DecisionSheets {

  /** Empty when that version is no longer deployed, or has no such row. */
  Optional<SheetRow> row(String decisionKey, int version, String rule);

  /** How many rows the table has in the version deployed last; 0 when it is not deployed. */
  int rows(String decisionKey);

  /**
   * @param definition id of the deployed table, by which Cockpit shows it
   * @param table the table's name, for people
   * @param position of the row in the table, from 1
   * @param annotation what the row's author wrote beside it; may be empty
   */
  record SheetRow(String definition, String table, int position, String annotation) {}
}
