package io.ciclo.engine.access;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes slow what somebody repeats: after some free times each further one doubles the wait, up to a limit; never a lock.
 * Counted in the database, for all nodes together.
 */
@Component
class Pacing {

  private static final int LONGEST_SUBJECT = 200;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Pacing(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  /**
   * @param kind of subject, such as "user": counts of different kinds have nothing to do with each other
   * @param free times without any wait
   * @param firstWait after the last free one; doubled by each further one
   * @param forgottenAfter so long after the last one everything begins anew
   */
  record Pace(String kind, int free, Duration firstWait, Duration longestWait, Duration forgottenAfter) {

    private String key(String subject) {
      String key = kind + ":" + subject;
      return key.length() <= LONGEST_SUBJECT ? key : key.substring(0, LONGEST_SUBJECT);
    }

    Duration waitAfter(int times) {
      if (times < free) {
        return Duration.ZERO;
      }
      Duration wait = firstWait.multipliedBy(1L << Math.min(times - free, 20));
      return wait.compareTo(longestWait) > 0 ? longestWait : wait;
    }
  }

  private record Counted(int times, Instant last, Instant waitUntil) {
  }

  /** Counts one more. Present when it may not be done yet, and was not counted: how long to wait, at least one second. */
  Optional<Duration> step(Pace pace, String subject) {
    String key = pace.key(subject);
    try {
      return transaction.execute(status -> stepOnce(pace, key));
    } catch (DuplicateKeyException anotherWasFirst) {
      return transaction.execute(status -> stepOnce(pace, key));
    }
  }

  /** Everything begins anew. */
  void forget(Pace pace, String subject) {
    transaction.executeWithoutResult(status ->
        jdbc.sql("delete from login_attempt where subject = ?").param(pace.key(subject)).update());
  }

  /** Takes the last one back. */
  void takeBack(Pace pace, String subject) {
    transaction.executeWithoutResult(status ->
        jdbc.sql("update login_attempt set failures = failures - 1, wait_until = last_failure_at"
            + " where subject = ? and failures > 0").param(pace.key(subject)).update());
  }

  private Optional<Duration> stepOnce(Pace pace, String key) {
    Instant now = clock.instant();
    Counted before = jdbc.sql("select failures, last_failure_at, wait_until from login_attempt"
            + " where subject = ? for update").param(key)
        .query((row, n) -> new Counted(row.getInt(1), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()))
        .optional().orElse(null);
    if (before == null) {
      forgetOld(pace, now);
      jdbc.sql("insert into login_attempt (subject, failures, last_failure_at, wait_until) values (?, 1, ?, ?)")
          .params(key, Timestamp.from(now), Timestamp.from(now.plus(pace.waitAfter(1)))).update();
      return Optional.empty();
    }
    if (before.waitUntil().isAfter(now)) {
      return Optional.of(Duration.between(now, before.waitUntil()).plusMillis(999).truncatedTo(SECONDS));
    }
    int times = before.last().isBefore(now.minus(pace.forgottenAfter())) ? 1 : before.times() + 1;
    jdbc.sql("update login_attempt set failures = ?, last_failure_at = ?, wait_until = ? where subject = ?")
        .params(times, Timestamp.from(now), Timestamp.from(now.plus(pace.waitAfter(times))), key).update();
    return Optional.empty();
  }

  private void forgetOld(Pace pace, Instant now) {
    jdbc.sql("delete from login_attempt where subject like ? and last_failure_at < ?")
        .params(pace.kind() + ":%", Timestamp.from(now.minus(pace.forgottenAfter()))).update();
  }
}
