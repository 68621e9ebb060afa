package io.ciclo.customers.store;

import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.ChannelScenario;
import io.ciclo.customers.PlatformKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code customer_registration}, its users, and the wishes for communication groups. */
@Repository
public class RegistrationStore {

  private final JdbcClient jdbc;

  RegistrationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By what the list of tasks is drawn up. @param staff who said so */
  public record Profile(AccountType accountType, PlatformKind platformKind, boolean phoneService, boolean withProject, String staff) {}

  public void keep(String number, Profile profile) {
    jdbc.sql("insert into customer_registration (number, account_type, platform_kind, phone_service, with_project, staff) values (?, ?, ?, ?, ?, ?)")
        .params(number, profile.accountType().name(), profile.platformKind().name(), profile.phoneService(), profile.withProject(), profile.staff())
        .update();
  }

  public Optional<Profile> profile(String number) {
    return jdbc.sql("select * from customer_registration where number = ?").param(number)
        .query((row, ignored) -> new Profile(word(row, "account_type", AccountType.class), word(row, "platform_kind", PlatformKind.class),
            row.getBoolean("phone_service"), row.getBoolean("with_project"), row.getString("staff"))).optional();
  }

  public void addUser(String number, long contact) {
    jdbc.sql("insert into customer_registration_user (number, contact_id) values (?, ?)").params(number, contact).update();
  }

  public List<Long> users(String number) {
    return jdbc.sql("select contact_id from customer_registration_user where number = ? order by contact_id").param(number)
        .query(Long.class).list();
  }

  /** @return false when the case has wished for it before */
  public boolean wish(long company, String number, ChannelScenario scenario, Instant now) {
    boolean known = !jdbc.sql("select id from channel_wish where case_number = ? and scenario = ?").params(number, scenario.name())
        .query(Long.class).list().isEmpty();
    if (!known) {
      jdbc.sql("insert into channel_wish (company_id, case_number, scenario, wished_at) values (?, ?, ?, ?)")
          .params(company, number, scenario.name(), utc(now)).update();
    }
    return !known;
  }
}
