package io.ciclo.tpoints.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;
import static io.ciclo.tpoints.store.Amounts.points;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.CountedWhen;
import io.ciclo.tpoints.PackOrder;
import io.ciclo.tpoints.PackOrder.Invoice;
import io.ciclo.tpoints.PackPrice;
import io.ciclo.tpoints.Sale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code tpoint_order} and {@code tpoint_terms}. */
@Repository
public class OrderStore {

  private final JdbcClient jdbc;

  OrderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public PackOrder insert(Sale sale, CountedWhen countedWhen, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    PackPrice price = sale.decision().price();
    jdbc.sql("""
            insert into tpoint_order (sale_id, company_id, case_number, ordered_at, ordered_by, size, list_cents, discount_cents,
              tax_percent, tax_cents, currency, customer_order, last_day, counted_when, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
        .params(sale.id(), sale.company(), sale.caseNumber(), utc(now), Author.contact(sale.decision().contact()).id(),
            sale.decision().size().hundredths(), price.listCents(), price.discountCents(), price.taxPercent(), price.taxCents(),
            price.currency(), sale.decision().customerOrder(), sale.lastDay(), countedWhen.name())
        .update(key, "id");
    return find(key.getKey().longValue()).orElseThrow();
  }

  /** Fails when somebody else changed it since it was read. */
  public PackOrder update(PackOrder order, String paidBy) {
    Invoice invoice = order.invoice();
    int changed = jdbc.sql("""
            update tpoint_order set invoice_number = ?, invoice_date = ?, invoiced_by = ?, paid_on = ?, paid_by = ?, counted_at = ?,
              version = version + 1 where id = ? and version = ?""")
        .params(invoice == null ? null : invoice.number(), invoice == null ? null : invoice.date(),
            invoice == null ? null : invoice.by(), order.paidOn(), paidBy, utc(order.countedAt()), order.id(), order.version())
        .update();
    if (changed != 1) {
      throw new OptimisticLockingFailureException("Order " + order.id() + " was changed by somebody else");
    }
    return find(order.id()).orElseThrow();
  }

  public Optional<PackOrder> find(long id) {
    return jdbc.sql("select * from tpoint_order where id = ?").param(id).query(OrderStore::order).optional();
  }

  public Optional<PackOrder> ofSale(long sale) {
    return jdbc.sql("select * from tpoint_order where sale_id = ?").param(sale).query(OrderStore::order).optional();
  }

  public List<PackOrder> toInvoice() {
    return jdbc.sql("select * from tpoint_order where invoice_number is null order by id").query(OrderStore::order).list();
  }

  public List<PackOrder> toBePaid() {
    return jdbc.sql("select * from tpoint_order where invoice_number is not null and paid_on is null order by invoice_date, id")
        .query(OrderStore::order).list();
  }

  public List<PackOrder> ofCompany(long company, int atMost) {
    return jdbc.sql("select * from tpoint_order where company_id = ? order by id desc limit ?").params(company, atMost)
        .query(OrderStore::order).list();
  }

  public boolean invoiceKnown(String number) {
    return jdbc.sql("select count(*) from tpoint_order where invoice_number = ?").param(number).query(Long.class).single() > 0;
  }

  public Optional<CountedWhen> agreed(long company) {
    return jdbc.sql("select counted_when from tpoint_terms where company_id = ?").param(company).query(String.class).optional()
        .map(CountedWhen::valueOf);
  }

  public void agree(long company, CountedWhen when, String by, Instant now) {
    if (jdbc.sql("update tpoint_terms set counted_when = ?, set_by = ?, set_at = ? where company_id = ?")
        .params(when.name(), by, utc(now), company).update() == 0) {
      jdbc.sql("insert into tpoint_terms (company_id, counted_when, set_by, set_at) values (?, ?, ?, ?)")
          .params(company, when.name(), by, utc(now)).update();
    }
  }

  private static PackOrder order(ResultSet row, int ignored) throws SQLException {
    String invoice = row.getString("invoice_number");
    return new PackOrder(row.getLong("id"), row.getLong("sale_id"), row.getLong("company_id"), row.getString("case_number"),
        instant(row, "ordered_at"), new Author(row.getString("ordered_by")), points(row, "size"),
        new PackPrice(row.getLong("list_cents"), row.getLong("discount_cents"), row.getBigDecimal("tax_percent"),
            row.getString("currency")),
        row.getString("customer_order"), row.getObject("last_day", LocalDate.class), word(row, "counted_when", CountedWhen.class),
        invoice == null ? null : new Invoice(invoice, row.getObject("invoice_date", LocalDate.class), row.getString("invoiced_by")),
        row.getObject("paid_on", LocalDate.class), instant(row, "counted_at"), row.getInt("version"));
  }
}
