package io.ciclo.engine;

/**
 * Something that is to be done once, at a moment that {@link Appointments} wrote down: a bean of the room that it belongs to.
 * On all nodes together it is kept once; when its node dies half way, another keeps it again, so that keeping it twice must
 * do no harm.
 */
public interface Appointment {

  /** What the database calls it, at most 50 characters, without a slash; never changes. */
  String name();

  /**
   * Outside of any transaction. What is no longer to be done is left undone. When it throws, it is tried again with growing
   * distance until it succeeds.
   *
   * @param subject as it was written down
   */
  void keep(String subject);
}
