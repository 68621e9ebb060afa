package io.ciclo.tpoints.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.tpoints.store.Amounts.points;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.store.Wire.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code tpoint_account}: one row a customer, locked by whoever books. */
@Repository
public class AccountStore {

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param operations how many there are; so is {@code entries}
   * @param moment nothing is booked for an earlier instant any more
   * @param nextExpiry no free points expire before; null: none will
   * @param closed the last closed month; null: none is
   */
  public record Row(long company, TPoints credit, TPoints balance, TPoints reserved, TPoints onCredit, long operations, long entries,
      Instant moment, Instant nextExpiry, YearMonth closed) {}

  /** Waits for whoever else books on this account. */
  public Question<Row> lock(long company) {
    return Question.of("select * from tpoint_account where company_id = ? for update", AccountStore::row, company);
  }

  public Optional<Row> find(long company) {
    return jdbc.sql("select * from tpoint_account where company_id = ?").param(company).query(AccountStore::row).optional();
  }

  /** Whoever opens an account or closes a month waits here for whoever does so already. */
  public void lockBook() {
    jdbc.sql("select id from tpoint_book where id = 1 for update").query(Integer.class).single();
  }

  /** Waits for all bookings that are under way. */
  public void lockAll() {
    jdbc.sql("select company_id from tpoint_account order by company_id for update").query(Long.class).list();
  }

  /** Whoever calls holds the book. */
  public void insert(long company, TPoints credit, Instant now) {
    jdbc.sql("""
            insert into tpoint_account (company_id, credit, balance, reserved, on_credit, operations, entries, moment, closed_through)
            values (?, ?, 0, 0, 0, 0, 0, ?, (select max(accounting_month) from tpoint_closed_month))""")
        .params(company, credit.hundredths(), utc(now)).update();
  }

  public Optional<YearMonth> closedThrough() {
    return jdbc.sql("select accounting_month as closed_through from tpoint_closed_month order by accounting_month desc limit 1")
        .query((row, ignored) -> month(row)).optional();
  }

  /** Whoever calls holds the book and all accounts. */
  public void close(YearMonth month, Author by, Instant now) {
    jdbc.sql("insert into tpoint_closed_month (accounting_month, closed_at, closed_by) values (?, ?, ?)")
        .params(month.toString(), utc(now), by.id()).update();
    jdbc.sql("update tpoint_account set closed_through = ?").param(month.toString()).update();
  }

  public void update(Row row, Draft draft) {
    draft.add("""
        update tpoint_account set credit = ?, balance = ?, reserved = ?, on_credit = ?, operations = ?, entries = ?, moment = ?,
          next_expiry = ? where company_id = ?""",
        row.credit().hundredths(), row.balance().hundredths(), row.reserved().hundredths(), row.onCredit().hundredths(),
        row.operations(), row.entries(), utc(row.moment()), utc(row.nextExpiry()), row.company());
  }

  /** Accounts in which free points may have expired, by company. */
  public List<Long> expiring(Instant until) {
    return jdbc.sql("select company_id from tpoint_account where next_expiry <= ? order by company_id").param(utc(until))
        .query(Long.class).list();
  }

  private static Row row(ResultSet row, int ignored) throws SQLException {
    return new Row(row.getLong("company_id"), points(row, "credit"), points(row, "balance"), points(row, "reserved"),
        points(row, "on_credit"), row.getLong("operations"), row.getLong("entries"), instant(row, "moment"),
        instant(row, "next_expiry"), month(row));
  }

  private static YearMonth month(ResultSet row) throws SQLException {
    String month = row.getString("closed_through");
    return month == null ? null : YearMonth.parse(month);
  }
}
