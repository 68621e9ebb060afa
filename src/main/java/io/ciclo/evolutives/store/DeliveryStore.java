package io.ciclo.evolutives.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.evolutives.RevisedDelivery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code evolutive_delivery}, which only grows. */
@Repository
public class DeliveryStore {

  private final JdbcClient jdbc;

  DeliveryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The id of what is written is ignored. */
  public RevisedDelivery append(long evolutive, RevisedDelivery revised) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into evolutive_delivery (evolutive_id, day_before, day_after, party, reason, person, at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(evolutive, revised.before(), revised.after(), revised.party(), revised.reason(), revised.person(), utc(revised.at()))
        .update(key, "id");
    return jdbc.sql("select * from evolutive_delivery where id = ?").param(key.getKeyAs(Long.class)).query(DeliveryStore::revised).single();
  }

  /** Newest first. */
  public List<RevisedDelivery> of(long evolutive) {
    return jdbc.sql("select * from evolutive_delivery where evolutive_id = ? order by id desc").param(evolutive)
        .query(DeliveryStore::revised).list();
  }

  private static RevisedDelivery revised(ResultSet row, int ignored) throws SQLException {
    return new RevisedDelivery(row.getLong("id"), row.getObject("day_before", LocalDate.class), row.getObject("day_after", LocalDate.class),
        row.getString("party"), row.getString("reason"), row.getString("person"), instant(row, "at"));
  }
}
