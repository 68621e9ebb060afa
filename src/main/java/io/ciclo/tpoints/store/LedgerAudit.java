package io.ciclo.tpoints.store;

import static io.ciclo.tpoints.store.Amounts.points;

import io.ciclo.tpoints.Finding;
import io.ciclo.tpoints.Finding.Check;
import io.ciclo.tpoints.Pack;
import io.ciclo.tpoints.TPoints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether the ledger agrees with itself. What each kind of entry does is written down here a second time, in SQL, so that a mistake in
 * one place is a finding and not a second mistake.
 *
 * <p>Two sides are compared by adding them up together, not by a join: that is one pass for H2 too, which has no other way to join many
 * rows to many than looking at all for each.
 */
@Repository
public class LedgerAudit {

  private static final String ON_BALANCE = """
      case when e.kind in ('PURCHASE', 'REFUND', 'ADJUST') then e.amount when e.kind in ('CONSUME', 'EXPIRE') then -e.amount else 0 end""";
  private static final String ON_RESERVED = """
      case when e.kind = 'RESERVE' then e.amount when e.kind in ('RELEASE', 'CONSUME') then -e.amount else 0 end""";
  private static final String ON_USED = """
      case when e.kind = 'CONSUME' then e.amount when e.kind = 'REFUND' or e.reason = 'CREDIT_SETTLED' and e.kind = 'ADJUST'
        then -e.amount else 0 end""";

  private final JdbcClient jdbc;

  LedgerAudit(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Finding> all() {
    return findings(null);
  }

  public List<Finding> of(long company) {
    return findings(company);
  }

  /** Accounts that were written last and differ from the sum of their entries: quick enough to be asked often. */
  public List<Finding> lastWritten(int accounts) {
    return jdbc.sql("select company_id from tpoint_account order by moment desc, company_id limit ?").param(accounts)
        .query(Long.class).list().stream().flatMap(company -> accountTotals(company).stream()).toList();
  }

  private List<Finding> findings(Long company) {
    List<Finding> findings = new ArrayList<>(accountTotals(company));
    findings.addAll(entryNumbers(company));
    findings.addAll(runningBalance(company));
    findings.addAll(packs(company));
    findings.addAll(reservationParts(company));
    findings.addAll(closedReservations(company));
    findings.addAll(credit(company));
    findings.addAll(creditUse(company));
    findings.addAll(operations(company));
    findings.addAll(named(company));
    findings.addAll(consumptionAuthorised(company));
    findings.addAll(authorisationExceeded(company));
    findings.addAll(refundExceeded(company));
    return List.copyOf(findings);
  }

  @FunctionalInterface
  private interface Words {
    String of(ResultSet row) throws SQLException;
  }

  /** @param sql with a column company_id and, when it looks at one company, a parameter :company */
  private List<Finding> find(Check check, Long company, String sql, Words words) {
    return jdbc.sql(sql).param("company", company)
        .query((row, ignored) -> new Finding(check, row.getLong("company_id"), words.of(row))).list();
  }

  private static String only(Long company, String column) {
    return company == null ? "1 = 1" : column + " = :company";
  }

  private List<Finding> accountTotals(Long company) {
    String sql = """
        select * from (
          select a.company_id, a.balance, a.reserved, a.on_credit, coalesce(sum(%1$s), 0) as sum_balance,
            coalesce(sum(%2$s), 0) as sum_reserved,
            coalesce(sum(case when e.pack_id is null then %2$s - %1$s else 0 end), 0) as sum_on_credit
          from tpoint_account a left join tpoint_entry e on e.company_id = a.company_id where %3$s
          group by a.company_id, a.balance, a.reserved, a.on_credit) t
        where balance <> sum_balance or reserved <> sum_reserved or on_credit <> sum_on_credit order by company_id"""
        .formatted(bracketed(ON_BALANCE), bracketed(ON_RESERVED), only(company, "a.company_id"));
    return find(Check.ACCOUNT_TOTALS, company, sql, row -> account(row)
        + " dice saldo %s, reservado %s y a crédito %s; sus movimientos suman %s, %s y %s.".formatted(words(row, "balance"),
            words(row, "reserved"), words(row, "on_credit"), words(row, "sum_balance"), words(row, "sum_reserved"),
            words(row, "sum_on_credit")));
  }

  private List<Finding> entryNumbers(Long company) {
    String sql = """
        select company_id, sum(entries) as entries, sum(operations) as operations, sum(counted_entries) as counted_entries,
          sum(last_entry) as last_entry, sum(counted_operations) as counted_operations, sum(last_operation) as last_operation
        from (
          select company_id, entries, operations, 0 as counted_entries, 0 as last_entry, 0 as counted_operations, 0 as last_operation
          from tpoint_account
          union all select company_id, 0, 0, count(*), max(no), 0, 0 from tpoint_entry group by company_id
          union all select company_id, 0, 0, 0, 0, count(*), max(no) from tpoint_operation group by company_id) t
        where %s group by company_id
        having sum(entries) <> sum(counted_entries) or sum(entries) <> sum(last_entry)
          or sum(operations) <> sum(counted_operations) or sum(operations) <> sum(last_operation)
        order by company_id""".formatted(only(company, "company_id"));
    return find(Check.ENTRY_NUMBERS, company, sql, row -> account(row)
        + " debería tener %d movimientos y %d operaciones numerados sin huecos; hay %d y %d, y los últimos llevan los números %d y %d."
            .formatted(row.getLong("entries"), row.getLong("operations"), row.getLong("counted_entries"),
                row.getLong("counted_operations"), row.getLong("last_entry"), row.getLong("last_operation")));
  }

  private List<Finding> runningBalance(Long company) {
    String sql = """
        select company_id, min(no) as no from (
          select e.company_id, e.no, e.balance, e.reserved,
            sum(%s) over (partition by e.company_id order by e.no) as sum_balance,
            sum(%s) over (partition by e.company_id order by e.no) as sum_reserved
          from tpoint_entry e where %s) t
        where balance <> sum_balance or reserved <> sum_reserved group by company_id order by company_id"""
        .formatted(ON_BALANCE, ON_RESERVED, only(company, "e.company_id"));
    return find(Check.RUNNING_BALANCE, company, sql, row -> account(row)
        + " lleva desde el movimiento %d un saldo que no es la suma de los anteriores.".formatted(row.getLong("no")));
  }

  private List<Finding> packs(Long company) {
    String sql = """
        select e.pack_id, sum(%1$s - %2$s) as sum_free, sum(%2$s) as sum_reserved, sum(%3$s) as sum_used,
          sum(case when e.kind in ('REFUND', 'ADJUST') then -e.value_cents else coalesce(e.value_cents, 0) end) as sum_cents
        from tpoint_entry e where e.pack_id is not null and %4$s group by e.pack_id"""
        .formatted(bracketed(ON_BALANCE), bracketed(ON_RESERVED), bracketed(ON_USED), only(company, "e.company_id"));
    Map<Long, PackSums> sums = new HashMap<>();
    jdbc.sql(sql).param("company", company).query(row -> {
      sums.put(row.getLong("pack_id"), new PackSums(points(row, "sum_free"), points(row, "sum_reserved"), points(row, "sum_used"),
          row.getLong("sum_cents")));
    });
    return jdbc.sql("select * from tpoint_pack k where " + only(company, "k.company_id") + " order by k.company_id, k.id")
        .param("company", company).query(PackStore::pack).list().stream()
        .flatMap(pack -> differences(pack, sums.getOrDefault(pack.id(), PackSums.NONE)).stream()).toList();
  }

  /** What a pack's entries add up to. */
  private record PackSums(TPoints free, TPoints reserved, TPoints used, long cents) {

    static final PackSums NONE = new PackSums(TPoints.ZERO, TPoints.ZERO, TPoints.ZERO, 0);
  }

  private static List<Finding> differences(Pack pack, PackSums sums) {
    List<Finding> found = new ArrayList<>();
    if (!pack.free().equals(sums.free()) || !pack.reserved().equals(sums.reserved()) || !pack.used().equals(sums.used())) {
      found.add(new Finding(Check.PACK_TOTALS, pack.company(),
          "El pack %d dice libre %s, reservado %s y gastado %s; sus movimientos suman %s, %s y %s.".formatted(pack.id(),
              pack.free().spanish(), pack.reserved().spanish(), pack.used().spanish(), sums.free().spanish(),
              sums.reserved().spanish(), sums.used().spanish())));
    }
    if (pack.goneCents() != sums.cents()) {
      found.add(new Finding(Check.PACK_VALUE, pack.company(),
          "Lo que ha salido del pack %d vale %d céntimos; sus movimientos suman %d.".formatted(pack.id(), pack.goneCents(),
              sums.cents())));
    }
    return found;
  }

  private List<Finding> reservationParts(Long company) {
    String sql = """
        select company_id, id, nullif(pack, 0) as pack_id, sum(rest) as rest, sum(sum_rest) as sum_rest from (
          select r.company_id, r.id, coalesce(p.pack_id, 0) as pack, p.rest, 0 as sum_rest
          from tpoint_reservation_part p join tpoint_reservation r on r.id = p.reservation_id
          union all select e.company_id, e.reservation_id, coalesce(e.pack_id, 0), 0, %s
          from tpoint_entry e where e.reservation_id is not null) t
        where %s group by company_id, id, pack having sum(rest) <> sum(sum_rest) order by company_id, id, pack"""
        .formatted(ON_RESERVED, only(company, "company_id"));
    return find(Check.RESERVATION_TOTALS, company, sql, row -> {
      Optional<Long> pack = Optional.ofNullable(Amounts.id(row, "pack_id"));
      return "A la reserva %d le quedan %s %s; sus movimientos suman %s.".formatted(row.getLong("id"), words(row, "rest"),
          pack.map(id -> "del pack " + id).orElse("a crédito"), words(row, "sum_rest"));
    });
  }

  private List<Finding> closedReservations(Long company) {
    String sql = """
        select r.company_id, r.id, sum(p.rest) as rest
        from tpoint_reservation_part p join tpoint_reservation r on r.id = p.reservation_id
        where r.closed_at is not null and p.rest <> 0 and %s group by r.company_id, r.id order by r.company_id, r.id"""
        .formatted(only(company, "r.company_id"));
    return find(Check.RESERVATION_TOTALS, company, sql, row ->
        "A la reserva %d, cerrada, le quedan %s.".formatted(row.getLong("id"), words(row, "rest")));
  }

  private List<Finding> credit(Long company) {
    String sql = """
        select * from (
          select a.company_id, a.on_credit,
            (select coalesce(sum(u.rest), 0) from tpoint_credit_use u where u.company_id = a.company_id) as consumed,
            (select coalesce(sum(p.rest), 0) from tpoint_reservation r join tpoint_reservation_part p on p.reservation_id = r.id
              where r.company_id = a.company_id and p.pack_id is null) as reserved
          from tpoint_account a where %s) t
        where on_credit <> consumed + reserved order by company_id""".formatted(only(company, "a.company_id"));
    return find(Check.CREDIT_TOTALS, company, sql, row -> account(row)
        + " dice %s a crédito; hay %s consumidos y %s reservados.".formatted(words(row, "on_credit"), words(row, "consumed"),
            words(row, "reserved")));
  }

  private List<Finding> creditUse(Long company) {
    String sql = """
        select company_id, no, sum(rest) as rest, sum(sum_rest) as sum_rest from (
          select company_id, entry_no as no, rest, 0 as sum_rest from tpoint_credit_use
          union all select e.company_id, coalesce(e.corrects, e.no), 0, -%s
          from tpoint_entry e where e.pack_id is null and e.kind in ('CONSUME', 'REFUND', 'ADJUST')) t
        where %s group by company_id, no having sum(rest) <> sum(sum_rest) order by company_id, no"""
        .formatted(bracketed(ON_BALANCE), only(company, "company_id"));
    return find(Check.CREDIT_TOTALS, company, sql, row -> account(row)
        + " dice que del consumo %d quedan %s a crédito; según sus movimientos son %s.".formatted(row.getLong("no"),
            words(row, "rest"), words(row, "sum_rest")));
  }

  /** Each entry lies within the operation that it names, and each operation has the entries that it names. */
  private List<Finding> operations(Long company) {
    String sql = """
        select company_id, no from (
          select company_id, no, first_entry, last_entry, 1 as times from tpoint_operation where first_entry <= last_entry
          union all select company_id, operation_no, -min(no), -max(no), -1 from tpoint_entry group by company_id, operation_no) t
        where %s group by company_id, no having sum(first_entry) <> 0 or sum(last_entry) <> 0 or sum(times) <> 0
        order by company_id, no""".formatted(only(company, "company_id"));
    return find(Check.NAMES_NOTHING, company, sql, row -> account(row)
        + " tiene la operación %d, que no se corresponde con sus movimientos.".formatted(row.getLong("no")));
  }

  /** Entries without foreign keys: pack, reservation, authorisation and corrected entry must be there, and the same customer's. */
  private List<Finding> named(Long company) {
    String sql = """
        select e.company_id, e.no from tpoint_entry e
        left join tpoint_pack k on k.id = e.pack_id
        left join tpoint_reservation r on r.id = e.reservation_id
        left join tpoint_authorisation t on t.id = e.authorisation_id
        left join tpoint_entry c on c.company_id = e.company_id and c.no = e.corrects
        where %s and (e.pack_id is not null and coalesce(k.company_id, 0) <> e.company_id
          or e.reservation_id is not null and coalesce(r.company_id, 0) <> e.company_id
          or e.authorisation_id is not null and coalesce(t.company_id, 0) <> e.company_id
          or e.corrects is not null and coalesce(c.no, e.no) >= e.no)
        order by e.company_id, e.no""".formatted(only(company, "e.company_id"));
    return find(Check.NAMES_NOTHING, company, sql, row -> account(row)
        + " tiene el movimiento %d, que nombra algo que no existe o no es suyo.".formatted(row.getLong("no")));
  }

  private List<Finding> consumptionAuthorised(Long company) {
    String sql = """
        select e.company_id, e.no from tpoint_entry e
        left join tpoint_reservation r on r.id = e.reservation_id
        left join tpoint_authorisation t on t.id = e.authorisation_id
        where e.kind = 'CONSUME' and %s and (t.id is null or r.id is null or t.answer is null or t.answer <> 'GRANTED'
          or t.company_id <> e.company_id or t.case_number <> e.case_number or r.company_id <> e.company_id
          or r.case_number <> e.case_number or r.authorisation_id <> t.id or e.case_number is null)
        order by e.company_id, e.no""".formatted(only(company, "e.company_id"));
    return find(Check.CONSUMPTION_AUTHORISED, company, sql, row -> account(row)
        + " tiene el consumo %d sin autorización concedida por el cliente en ese caso.".formatted(row.getLong("no")));
  }

  private List<Finding> authorisationExceeded(Long company) {
    String sql = """
        select company_id, id, sum(amount) as amount, sum(reserved) as reserved, sum(consumed) as consumed from (
          select company_id, id, amount, 0 as reserved, 0 as consumed from tpoint_authorisation
          union all select company_id, authorisation_id, 0, amount, 0 from tpoint_reservation
          union all select company_id, authorisation_id, 0, 0, amount from tpoint_entry where kind = 'CONSUME') t
        where %s group by company_id, id having sum(reserved) > sum(amount) or sum(consumed) > sum(amount)
        order by company_id, id""".formatted(only(company, "company_id"));
    return find(Check.AUTHORISATION_EXCEEDED, company, sql, row ->
        "La autorización %d es de %s; bajo ella se han reservado %s y consumido %s.".formatted(row.getLong("id"),
            words(row, "amount"), words(row, "reserved"), words(row, "consumed")));
  }

  private List<Finding> refundExceeded(Long company) {
    String sql = """
        select company_id, no, sum(amount) as amount, sum(refunded) as refunded from (
          select company_id, no, amount, 0 as refunded from tpoint_entry where kind = 'CONSUME'
          union all select company_id, corrects, 0, amount from tpoint_entry where kind = 'REFUND') t
        where %s group by company_id, no having sum(refunded) > sum(amount) order by company_id, no"""
        .formatted(only(company, "company_id"));
    return find(Check.REFUND_EXCEEDED, company, sql, row -> account(row)
        + " ha devuelto %s del consumo %d, que fue de %s.".formatted(words(row, "refunded"), row.getLong("no"), words(row, "amount")));
  }

  private static String account(ResultSet row) throws SQLException {
    return "La cuenta de la empresa " + row.getLong("company_id");
  }

  private static String words(ResultSet row, String column) throws SQLException {
    TPoints amount = points(row, column);
    return amount == null ? "nada" : amount.spanish();
  }

  private static String bracketed(String sql) {
    return "(" + sql + ")";
  }
}
