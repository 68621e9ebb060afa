package io.ciclo.engine.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of staff may not sign in any more, though the engine's identity tables still know their names. */
@Repository
class ShutOut {

  private final JdbcClient jdbc;
  private final Clock clock;

  ShutOut(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean contains(String userId) {
    return jdbc.sql("select count(*) from staff_shut_out where user_id = ?").param(userId).query(Long.class).single() > 0;
  }

  Set<String> all() {
    return new HashSet<>(jdbc.sql("select user_id from staff_shut_out").query(String.class).list());
  }

  void add(String userId) {
    if (!contains(userId)) {
      jdbc.sql("insert into staff_shut_out (user_id, shut_out_at) values (?, ?)")
          .params(userId, Timestamp.from(clock.instant())).update();
    }
  }

  void remove(String userId) {
    jdbc.sql("delete from staff_shut_out where user_id = ?").param(userId).update();
  }
}
