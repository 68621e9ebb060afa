package io.ciclo.engine;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The end of a step: what one transaction does, whether a page, the API or a job of the engine began it. Some things can only
 * be decided once all that the step did is known.
 */
public interface StepEnd {

  /**
   * What the step that is under way has gathered under this key.
   *
   * @param key one object for all calls, known to the caller alone
   * @param first what it begins with
   * @param atEnd is given all of it right before the step commits, in the same transaction: when it throws, the step rolls back
   * @throws IllegalStateException when no transaction is under way, or its end has come already
   */
  <T> T gathered(Object key, Supplier<T> first, Consumer<T> atEnd);
}
