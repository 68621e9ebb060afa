package io.ciclo.exchange.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may work: one import and one export at a time, on all nodes together. */
@Repository
public class Turns {

  /** Kinds of work that do not disturb each other. */
  public enum Kind { IMPORT, EXPORT }

  private final JdbcClient jdbc;

  Turns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when somebody else has it. */
  public boolean take(Kind kind, long run) {
    return jdbc.sql("update exchange_turn set run_id = ? where kind = ? and run_id is null").param(run).param(kind.name()).update() == 1;
  }

  /** Does nothing when the run has it not. */
  public void release(Kind kind, long run) {
    jdbc.sql("update exchange_turn set run_id = null where kind = ? and run_id = ?").param(kind.name()).param(run).update();
  }

  public Optional<Long> holder(Kind kind) {
    return jdbc.sql("select run_id from exchange_turn where kind = ? and run_id is not null").param(kind.name()).query(Long.class)
        .optional();
  }
}
