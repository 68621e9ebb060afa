package io.ciclo.engine;

import io.ciclo.worktime.Rhythm;
import java.time.LocalDate;

/**
 * Something that begins again and again, on days of a calendar: a bean of the room that it belongs to. On all nodes
 * together it starts once per date. What fell due while no node ran starts when one runs again: once, for the last date
 * that was missed.
 */
public interface Recurrence {

  /** What the database calls it, at most 100 characters; never changes. */
  String name();

  /** When it recurs; asked again after each start and at each start of the application. */
  Rhythm rhythm();

  /**
   * Begins what is to begin. When it throws, it is tried again with growing distance until it succeeds.
   *
   * @param date the calendar's date for which it starts, which is not today after a stop of all nodes
   */
  void run(LocalDate date);

  /**
   * False for what must happen exactly once: it runs in the transaction that records its start. True for long work that
   * may be done again when a node dies in the middle: it runs outside of any transaction, and its start is recorded when
   * it is done.
   */
  default boolean repeatable() {
    return false;
  }
}
