package io.ciclo.tpoints.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;
import static io.ciclo.tpoints.store.Amounts.points;

import io.ciclo.tpoints.Adjustment;
import io.ciclo.tpoints.Adjustment.Answer;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPoints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code tpoint_adjustment}, and the entry of the ledger that a correction of a pack corrects. */
@Repository
public class AdjustmentStore {

  private static final int SHOWN = 50;

  private final JdbcClient jdbc;

  AdjustmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Adjustment insert(long company, long pack, TPoints difference, Reason reason, String words, String by, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into tpoint_adjustment (company_id, pack_id, difference, reason, words, asked_by, asked_at)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(company, pack, difference.hundredths(), reason.name(), words, by, utc(now)).update(key, "id");
    return find(key.getKey().longValue()).orElseThrow();
  }

  /** True for the one who decides: of two at the same time the second comes too late. */
  public boolean decide(long id, Answer answer, String by, Instant now) {
    return jdbc.sql("update tpoint_adjustment set answer = ?, decided_by = ?, decided_at = ? where id = ? and answer is null")
        .params(answer.name(), by, utc(now), id).update() == 1;
  }

  public Optional<Adjustment> find(long id) {
    return jdbc.sql("select * from tpoint_adjustment where id = ?").param(id).query(AdjustmentStore::adjustment).optional();
  }

  public List<Adjustment> ofCompany(long company) {
    return jdbc.sql("select * from tpoint_adjustment where company_id = ? order by id desc limit ?").params(company, SHOWN)
        .query(AdjustmentStore::adjustment).list();
  }

  /** Number of the entry with which the pack's points came; empty when that company has no such pack. */
  public Optional<Long> purchaseOf(long company, long pack) {
    return jdbc.sql("select min(no) from tpoint_entry where company_id = ? and pack_id = ? and kind = 'PURCHASE'")
        .params(company, pack).query(Long.class).optional();
  }

  private static Adjustment adjustment(ResultSet row, int ignored) throws SQLException {
    return new Adjustment(row.getLong("id"), row.getLong("company_id"), row.getLong("pack_id"), points(row, "difference"),
        word(row, "reason", Reason.class), row.getString("words"), row.getString("asked_by"), instant(row, "asked_at"),
        word(row, "answer", Answer.class), row.getString("decided_by"), instant(row, "decided_at"));
  }
}
