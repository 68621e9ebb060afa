package io.ciclo.tpoints.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.tpoints.store.Amounts.id;
import static io.ciclo.tpoints.store.Amounts.points;

import io.ciclo.tpoints.Pack;
import io.ciclo.tpoints.Reservation;
import io.ciclo.tpoints.Reservation.Part;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.store.Wire.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code tpoint_reservation} and {@code tpoint_reservation_part}. */
@Repository
public class ReservationStore {

  private final JdbcClient jdbc;

  ReservationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A new reservation, without parts. */
  public Reservation insert(long company, String caseNumber, long authorisation, TPoints amount, Instant now) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into tpoint_reservation (company_id, case_number, authorisation_id, amount, opened_at) values (?, ?, ?, ?, ?)")
        .params(company, caseNumber, authorisation, amount.hundredths(), utc(now)).update(key, "id");
    return new Reservation(key.getKey().longValue(), company, caseNumber, authorisation, amount, now, null, List.of());
  }

  public void close(Reservation closed, Draft draft) {
    draft.add("update tpoint_reservation set closed_at = ? where id = ?", utc(closed.closedAt()), closed.id());
  }

  public void insert(long reservation, Part part, Draft draft) {
    draft.add("insert into tpoint_reservation_part (reservation_id, no, pack_id, rest) values (?, ?, ?, ?)", reservation, part.no(),
        part.pack(), part.rest().hundredths());
  }

  public void update(long reservation, Part part, Draft draft) {
    draft.add("update tpoint_reservation_part set rest = ? where reservation_id = ? and no = ?", part.rest().hundredths(), reservation,
        part.no());
  }

  /**
   * A part of a reservation.
   *
   * @param reservation without its parts
   * @param part null when it has none
   * @param pack null for a part on credit
   */
  public record Row(Reservation reservation, Part part, Pack pack) {}

  public Question<Row> byId(long id) {
    return where("r.id = ?", id);
  }

  public Question<Row> ofCase(String caseNumber) {
    return where("r.case_number = ?", caseNumber);
  }

  public Question<Row> openOfCase(long company, String caseNumber) {
    return where("r.company_id = ? and r.case_number = ? and r.closed_at is null", company, caseNumber);
  }

  public Question<Row> openUnder(String caseNumber, long authorisation) {
    return where("r.case_number = ? and r.authorisation_id = ? and r.closed_at is null", caseNumber, authorisation);
  }

  public Question<Row> openOf(long company) {
    return where("r.company_id = ? and r.closed_at is null", company);
  }

  private static Question<Row> where(String condition, Object... values) {
    return Question.of("""
        select r.*, p.no as part_no, p.pack_id as part_pack, p.rest as part_rest, k.size, k.bought_at, k.expires_at, k.price_cents,
          k.currency, k.order_line, k.free, k.reserved, k.used
        from tpoint_reservation r left join tpoint_reservation_part p on p.reservation_id = r.id
        left join tpoint_pack k on k.id = p.pack_id
        where""" + " " + condition + " order by r.id, p.no", ReservationStore::row, values);
  }

  private static Row row(ResultSet row, int ignored) throws SQLException {
    Reservation reservation = new Reservation(row.getLong("id"), row.getLong("company_id"), row.getString("case_number"),
        row.getLong("authorisation_id"), points(row, "amount"), instant(row, "opened_at"), instant(row, "closed_at"), List.of());
    Long no = id(row, "part_no");
    Long pack = id(row, "part_pack");
    return new Row(reservation, no == null ? null : new Part(no.intValue(), pack, points(row, "part_rest")),
        pack == null ? null : PackStore.pack(row, "part_pack"));
  }

  /** Reservations with their parts, oldest first. */
  public static List<Reservation> together(List<Row> rows) {
    Map<Long, List<Row>> parts = new LinkedHashMap<>();
    rows.forEach(row -> parts.computeIfAbsent(row.reservation().id(), none -> new ArrayList<>()).add(row));
    return parts.values().stream().map(all -> {
      Reservation r = all.get(0).reservation();
      return new Reservation(r.id(), r.company(), r.caseNumber(), r.authorisation(), r.amount(), r.openedAt(), r.closedAt(),
          all.stream().map(Row::part).filter(Objects::nonNull).toList());
    }).toList();
  }
}
