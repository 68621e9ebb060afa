package io.ciclo.tickets.store;

import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.TPoints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code ticket_charged_work} and {@code ticket_charged_part}. */
@Repository
public class ChargedWorkStore {

  private final JdbcClient jdbc;

  ChargedWorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param thirdParty null for an investigation
   * @param estimated minutes
   * @param charged null while nobody has decided
   */
  public record Work(long id, String number, TPointService service, String purpose, String thirdParty, int estimated, Boolean charged,
      String begunBy) {}

  /** @param charged null while nobody has decided */
  public void begin(String number, TPointService service, String purpose, String thirdParty, int estimated, Boolean charged,
      String person, Instant now) {
    jdbc.sql("""
            insert into ticket_charged_work (ticket_number, service, purpose, third_party, estimated, charged, begun_by, begun_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(number, service.name(), purpose, thirdParty, estimated, charged, person, utc(now)).update();
  }

  public void decide(long work, boolean charged) {
    jdbc.sql("update ticket_charged_work set charged = ? where id = ?").params(charged, work).update();
  }

  /** What was begun last. */
  public Optional<Work> latest(String number, TPointService service) {
    return jdbc.sql("select * from ticket_charged_work where ticket_number = ? and service = ? order by id desc limit 1")
        .params(number, service.name()).query(ChargedWorkStore::work).optional();
  }

  /** Returns the part's id, which is the business fact that the ledger books. */
  public long add(long work, int minutes, TPoints points, String person, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into ticket_charged_part (work_id, minutes, points, person, at) values (?, ?, ?, ?, ?)")
        .params(work, minutes, points.hundredths(), person, utc(now)).update(key, "id");
    return key.getKeyAs(Long.class);
  }

  public int minutes(long work) {
    return jdbc.sql("select coalesce(sum(minutes), 0) from ticket_charged_part where work_id = ?").param(work)
        .query(Integer.class).single();
  }

  /** On all work of this kind in the ticket. */
  public int minutes(String number, TPointService service) {
    return jdbc.sql("""
            select coalesce(sum(p.minutes), 0) from ticket_charged_part p join ticket_charged_work w on w.id = p.work_id
            where w.ticket_number = ? and w.service = ?""")
        .params(number, service.name()).query(Integer.class).single();
  }

  private static Work work(ResultSet row, int ignored) throws SQLException {
    return new Work(row.getLong("id"), row.getString("ticket_number"), word(row, "service", TPointService.class),
        row.getString("purpose"), row.getString("third_party"), row.getInt("estimated"), row.getObject("charged", Boolean.class),
        row.getString("begun_by"));
  }
}
