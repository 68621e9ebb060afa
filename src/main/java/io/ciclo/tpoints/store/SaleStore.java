package io.ciclo.tpoints.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;
import static io.ciclo.tpoints.store.Amounts.hundredths;
import static io.ciclo.tpoints.store.Amounts.id;
import static io.ciclo.tpoints.store.Amounts.points;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.PackPrice;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.Sale.Approval;
import io.ciclo.tpoints.Sale.Decision;
import io.ciclo.tpoints.SaleState;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
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

/** The table {@code tpoint_sale}. */
@Repository
public class SaleStore {

  private static final int DECIMALS = 2;

  private final JdbcClient jdbc;

  SaleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param missing and {@code wanted}: null when no case is short of points */
  public Sale insert(long company, String caseNumber, TPoints missing, TPoints wanted, Author by, Instant now, Instant offeredUntil,
      BigDecimal discountPercent, LocalDate lastDay) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into tpoint_sale (company_id, case_number, points_missing, points_wanted, started_by, started_at, offered_until,
              discount, last_day, state, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OFFERED', 0)""")
        .params(company, caseNumber, hundredths(missing), hundredths(wanted), by.id(), utc(now), utc(offeredUntil),
            discountPercent.movePointRight(DECIMALS).intValueExact(), lastDay)
        .update(key, "id");
    return get(key.getKey().longValue());
  }

  /** Fails when somebody else changed it since it was read. */
  public Sale update(Sale sale) {
    Decision decision = sale.decision();
    PackPrice price = decision == null ? null : decision.price();
    Approval approval = sale.approval();
    int changed = jdbc.sql("""
            update tpoint_sale set state = ?, asked_contact = ?, asked_by = ?, decided_by = ?, decided_at = ?, address = ?, size = ?,
              list_cents = ?, discount_cents = ?, tax_percent = ?, currency = ?, customer_order = ?, approved_by = ?, approved_at = ?,
              approval_note = ?, version = version + 1
            where id = ? and version = ?""")
        .params(sale.state().name(), sale.askedContact(), sale.askedBy(), decision == null ? null : decision.contact(),
            decision == null ? null : utc(decision.at()), decision == null ? null : decision.address(),
            decision == null ? null : hundredths(decision.size()), price == null ? null : price.listCents(),
            price == null ? null : price.discountCents(), price == null ? null : price.taxPercent(),
            price == null ? null : price.currency(), decision == null ? null : decision.customerOrder(),
            approval == null ? null : approval.by(), approval == null ? null : utc(approval.at()),
            approval == null ? null : approval.note(), sale.id(), sale.version())
        .update();
    if (changed != 1) {
      throw new OptimisticLockingFailureException("Sale " + sale.id() + " was changed by somebody else");
    }
    return get(sale.id());
  }

  public Sale get(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("There is no sale " + id));
  }

  public Optional<Sale> find(long id) {
    return jdbc.sql("select * from tpoint_sale where id = ?").param(id).query(SaleStore::sale).optional();
  }

  public Optional<Sale> latest(String caseNumber) {
    return jdbc.sql("select * from tpoint_sale where case_number = ? order by id desc limit 1").param(caseNumber)
        .query(SaleStore::sale).optional();
  }

  /** The latest of that case that is bought and not yet over. */
  public Optional<Sale> chosen(String caseNumber) {
    return jdbc.sql("select * from tpoint_sale where case_number = ? and state = 'CHOSEN' order by id desc limit 1").param(caseNumber)
        .query(SaleStore::sale).optional();
  }

  public List<Sale> open(long company) {
    return jdbc.sql("select * from tpoint_sale where company_id = ? and state in ('OFFERED', 'CHOSEN') order by id").param(company)
        .query(SaleStore::sale).list();
  }

  /** Those of a case that is short of points: the customer decides, or the pack is sold and does not count yet. Oldest first. */
  public List<Sale> awaitingPoints(long company) {
    return jdbc.sql("""
            select * from tpoint_sale s where company_id = ? and points_wanted is not null and (state = 'OFFERED' or state = 'SOLD'
              and exists (select 1 from tpoint_order o where o.sale_id = s.id and o.counted_at is null)) order by id""")
        .param(company).query(SaleStore::sale).list();
  }

  private static Sale sale(ResultSet row, int ignored) throws SQLException {
    Long contact = id(row, "decided_by");
    TPoints size = points(row, "size");
    PackPrice price = size == null ? null : new PackPrice(row.getLong("list_cents"), row.getLong("discount_cents"),
        row.getBigDecimal("tax_percent"), row.getString("currency"));
    Decision decision = contact == null ? null : new Decision(contact, instant(row, "decided_at"), row.getString("address"), size, price,
        row.getString("customer_order"));
    String approver = row.getString("approved_by");
    return new Sale(row.getLong("id"), row.getLong("company_id"), row.getString("case_number"), points(row, "points_missing"),
        points(row, "points_wanted"), new Author(row.getString("started_by")), instant(row, "started_at"), instant(row, "offered_until"),
        BigDecimal.valueOf(row.getInt("discount"), DECIMALS), row.getObject("last_day", LocalDate.class),
        word(row, "state", SaleState.class), id(row, "asked_contact"), id(row, "asked_by"), decision,
        approver == null ? null : new Approval(approver, instant(row, "approved_at"), row.getString("approval_note")),
        row.getInt("version"));
  }
}
