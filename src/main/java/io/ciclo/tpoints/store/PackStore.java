package io.ciclo.tpoints.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.tpoints.store.Amounts.points;

import io.ciclo.tpoints.Pack;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.store.Wire.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code tpoint_pack}. */
@Repository
public class PackStore {

  /** First to expire, first used; those that never do come last, and the older one first. */
  private static final String AS_SPENT = " order by case when expires_at is null then 1 else 0 end, expires_at, id";

  private final JdbcClient jdbc;

  PackStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new pack, in which there is nothing yet. */
  public Pack insert(long company, PackTerms terms, Instant boughtAt, Instant expiresAt) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into tpoint_pack (company_id, size, bought_at, expires_at, price_cents, currency, order_line, free, reserved, used)
            values (?, ?, ?, ?, ?, ?, ?, 0, 0, 0)""")
        .params(company, terms.size().hundredths(), utc(boughtAt), utc(expiresAt), terms.price().cents(), terms.price().currency(),
            terms.orderLine())
        .update(key, "id");
    return new Pack(key.getKey().longValue(), company, terms.size(), boughtAt, expiresAt, terms.price(), terms.orderLine(),
        TPoints.ZERO, TPoints.ZERO, TPoints.ZERO);
  }

  public void update(Pack pack, Draft draft) {
    draft.add("update tpoint_pack set free = ?, reserved = ?, used = ? where id = ?", pack.free().hundredths(),
        pack.reserved().hundredths(), pack.used().hundredths(), pack.id());
  }

  public List<Pack> ofCompany(long company) {
    return jdbc.sql("select * from tpoint_pack where company_id = ?" + AS_SPENT).param(company).query(PackStore::pack).list();
  }

  public Question<Pack> withFreePoints(long company) {
    return Question.of("select * from tpoint_pack where company_id = ? and free > 0" + AS_SPENT, PackStore::pack, company);
  }

  public List<Pack> withPoints() {
    return jdbc.sql("select * from tpoint_pack where free > 0 or reserved > 0 order by company_id, id").query(PackStore::pack).list();
  }

  /** With free points that expire then. */
  public List<Pack> expiring(Instant after, Instant until) {
    return jdbc.sql("select * from tpoint_pack where free > 0 and expires_at > ? and expires_at <= ? order by expires_at, id")
        .params(utc(after), utc(until)).query(PackStore::pack).list();
  }

  /** In the order in which they are spent. */
  public List<Pack> of(Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : jdbc.sql("select * from tpoint_pack where id in (:ids)" + AS_SPENT).param("ids", ids)
        .query(PackStore::pack).list();
  }

  /** False when this alert was given before. Whoever asks holds the account's lock. */
  public boolean alert(long pack, String kind, int threshold, Instant now) {
    boolean given = jdbc.sql("select count(*) from tpoint_pack_alert where pack_id = ? and kind = ? and threshold = ?")
        .params(pack, kind, threshold).query(Long.class).single() > 0;
    if (!given) {
      jdbc.sql("insert into tpoint_pack_alert (pack_id, kind, threshold, given_at) values (?, ?, ?, ?)")
          .params(pack, kind, threshold, utc(now)).update();
    }
    return !given;
  }

  static Pack pack(ResultSet row, int ignored) throws SQLException {
    return pack(row, "id");
  }

  static Pack pack(ResultSet row, String id) throws SQLException {
    return new Pack(row.getLong(id), row.getLong("company_id"), points(row, "size"), instant(row, "bought_at"),
        instant(row, "expires_at"), new Price(row.getLong("price_cents"), row.getString("currency")), Amounts.id(row, "order_line"),
        points(row, "free"), points(row, "reserved"), points(row, "used"));
  }
}
