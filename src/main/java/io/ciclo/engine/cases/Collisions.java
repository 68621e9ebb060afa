package io.ciclo.engine.cases;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Failures that come from two people doing something at once: in a fresh transaction the work may well succeed. */
public final class Collisions {

  /** Serialisation failure, deadlock (PostgreSQL, H2), lock timeout (H2) and a row that somebody else has just added. */
  private static final Set<String> STATES = Set.of("40001", "40P01", "HYT00", "23505");

  private Collisions() {}

  public static boolean of(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException
          || cause instanceof DuplicateKeyException
          || cause instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
