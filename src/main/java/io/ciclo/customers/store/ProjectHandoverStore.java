package io.ciclo.customers.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.customers.PendingPoint;
import io.ciclo.customers.ProjectHandover;
import io.ciclo.customers.Transition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code project_handover} and {@code handover_pending}. */
@Repository
public class ProjectHandoverStore {

  private final JdbcClient jdbc;

  ProjectHandoverStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void open(String number, long company) {
    jdbc.sql("insert into project_handover (number, company_id) values (?, ?)").params(number, company).update();
  }

  public void opened(String number, String projectManager, LocalDate on, Instant until) {
    jdbc.sql("update project_handover set project_manager = ?, opened_on = ?, transition_until = ? where number = ?")
        .params(projectManager, on, utc(until), number).update();
  }

  public void documented(String number, String repository) {
    jdbc.sql("update project_handover set repository = ? where number = ?").params(repository, number).update();
  }

  public void briefed(String number, String briefing) {
    jdbc.sql("update project_handover set briefing = ? where number = ?").params(briefing, number).update();
  }

  public void moved(String number, Instant at) {
    jdbc.sql("update project_handover set moved_at = ? where number = ?").params(utc(at), number).update();
  }

  public Optional<ProjectHandover> find(String number) {
    return jdbc.sql("select * from project_handover where number = ?").param(number).query(ProjectHandoverStore::handover).optional();
  }

  /** The one whose shop was opened last. */
  public Optional<Transition> transition(long company, Instant now) {
    return jdbc.sql("""
            select h.* from project_handover h join customer_event e on e.number = h.number
            where h.company_id = ? and h.opened_on is not null and h.moved_at is null and h.transition_until > ? and e.state <> 'CLOSED'
            order by h.opened_on desc, h.number desc limit 1""")
        .params(company, utc(now)).query(ProjectHandoverStore::handover).optional()
        .map(one -> new Transition(one.number(), one.projectManager(), one.transitionUntil()));
  }

  /** Of the last handover whose month is over. */
  public Optional<String> repository(long company) {
    return jdbc.sql("""
            select repository from project_handover where company_id = ? and moved_at is not null and repository is not null
            order by moved_at desc, number desc limit 1""")
        .param(company).query(String.class).optional();
  }

  public void note(String number, String text, String staff, Instant now) {
    jdbc.sql("insert into handover_pending (number, text, staff, noted_at) values (?, ?, ?, ?)").params(number, text, staff, utc(now)).update();
  }

  /** @return false when there is no such open one */
  public boolean settle(String number, long id, String how, String staff, Instant now) {
    return jdbc.sql("update handover_pending set settled_by = ?, settled_at = ?, settlement = ? where id = ? and number = ? and settled_at is null")
        .params(staff, utc(now), how, id, number).update() == 1;
  }

  /** Oldest first. */
  public List<PendingPoint> pending(String number) {
    return jdbc.sql("select * from handover_pending where number = ? order by id").param(number)
        .query((row, ignored) -> new PendingPoint(row.getLong("id"), row.getString("text"), row.getString("staff"), instant(row, "noted_at"),
            row.getString("settled_by"), instant(row, "settled_at"), row.getString("settlement"))).list();
  }

  private static ProjectHandover handover(ResultSet row, int ignored) throws SQLException {
    return new ProjectHandover(row.getString("number"), row.getLong("company_id"), row.getString("project_manager"),
        row.getObject("opened_on", LocalDate.class), instant(row, "transition_until"), row.getString("repository"), row.getString("briefing"),
        instant(row, "moved_at"));
  }
}
