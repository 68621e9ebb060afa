package io.ciclo.customers.login;

import io.ciclo.customers.Invitation;
import io.ciclo.customers.Contact;
import io.ciclo.engine.OneTimePasswords;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

/** The passwords of contacts, as hashes; contacts are never users of the engine. */
@Repository
public class ContactCredentials {

  record Credential(String passwordHash, boolean mustChange) {}

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;
  private final OneTimePasswords oneTimePasswords;
  private final Clock clock;

  ContactCredentials(JdbcClient jdbc, PasswordEncoder encoder, OneTimePasswords oneTimePasswords, Clock clock) {
    this.jdbc = jdbc;
    this.encoder = encoder;
    this.oneTimePasswords = oneTimePasswords;
    this.clock = clock;
  }

  /** Gives the contact a password that somebody else knows, hence to be changed at the next login. */
  public Invitation invite(Contact contact) {
    String password = oneTimePasswords.generate();
    set(contact.id(), password, true);
    return new Invitation(contact.id(), contact.email(), password);
  }

  Optional<Credential> of(long contactId) {
    return jdbc.sql("select password_hash, must_change from contact_credential where contact_id = :contact")
        .param("contact", contactId)
        .query((row, number) -> new Credential(row.getString("password_hash"), row.getBoolean("must_change")))
        .optional();
  }

  /** Who has chosen a password, their own or one given to them, has been let in before. */
  public Set<Long> known(long companyId) {
    return Set.copyOf(jdbc.sql("select contact_id from contact_credential where contact_id in"
        + " (select id from contact where company_id = :company)").param("company", companyId).query(Long.class).list());
  }

  /** @param mustChange true for a password that somebody else knows */
  public void set(long contactId, String password, boolean mustChange) {
    int changed = write("""
        update contact_credential set password_hash = :hash, must_change = :mustChange, changed_at = :at
        where contact_id = :contact""", contactId, password, mustChange);
    if (changed == 0) {
      write("""
          insert into contact_credential (contact_id, password_hash, must_change, changed_at)
          values (:contact, :hash, :mustChange, :at)""", contactId, password, mustChange);
    }
  }

  private int write(String sql, long contactId, String password, boolean mustChange) {
    return jdbc.sql(sql).param("contact", contactId).param("hash", encoder.encode(password))
        .param("mustChange", mustChange).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
  }
}
