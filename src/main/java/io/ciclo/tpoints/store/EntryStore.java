package io.ciclo.tpoints.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;
import static io.ciclo.tpoints.store.Amounts.hundredths;
import static io.ciclo.tpoints.store.Amounts.id;
import static io.ciclo.tpoints.store.Amounts.points;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.EntryKind;
import io.ciclo.tpoints.MonthSum;
import io.ciclo.tpoints.Operation;
import io.ciclo.tpoints.OperationKind;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.store.Wire.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger itself, {@code tpoint_operation} and {@code tpoint_entry}: rows are only ever added. */
@Repository
public class EntryStore {

  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Question<Operation> operation(String fact) {
    return Question.of("select * from tpoint_operation where fact = ?", EntryStore::operation, fact);
  }

  public void append(Operation one, Draft draft) {
    draft.add("""
        insert into tpoint_operation (fact, company_id, no, kind, amount, case_number, authorisation_id, reservation_id, about, author,
          reason, at, first_entry, last_entry) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        one.fact(), one.company(), one.no(), one.kind().name(), hundredths(one.amount()), one.caseNumber(), one.authorisation(),
        one.reservation(), one.about(), one.author().id(), one.reason().name(), utc(one.at()), one.firstEntry(), one.lastEntry());
  }

  public void append(Entry one, Draft draft) {
    draft.add("""
        insert into tpoint_entry (company_id, no, operation_no, kind, amount, pack_id, reservation_id, authorisation_id, corrects,
          case_number, author, reason, at, accounting_month, value_cents, balance, reserved)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        one.company(), one.no(), one.operation(), one.kind().name(), one.amount().hundredths(), one.pack(), one.reservation(),
        one.authorisation(), one.corrects(), one.caseNumber(), one.author().id(), one.reason().name(), utc(one.at()),
        one.month().toString(), one.valueCents(), one.balance().hundredths(), one.reserved().hundredths());
  }

  public List<Entry> of(Operation operation) {
    return jdbc.sql("select * from tpoint_entry where company_id = ? and no between ? and ? order by no")
        .params(operation.company(), operation.firstEntry(), operation.lastEntry()).query(EntryStore::entry).list();
  }

  public Question<Entry> entry(long company, long no) {
    return Question.of("select * from tpoint_entry where company_id = ? and no = ?", EntryStore::entry, company, no);
  }

  /** Newest first. */
  public List<Entry> before(long company, long no, int atMost) {
    return jdbc.sql("select * from tpoint_entry where company_id = ? and no < ? order by no desc limit ?")
        .params(company, no, atMost).query(EntryStore::entry).list();
  }

  public Optional<Entry> lastBefore(long company, Instant instant) {
    return jdbc.sql("select * from tpoint_entry where company_id = ? and at < ? order by no desc limit 1")
        .params(company, utc(instant)).query(EntryStore::entry).optional();
  }

  public List<Entry> between(long company, Instant from, Instant until) {
    return jdbc.sql("select * from tpoint_entry where company_id = ? and at >= ? and at < ? order by no")
        .params(company, utc(from), utc(until)).query(EntryStore::entry).list();
  }

  public List<Entry> ofCase(String caseNumber) {
    return jdbc.sql("select * from tpoint_entry where case_number = ? order by company_id, no").param(caseNumber)
        .query(EntryStore::entry).list();
  }

  public List<Entry> ofMonth(YearMonth month) {
    return jdbc.sql("select * from tpoint_entry where accounting_month = ? order by company_id, no").param(month.toString())
        .query(EntryStore::entry).list();
  }

  public List<Entry> consumedUnder(String caseNumber, long authorisation) {
    return jdbc.sql("select * from tpoint_entry where case_number = ? and authorisation_id = ? and kind = 'CONSUME' order by no")
        .params(caseNumber, authorisation).query(EntryStore::entry).list();
  }

  /** Entries that undo or correct one of these; they come after it. */
  public List<Entry> correcting(long company, Collection<Long> entries) {
    return entries.isEmpty() ? List.of() : jdbc.sql(
        "select * from tpoint_entry where company_id = :company and no > :first and corrects in (:entries) order by no")
        .param("company", company).param("first", Collections.min(entries)).param("entries", entries).query(EntryStore::entry).list();
  }

  public List<MonthSum> sums(YearMonth month) {
    return jdbc.sql("""
            select e.kind, e.reason, k.currency, sum(e.amount) as amount,
              sum(case when e.kind = 'PURCHASE' then k.price_cents else coalesce(e.value_cents, 0) end) as cents
            from tpoint_entry e left join tpoint_pack k on k.id = e.pack_id where e.accounting_month = ?
            group by e.kind, e.reason, k.currency order by e.kind, e.reason, k.currency""")
        .param(month.toString()).query((row, ignored) -> new MonthSum(word(row, "kind", EntryKind.class),
            word(row, "reason", Reason.class), row.getString("currency"), points(row, "amount"), row.getLong("cents"))).list();
  }

  /** Consumption on credit that is neither settled nor refunded: its entry, and how much; oldest first. */
  public record CreditUse(Entry consumption, TPoints rest) {}

  public List<CreditUse> onCredit(long company) {
    return jdbc.sql("""
            select e.*, u.rest from tpoint_credit_use u join tpoint_entry e on e.company_id = u.company_id and e.no = u.entry_no
            where u.company_id = ? and u.rest > 0 order by u.entry_no""")
        .param(company).query((row, no) -> new CreditUse(entry(row, no), points(row, "rest"))).list();
  }

  public void insertOnCredit(long company, long entry, TPoints rest, Draft draft) {
    draft.add("insert into tpoint_credit_use (company_id, entry_no, rest) values (?, ?, ?)", company, entry, rest.hundredths());
  }

  public void takeFromCredit(long company, long entry, TPoints amount) {
    jdbc.sql("update tpoint_credit_use set rest = rest - ? where company_id = ? and entry_no = ?")
        .params(amount.hundredths(), company, entry).update();
  }

  private static Operation operation(ResultSet row, int ignored) throws SQLException {
    return new Operation(row.getLong("company_id"), row.getLong("no"), row.getString("fact"), word(row, "kind", OperationKind.class),
        points(row, "amount"), row.getString("case_number"), id(row, "authorisation_id"), id(row, "reservation_id"), id(row, "about"),
        new Author(row.getString("author")), word(row, "reason", Reason.class), instant(row, "at"), row.getLong("first_entry"),
        row.getLong("last_entry"));
  }

  private static Entry entry(ResultSet row, int ignored) throws SQLException {
    return new Entry(row.getLong("company_id"), row.getLong("no"), row.getLong("operation_no"), word(row, "kind", EntryKind.class),
        points(row, "amount"), id(row, "pack_id"), id(row, "reservation_id"), id(row, "authorisation_id"), id(row, "corrects"),
        row.getString("case_number"), new Author(row.getString("author")), word(row, "reason", Reason.class), instant(row, "at"),
        YearMonth.parse(row.getString("accounting_month")), id(row, "value_cents"), points(row, "balance"), points(row, "reserved"));
  }
}
