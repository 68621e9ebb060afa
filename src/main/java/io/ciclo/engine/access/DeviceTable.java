package io.ciclo.engine.access;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.engine.AccountKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Devices on which people stay signed in; what such a device carries is kept as a hash only. */
@Repository
class DeviceTable {

  private final JdbcClient jdbc;
  private final Clock clock;

  DeviceTable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Device(long id, AccountKind kind, String accountId, String name, Instant since, Instant lastUsed, Instant until) {}

  /** @param token what the device will show */
  long add(AccountKind kind, String accountId, String name, String token, Duration validFor) {
    Instant now = clock.instant();
    jdbc.sql("delete from own_device where expires_at <= ?").param(utc(now)).update();
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into own_device (account_kind, account_id, token_hash, name, created_at, last_used_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(kind.name(), accountId, Tokens.hash(token), name, utc(now), utc(now), utc(now.plus(validFor))).update(id, "id");
    return id.getKeyAs(Long.class);
  }

  Optional<Device> showing(String token) {
    return jdbc.sql("select * from own_device where token_hash = ? and expires_at > ?")
        .params(Tokens.hash(token), utc(clock.instant())).query(DeviceTable::device).optional();
  }

  void used(long id) {
    jdbc.sql("update own_device set last_used_at = ? where id = ?").params(utc(clock.instant()), id).update();
  }

  /** Last used first. */
  List<Device> of(AccountKind kind, String accountId) {
    return jdbc.sql("select * from own_device where account_kind = ? and account_id = ? and expires_at > ?"
            + " order by last_used_at desc, id desc")
        .params(kind.name(), accountId, utc(clock.instant())).query(DeviceTable::device).list();
  }

  /** False when there is no such device of theirs. */
  boolean forget(AccountKind kind, String accountId, long id) {
    return jdbc.sql("delete from own_device where id = ? and account_kind = ? and account_id = ?")
        .params(id, kind.name(), accountId).update() == 1;
  }

  void forget(String token) {
    jdbc.sql("delete from own_device where token_hash = ?").param(Tokens.hash(token)).update();
  }

  void forgetAll(AccountKind kind, String accountId) {
    jdbc.sql("delete from own_device where account_kind = ? and account_id = ?").params(kind.name(), accountId).update();
  }

  private static Device device(ResultSet row, int number) throws SQLException {
    return new Device(row.getLong("id"), AccountKind.valueOf(row.getString("account_kind")), row.getString("account_id"),
        row.getString("name"), instant(row, "created_at"), instant(row, "last_used_at"), instant(row, "expires_at"));
  }
}
