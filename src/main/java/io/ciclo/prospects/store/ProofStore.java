package io.ciclo.prospects.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.prospects.Agent;
import io.ciclo.prospects.Counterpart;
import io.ciclo.prospects.CounterpartRole;
import io.ciclo.prospects.EnvironmentCheck;
import io.ciclo.prospects.EnvironmentCheck.Result;
import io.ciclo.prospects.Installation;
import io.ciclo.prospects.Obstacle;
import io.ciclo.prospects.UserProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** What belongs to the proof of concept. */
@Repository
public class ProofStore {

  private final JdbcClient jdbc;

  ProofStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever had the role before has it no more. */
  public void name(String number, Counterpart counterpart) {
    jdbc.sql("delete from prospect_counterpart where prospect = ? and role = ?").params(number, counterpart.role().name()).update();
    jdbc.sql("insert into prospect_counterpart (prospect, role, name, area, email, waived) values (?, ?, ?, ?, ?, ?)")
        .params(number, counterpart.role().name(), counterpart.name(), counterpart.area(), counterpart.email(), counterpart.waived())
        .update();
  }

  public List<Counterpart> counterparts(String number) {
    return jdbc.sql("select * from prospect_counterpart where prospect = ?").param(number)
        .query((row, ignored) -> new Counterpart(word(row, "role", CounterpartRole.class), row.getString("name"), row.getString("area"),
            row.getString("email"), row.getString("waived"))).list().stream()
        .sorted((one, other) -> one.role().compareTo(other.role())).toList();
  }

  public void list(String number, List<Agent> agents) {
    jdbc.sql("delete from prospect_agent where prospect = ?").param(number).update();
    agents.forEach(agent -> jdbc.sql("insert into prospect_agent (prospect, name, profile, employer) values (?, ?, ?, ?)")
        .params(number, agent.name(), agent.profile().name(), agent.employer()).update());
  }

  public List<Agent> agents(String number) {
    return jdbc.sql("select * from prospect_agent where prospect = ? order by id").param(number)
        .query((row, ignored) -> new Agent(row.getString("name"), word(row, "profile", UserProfile.class), row.getString("employer"))).list();
  }

  /** @param result of one requirement of one profile, as somebody saw it last */
  public record Judged(UserProfile profile, String item, Result result, String note) {}

  public void judge(String number, EnvironmentCheck check, String staff, Instant now) {
    jdbc.sql("delete from prospect_check where prospect = ? and profile = ? and item = ?")
        .params(number, check.profile().name(), check.item()).update();
    jdbc.sql("insert into prospect_check (prospect, profile, item, result, note, staff, at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(number, check.profile().name(), check.item(), check.result().name(), check.note(), staff, utc(now)).update();
  }

  public List<Judged> judged(String number) {
    return jdbc.sql("select * from prospect_check where prospect = ?").param(number)
        .query((row, ignored) -> new Judged(word(row, "profile", UserProfile.class), row.getString("item"),
            word(row, "result", Result.class), row.getString("note"))).list();
  }

  /** Returns its id. */
  public long found(String number, Obstacle.Kind kind, String text, String staff, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into prospect_obstacle (prospect, kind, text, staff, at) values (?, ?, ?, ?, ?)")
        .params(number, kind.name(), text, staff, utc(now)).update(key, "id");
    return key.getKeyAs(Long.class);
  }

  public void solved(long obstacle, String solution) {
    jdbc.sql("update prospect_obstacle set solution = ? where id = ?").params(solution, obstacle).update();
  }

  /** Oldest first. */
  public List<Obstacle> obstacles(String number) {
    return jdbc.sql("select * from prospect_obstacle where prospect = ? order by id").param(number)
        .query((row, ignored) -> new Obstacle(row.getLong("id"), word(row, "kind", Obstacle.Kind.class), row.getString("text"),
            row.getString("staff"), instant(row, "at"), row.getString("solution"))).list();
  }

  public void wish(String number, String text) {
    jdbc.sql("insert into prospect_wish (prospect, text) values (?, ?)").params(number, text).update();
  }

  public List<String> wishes(String number) {
    return jdbc.sql("select text from prospect_wish where prospect = ? order by id").param(number).query(String.class).list();
  }

  public void agree(String number, String type, String ours, String theirs, LocalDate on) {
    jdbc.sql("delete from prospect_installation where prospect = ?").param(number).update();
    jdbc.sql("insert into prospect_installation (prospect, type, ours, theirs, agreed_on) values (?, ?, ?, ?, ?)")
        .params(number, type, ours, theirs, on).update();
  }

  public void installed(String number, Instant now) {
    jdbc.sql("update prospect_installation set installed_at = ? where prospect = ?").params(utc(now), number).update();
  }

  public Optional<Installation> installation(String number) {
    return jdbc.sql("select * from prospect_installation where prospect = ?").param(number)
        .query((row, ignored) -> new Installation(row.getString("type"), row.getString("ours"), row.getString("theirs"),
            row.getObject("agreed_on", LocalDate.class), instant(row, "installed_at"))).optional();
  }
}
