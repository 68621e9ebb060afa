package io.ciclo.engine.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Personal access tokens: random, so that a plain hash is enough to keep; shown once. */
@Repository
class AccessTokens {

  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  AccessTokens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param lastUsed null when it was never used */
  record AccessToken(long id, String name, Instant created, Instant expires, Instant lastUsed) {
  }

  /** @return the token, which cannot be had again */
  String create(String userId, String name, Duration validFor) {
    String token = "ciclo_" + Tokens.random();
    Instant now = clock.instant();
    jdbc.sql("insert into access_token (user_id, name, token_hash, created_at, expires_at) values (?, ?, ?, ?, ?)")
        .params(userId, name, Tokens.hash(token), Timestamp.from(now), Timestamp.from(now.plus(validFor))).update();
    return token;
  }

  /** Those that are valid, newest first. */
  List<AccessToken> of(String userId) {
    return jdbc.sql("select id, name, created_at, expires_at, last_used_at from access_token"
            + " where user_id = ? and revoked_at is null and expires_at > ? order by id desc")
        .params(userId, Timestamp.from(clock.instant())).query(AccessTokens::row).list();
  }

  /** Does nothing when the token is not this user's. */
  void revoke(String userId, long id) {
    jdbc.sql("update access_token set revoked_at = ? where id = ? and user_id = ? and revoked_at is null")
        .params(Timestamp.from(clock.instant()), id, userId).update();
  }

  /** True when the token is this user's, neither expired nor revoked. */
  boolean accepts(String userId, String token) {
    Instant now = clock.instant();
    List<Long> ids = jdbc.sql("select id from access_token"
            + " where token_hash = ? and user_id = ? and revoked_at is null and expires_at > ?")
        .params(Tokens.hash(token), userId, Timestamp.from(now)).query(Long.class).list();
    ids.forEach(id -> jdbc.sql("update access_token set last_used_at = ?"
            + " where id = ? and (last_used_at is null or last_used_at < ?)")
        .params(Timestamp.from(now), id, Timestamp.from(now.minus(USE_NOTED_EVERY))).update());
    return !ids.isEmpty();
  }

  private static AccessToken row(ResultSet row, int number) throws SQLException {
    Timestamp lastUsed = row.getTimestamp("last_used_at");
    return new AccessToken(row.getLong("id"), row.getString("name"), row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant(), lastUsed == null ? null : lastUsed.toInstant());
  }
}
