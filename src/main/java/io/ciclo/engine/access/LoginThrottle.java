package io.ciclo.engine.access;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes guessing slow: after some free failures each further one doubles the wait, up to a minute; never a lock.
 *
 * <p>An attempt is counted before the password is looked at, so that many at once cannot slip through, and taken back
 * when it was right. While somebody waits, the password is not looked at.
 */
@Component
class LoginThrottle {

  static final int FREE_FOR_A_USER = 5;
  /** An address may stand for a whole office. */
  static final int FREE_FOR_AN_ADDRESS = 30;
  static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  private static final int LONGEST_SUBJECT = 200;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  LoginThrottle(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  private record Attempts(int failures, Instant lastFailure, Instant waitUntil) {
  }

  /** Counts an attempt. Present when it may not be made yet: how long to wait, at least one second. */
  Optional<Duration> begin(String loginName, String address) {
    Optional<Duration> wait = count(address(address), FREE_FOR_AN_ADDRESS);
    return wait.isPresent() ? wait : count(user(loginName), FREE_FOR_A_USER);
  }

  /** Takes the attempt back: it was right. The user starts anew; the address only loses this one attempt. */
  void succeeded(String loginName, String address) {
    transaction.executeWithoutResult(status -> {
      jdbc.sql("delete from login_attempt where subject = ?").param(user(loginName)).update();
      jdbc.sql("update login_attempt set failures = failures - 1, wait_until = last_failure_at"
          + " where subject = ? and failures > 0").param(address(address)).update();
    });
  }

  private Optional<Duration> count(String subject, int free) {
    try {
      return transaction.execute(status -> countOnce(subject, free));
    } catch (DuplicateKeyException anotherWasFirst) {
      return transaction.execute(status -> countOnce(subject, free));
    }
  }

  private Optional<Duration> countOnce(String subject, int free) {
    Instant now = clock.instant();
    Attempts before = jdbc.sql("select failures, last_failure_at, wait_until from login_attempt"
            + " where subject = ? for update").param(subject)
        .query((row, n) -> new Attempts(row.getInt(1), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant()))
        .optional().orElse(null);
    if (before == null) {
      forgetOld(now);
      jdbc.sql("insert into login_attempt (subject, failures, last_failure_at, wait_until) values (?, 1, ?, ?)")
          .params(subject, Timestamp.from(now), Timestamp.from(now)).update();
      return Optional.empty();
    }
    if (before.waitUntil().isAfter(now)) {
      return Optional.of(Duration.between(now, before.waitUntil()).plusMillis(999).truncatedTo(SECONDS));
    }
    int failures = before.lastFailure().isBefore(now.minus(FORGOTTEN_AFTER)) ? 1 : before.failures() + 1;
    jdbc.sql("update login_attempt set failures = ?, last_failure_at = ?, wait_until = ? where subject = ?")
        .params(failures, Timestamp.from(now), Timestamp.from(now.plus(waitAfter(failures, free))), subject).update();
    return Optional.empty();
  }

  private void forgetOld(Instant now) {
    jdbc.sql("delete from login_attempt where last_failure_at < ?")
        .param(Timestamp.from(now.minus(FORGOTTEN_AFTER))).update();
  }

  /** None while failures are free, then 1, 2, 4 … seconds. */
  static Duration waitAfter(int failures, int free) {
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static String user(String loginName) {
    return cut("user:" + loginName.strip().toLowerCase(Locale.ROOT));
  }

  private static String address(String address) {
    return cut("address:" + address);
  }

  private static String cut(String subject) {
    return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
  }
}
