package io.ciclo.engine.access;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of staff must change their password; the hashes themselves stand in the engine's identity tables. */
@Repository
class StaffPasswords {

  private final JdbcClient jdbc;
  private final Clock clock;

  StaffPasswords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean mustChange(String userId) {
    return jdbc.sql("select must_change from staff_password where user_id = ?").param(userId)
        .query(Boolean.class).optional().orElse(false);
  }

  void changed(String userId, boolean mustChangeAgain) {
    Timestamp now = Timestamp.from(clock.instant());
    int updated = jdbc.sql("update staff_password set must_change = ?, changed_at = ? where user_id = ?")
        .params(mustChangeAgain, now, userId).update();
    if (updated == 0) {
      jdbc.sql("insert into staff_password (user_id, must_change, changed_at) values (?, ?, ?)")
          .params(userId, mustChangeAgain, now).update();
    }
  }
}
