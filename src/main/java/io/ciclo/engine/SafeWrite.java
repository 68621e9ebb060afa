package io.ciclo.engine;

import java.util.function.Supplier;

/**
 * Every write from portal, API, case page and mail goes through here: its own transaction, three tries when somebody else
 * changes the same rows at that moment, and the signed-in person known to the engine's history.
 */
public interface SafeWrite {

  /**
   * Runs the work, again from the start when it collides. Inside a transaction that already runs it joins that one,
   * without tries of its own.
   *
   * @throws ConcurrentChange after the third collision
   */
  <T> T write(Supplier<T> work);

  /** As {@link #write(Supplier)}, for work without a result. */
  void run(Runnable work);

  /** As {@link #write(Supplier)}, for work that is carried out later in the name of a member of staff. */
  <T> T writeAs(String person, Supplier<T> work);

  /**
   * Does the work and takes all of it back, so that whoever asks for something that will be done later reads now why it cannot be done.
   * It throws what the work throws.
   */
  void rehearse(Runnable work);
}
