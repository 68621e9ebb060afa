package io.ciclo.tpoints.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;
import static io.ciclo.tpoints.store.Amounts.id;
import static io.ciclo.tpoints.store.Amounts.points;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequest.Appeal;
import io.ciclo.tpoints.TPointRequest.Outcome;
import io.ciclo.tpoints.TPointRequest.Wanted;
import io.ciclo.tpoints.TPointService;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code tpoint_request} and {@code tpoint_appeal}. */
@Repository
public class RequestStore {

  private final JdbcClient jdbc;

  RequestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public TPointRequest insert(Wanted wanted, long company, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into tpoint_request (case_number, company_id, service, amount, purpose, third_party, written_by, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(wanted.caseNumber(), company, wanted.service().name(), wanted.amount().hundredths(), wanted.purpose(),
            wanted.thirdParty(), wanted.by().id(), utc(now))
        .update(key, "id");
    return byId(key.getKeyAs(Long.class)).orElseThrow();
  }

  public void asked(long id, long authorisation) {
    jdbc.sql("update tpoint_request set authorisation_id = ? where id = ?").params(authorisation, id).update();
  }

  /** As {@link #asked}, without a process that waits for the answer. */
  public void answeredElsewhere(long id, long authorisation) {
    jdbc.sql("update tpoint_request set authorisation_id = ?, answered_elsewhere = true where id = ?").params(authorisation, id).update();
  }

  /** False when it was settled before. */
  public boolean settle(long id, Outcome outcome, Instant now) {
    return jdbc.sql("update tpoint_request set outcome = ?, settled_at = ? where id = ? and outcome is null")
        .params(outcome.name(), utc(now), id).update() == 1;
  }

  public Optional<TPointRequest> byId(long id) {
    return where("id = ?").param(id).query(RequestStore::request).optional();
  }

  public Optional<TPointRequest> byAuthorisation(long authorisation) {
    return where("authorisation_id = ?").param(authorisation).query(RequestStore::request).optional();
  }

  public List<TPointRequest> ofCase(String caseNumber) {
    return where("case_number = ?").param(caseNumber).query(RequestStore::request).list();
  }

  /** Asked, and decided by nobody. */
  public List<TPointRequest> waiting(long company) {
    return where("""
        company_id = ? and outcome is null
          and authorisation_id in (select a.id from tpoint_authorisation a where a.answer is null)""").param(company)
        .query(RequestStore::request).list();
  }

  /** All that have been asked and are not settled: each has a process that waits. */
  public List<TPointRequest> open() {
    return where("outcome is null and authorisation_id is not null and not answered_elsewhere").query(RequestStore::request).list();
  }

  public void appeal(long request, long by, long to, String address, Instant now) {
    jdbc.sql("insert into tpoint_appeal (request_id, by_contact, to_contact, address, at) values (?, ?, ?, ?, ?)")
        .params(request, by, to, address, utc(now)).update();
  }

  public List<Appeal> appeals(long request) {
    return jdbc.sql("select * from tpoint_appeal where request_id = ? order by id").param(request)
        .query((row, ignored) -> new Appeal(row.getLong("by_contact"), row.getLong("to_contact"), instant(row, "at"))).list();
  }

  private StatementSpec where(String condition) {
    return jdbc.sql("select * from tpoint_request where " + condition + " order by id");
  }

  private static TPointRequest request(ResultSet row, int ignored) throws SQLException {
    return new TPointRequest(row.getLong("id"), row.getString("case_number"), row.getLong("company_id"),
        word(row, "service", TPointService.class), points(row, "amount"), row.getString("purpose"), row.getString("third_party"),
        new Author(row.getString("written_by")), instant(row, "written_at"), id(row, "authorisation_id"),
        word(row, "outcome", Outcome.class), instant(row, "settled_at"));
  }
}
