package io.ciclo.evolutives;

import io.ciclo.evolutives.EstimateDraft.Raise;
import io.ciclo.tpoints.TPoints;

/**
 * Which category it is and why.
 *
 * @param volume sum of the tasks alone, from which the table's answer follows
 * @param byTable what the table says
 * @param category what counts: the table's answer, or a higher one by a person
 * @param raise as it was written, with effect or without
 * @param monitoringDays working days for which we watch it once it is published (EE-30)
 */
public record Assessment(TPoints volume, Category byTable, TableRow row, Category category, Raise raise, int monitoringDays,
    TableRow monitoringRow) {

  /** Whether a person made it more than the table did. */
  public boolean raised() {
    return category != byTable;
  }
}
