package io.ciclo.servicelevels.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.servicelevels.Agreement;
import io.ciclo.servicelevels.CaseProfile;
import io.ciclo.servicelevels.Colour;
import io.ciclo.servicelevels.Glance;
import io.ciclo.servicelevels.ServedCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code service_level_case}: one row a case, locked by whoever changes its clocks. */
@Repository
public class CaseStore {

  private final JdbcClient jdbc;

  CaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How far the list of events has come. */
  public record Progress(int events, Instant lastEventAt, Instant openedAt) {}

  public void insert(ServedCase served, Instant openedAt) {
    jdbc.sql("""
            insert into service_level_case (number, agreement, plan, target_priority, category, immediate, calendar, customer,
              key_account, type, priority, team, opened_at, ended, events, last_event_at, at_risk, breached)
            values (:number, :agreement, :plan, :targetPriority, :category, :immediate, :calendar, :customer, :keyAccount,
              :type, :priority, :team, :opened, false, 0, :opened, false, false)""")
        .params(row(served)).param("opened", utc(openedAt)).update();
  }

  public void relabel(ServedCase served) {
    jdbc.sql("""
            update service_level_case set agreement = :agreement, plan = :plan, target_priority = :targetPriority,
              category = :category, immediate = :immediate, calendar = :calendar, customer = :customer,
              key_account = :keyAccount, type = :type, priority = :priority, team = :team where number = :number""")
        .params(row(served)).update();
  }

  private static Map<String, Object> row(ServedCase served) {
    Map<String, Object> row = new HashMap<>();
    CaseProfile profile = served.profile();
    row.put("number", served.number());
    row.put("agreement", profile.agreement().name());
    row.put("plan", profile.plan());
    row.put("targetPriority", profile.priority());
    row.put("category", profile.category());
    row.put("immediate", profile.immediate());
    row.put("calendar", profile.calendar());
    row.put("customer", served.customer());
    row.put("keyAccount", served.keyAccount());
    row.put("type", served.type());
    row.put("priority", served.priority());
    row.put("team", served.team());
    return row;
  }

  public Optional<ServedCase> find(String number) {
    return jdbc.sql("select * from service_level_case where number = ?").param(number).query(CaseStore::served).optional();
  }

  /** Cases that are not over, by number. */
  public List<ServedCase> open() {
    return jdbc.sql("select * from service_level_case where ended = false order by number").query(CaseStore::served).list();
  }

  /** Waits for whoever else changes the clocks of this case. Empty for a case without clocks. */
  public Optional<Progress> lock(String number) {
    return jdbc.sql("select events, last_event_at, opened_at from service_level_case where number = ? for update").param(number)
        .query(CaseStore::progress).optional();
  }

  /** Empty too when somebody is changing the clocks of this case at the moment. */
  public Optional<Progress> lockIfFree(String number) {
    return jdbc.sql("select events, last_event_at, opened_at from service_level_case where number = ? for update skip locked")
        .param(number).query(CaseStore::progress).optional();
  }

  /** What follows from the events. */
  public void derived(String number, Progress progress, boolean ended, Glance glance) {
    jdbc.sql("""
            update service_level_case set events = ?, last_event_at = ?, ended = ?, colour = ?, due_at = ?, at_risk = ?,
              breached = ?, last_heard_at = ? where number = ?""")
        .params(progress.events(), utc(progress.lastEventAt()), ended,
            glance.colour() == null ? null : glance.colour().name(), utc(glance.due()), glance.atRisk(), glance.breached(),
            utc(glance.lastHeard()), number)
        .update();
  }

  public Optional<Glance> glance(String number) {
    return jdbc.sql("select colour, due_at, at_risk, breached, last_heard_at from service_level_case where number = ?")
        .param(number).query(CaseStore::glance).optional();
  }

  static Glance glance(ResultSet row, int ignored) throws SQLException {
    String colour = row.getString("colour");
    return new Glance(colour == null ? null : Colour.valueOf(colour), instant(row, "due_at"), row.getBoolean("at_risk"),
        row.getBoolean("breached"), instant(row, "last_heard_at"));
  }

  static ServedCase served(ResultSet row, int ignored) throws SQLException {
    CaseProfile profile = new CaseProfile(Agreement.valueOf(row.getString("agreement")), row.getString("plan"),
        row.getString("target_priority"), row.getString("category"), row.getBoolean("immediate"),
        row.getString("calendar"));
    return new ServedCase(row.getString("number"), profile, row.getString("customer"), row.getBoolean("key_account"),
        row.getString("type"), row.getString("priority"), row.getString("team"));
  }

  private static Progress progress(ResultSet row, int ignored) throws SQLException {
    return new Progress(row.getInt("events"), instant(row, "last_event_at"), instant(row, "opened_at"));
  }
}
