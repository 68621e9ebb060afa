package io.ciclo.customers;

import java.time.Instant;

/**
 * A line of what is to be done in a customer event (CL-03, HO-02).
 *
 * @param item key, a word of the table that drew up the list
 * @param label as people read it
 * @param bySystem the process does it; else a person ticks it
 * @param doneAt null while it is to be done
 * @param staff who ticked it; null for the product itself
 * @param note what was said with it; perhaps null
 */
public record CustomerEventTask(String item, String label, boolean bySystem, Instant doneAt, String staff, String note) {

  public boolean done() {
    return doneAt != null;
  }
}
