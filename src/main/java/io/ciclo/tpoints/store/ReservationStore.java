package io.ciclo.tpoints.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.tpoints.store.Amounts.id;
import static io.ciclo.tpoints.store.Amounts.points;

import io.ciclo.tpoints.Reservation;
import io.ciclo.tpoints.Reservation.Part;
import io.ciclo.tpoints.TPoints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code tpoint_reservation} and {@code tpoint_reservation_part}. */
@Repository
public class ReservationStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  ReservationStore(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** A new reservation, without parts. */
  public Reservation insert(long company, String caseNumber, long authorisation, TPoints amount, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into tpoint_reservation (company_id, case_number, authorisation_id, amount, rest, opened_at)
            values (?, ?, ?, ?, 0, ?)""")
        .params(company, caseNumber, authorisation, amount.hundredths(), utc(now)).update(key, "id");
    return new Reservation(key.getKey().longValue(), company, caseNumber, authorisation, amount, TPoints.ZERO, now, null, List.of());
  }

  public void update(Collection<Reservation> reservations) {
    batches.batchUpdate("update tpoint_reservation set rest = ?, closed_at = ? where id = ?", reservations.stream()
        .map(one -> new Object[] {one.rest().hundredths(), utc(one.closedAt()), one.id()}).toList());
  }

  public void insertParts(Collection<Map.Entry<Long, Part>> parts) {
    batches.batchUpdate("insert into tpoint_reservation_part (reservation_id, no, pack_id, rest) values (?, ?, ?, ?)", parts.stream()
        .map(part -> new Object[] {part.getKey(), part.getValue().no(), part.getValue().pack(), part.getValue().rest().hundredths()})
        .toList());
  }

  public void updateParts(Collection<Map.Entry<Long, Part>> parts) {
    batches.batchUpdate("update tpoint_reservation_part set rest = ? where reservation_id = ? and no = ?", parts.stream()
        .map(part -> new Object[] {part.getValue().rest().hundredths(), part.getKey(), part.getValue().no()}).toList());
  }

  public List<Reservation> byId(long id) {
    return list(selectWhere("r.id = ?").param(id));
  }

  public List<Reservation> ofCase(String caseNumber) {
    return list(selectWhere("r.case_number = ?").param(caseNumber));
  }

  public List<Reservation> openOfCase(long company, String caseNumber) {
    return list(selectWhere("r.company_id = ? and r.case_number = ? and r.closed_at is null").params(company, caseNumber));
  }

  public List<Reservation> openUnder(long authorisation) {
    return list(selectWhere("r.authorisation_id = ? and r.closed_at is null").param(authorisation));
  }

  public List<Reservation> openOf(long company) {
    return list(selectWhere("r.company_id = ? and r.closed_at is null").param(company));
  }

  private StatementSpec selectWhere(String condition) {
    return jdbc.sql("""
        select r.*, p.no as part_no, p.pack_id as part_pack, p.rest as part_rest from tpoint_reservation r
        left join tpoint_reservation_part p on p.reservation_id = r.id
        where""" + " " + condition + " order by r.id, p.no");
  }

  private static List<Reservation> list(StatementSpec select) {
    return select.query(rows -> {
      Map<Long, Reservation> found = new LinkedHashMap<>();
      while (rows.next()) {
        Reservation known = found.get(rows.getLong("id"));
        Reservation read = known == null ? reservation(rows) : known;
        if (id(rows, "part_no") != null) {
          read.parts().add(new Part(rows.getInt("part_no"), id(rows, "part_pack"), points(rows, "part_rest")));
        }
        found.put(read.id(), read);
      }
      return found.values().stream().map(ReservationStore::complete).toList();
    });
  }

  private static Reservation reservation(ResultSet row) throws SQLException {
    return new Reservation(row.getLong("id"), row.getLong("company_id"), row.getString("case_number"),
        row.getLong("authorisation_id"), points(row, "amount"), points(row, "rest"), instant(row, "opened_at"),
        instant(row, "closed_at"), new ArrayList<>());
  }

  private static Reservation complete(Reservation one) {
    return new Reservation(one.id(), one.company(), one.caseNumber(), one.authorisation(), one.amount(), one.rest(), one.openedAt(),
        one.closedAt(), List.copyOf(one.parts()));
  }
}
