package io.ciclo.engine.access;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Repository;

/** Second factors: keys encrypted, recovery codes as hashes. */
@Repository
class SecondFactorTable {

  private static final long NO_STEP = 0;

  private final JdbcClient jdbc;
  private final String secret;
  private final Clock clock;

  SecondFactorTable(JdbcClient jdbc, AccessSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.secret = settings.secondFactor().secret();
    this.clock = clock;
  }

  private record Encrypted(String salt, String key) {}

  boolean confirmed(String userId) {
    return jdbc.sql("select confirmed_at from second_factor where user_id = ?").param(userId)
        .query((row, number) -> instant(row, "confirmed_at") != null).optional().orElse(false);
  }

  Set<String> allConfirmed() {
    return jdbc.sql("select user_id from second_factor where confirmed_at is not null").query(String.class).list().stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  void add(String userId, AuthenticatorKey key) {
    String salt = KeyGenerators.string().generateKey();
    jdbc.sql("insert into second_factor (user_id, salt, encrypted_key, created_at, last_step) values (?, ?, ?, ?, ?)")
        .params(userId, salt, Encryptors.delux(secret, salt).encrypt(key.base32()), utc(clock.instant()), NO_STEP).update();
  }

  /** @throws IllegalStateException when it was encrypted with another secret */
  Optional<AuthenticatorKey> key(String userId) {
    return jdbc.sql("select salt, encrypted_key from second_factor where user_id = ?").param(userId)
        .query((row, number) -> new Encrypted(row.getString("salt"), row.getString("encrypted_key"))).optional()
        .map(stored -> new AuthenticatorKey(Encryptors.delux(secret, stored.salt()).decrypt(stored.key())));
  }

  /** False when this code, or a later one, has been taken already. */
  boolean take(String userId, long step) {
    return jdbc.sql("update second_factor set last_step = ? where user_id = ? and last_step < ?").params(step, userId, step)
        .update() == 1;
  }

  void confirm(String userId) {
    jdbc.sql("update second_factor set confirmed_at = ? where user_id = ?").params(utc(clock.instant()), userId).update();
  }

  void remove(String userId) {
    jdbc.sql("delete from second_factor_recovery where user_id = ?").param(userId).update();
    jdbc.sql("delete from second_factor where user_id = ?").param(userId).update();
  }

  void replaceRecoveryCodes(String userId, List<RecoveryCode> codes) {
    jdbc.sql("delete from second_factor_recovery where user_id = ?").param(userId).update();
    codes.forEach(code -> jdbc.sql("insert into second_factor_recovery (user_id, code_hash) values (?, ?)")
        .params(userId, code.hash()).update());
  }

  /** True for the first use of a code of theirs. */
  boolean use(String userId, RecoveryCode code) {
    return jdbc.sql("update second_factor_recovery set used_at = ? where user_id = ? and code_hash = ? and used_at is null")
        .params(utc(clock.instant()), userId, code.hash()).update() == 1;
  }

  int recoveryCodesLeft(String userId) {
    return jdbc.sql("select count(*) from second_factor_recovery where user_id = ? and used_at is null").param(userId)
        .query(Integer.class).single();
  }
}
