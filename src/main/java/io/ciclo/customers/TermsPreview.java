package io.ciclo.customers;

import java.time.Instant;
import java.util.List;

/**
 * What other terms of a company would move in cases that are open, told before they are saved. Implemented by rooms that
 * own cases: this one knows none of them.
 */
@FunctionalInterface
public interface TermsPreview {

  /** What would move if the company were as given, by case; nothing is changed. */
  List<Moved> of(Company changed);

  /**
   * @param deadline what is due, in words
   * @param before null when nothing was due, or a pause keeps it unknown
   * @param after null when nothing will be due, or a pause keeps it unknown
   * @param overdue whether the new moment lies in the past and the old one did not
   */
  record Moved(String caseNumber, String deadline, Instant before, Instant after, boolean overdue) {}
}
