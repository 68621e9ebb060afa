package io.ciclo.customers.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Amendment;
import io.ciclo.customers.Amendment.Newcomer;
import io.ciclo.customers.Amendment.Seen;
import io.ciclo.customers.Amendment.Terms;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code customer_amendment}. */
@Repository
public class AmendmentStore {

  private final JdbcClient jdbc;

  AmendmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Amendment> find(String number) {
    return jdbc.sql("select * from customer_amendment where number = ?").param(number).query(AmendmentStore::amendment).optional();
  }

  public void insert(Amendment a) {
    jdbc.sql("""
            insert into customer_amendment (plan, product, account_type, phone_service, starts_on, ends_on, contact_name, contact_email,
              leaving_contact, seen_company, seen_contract, seen_contract_version, told, reason, applied_at, number, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
        .params(values(a)).param(a.number()).update();
  }

  /** @throws OptimisticLockingFailureException when somebody else was faster */
  public void change(Amendment a) {
    int changed = jdbc.sql("""
            update customer_amendment set plan = ?, product = ?, account_type = ?, phone_service = ?, starts_on = ?, ends_on = ?,
              contact_name = ?, contact_email = ?, leaving_contact = ?, seen_company = ?, seen_contract = ?, seen_contract_version = ?,
              told = ?, reason = ?, applied_at = ?, version = version + 1 where number = ? and version = ?""")
        .params(values(a)).param(a.number()).param(a.version()).update();
    if (changed != 1) {
      throw new OptimisticLockingFailureException(a.number() + " was changed by somebody else");
    }
  }

  private static Object[] values(Amendment a) {
    return new Object[] {a.terms().plan().name(), a.terms().product().name(), a.terms().accountType().name(), a.terms().phoneService(),
        a.startsOn(), a.terms().endsOn(), a.newcomer() == null ? null : a.newcomer().name(),
        a.newcomer() == null ? null : a.newcomer().email(), a.leavingContact(), a.seen().companyVersion(), a.seen().contract(),
        a.seen().contractVersion(), a.told(), a.reason(), a.appliedAt() == null ? null : utc(a.appliedAt())};
  }

  private static Amendment amendment(ResultSet row, int ignored) throws SQLException {
    String email = row.getString("contact_email");
    return new Amendment(row.getString("number"), new Terms(word(row, "plan", SupportPlan.class), word(row, "product", Product.class),
        word(row, "account_type", AccountType.class), row.getBoolean("phone_service"), row.getObject("ends_on", LocalDate.class)),
        row.getObject("starts_on", LocalDate.class), email == null ? null : new Newcomer(row.getString("contact_name"), email),
        row.getObject("leaving_contact", Long.class), new Seen(row.getInt("seen_company"), row.getObject("seen_contract", Long.class),
            row.getObject("seen_contract_version", Integer.class)), row.getString("told"), row.getString("reason"),
        instant(row, "applied_at"), row.getLong("version"));
  }
}
