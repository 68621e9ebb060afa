package io.ciclo.prospects.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.customers.SupportPlan;
import io.ciclo.evolutives.EvolutiveState;
import io.ciclo.prospects.Contract;
import io.ciclo.prospects.Feature;
import io.ciclo.prospects.Finding;
import io.ciclo.prospects.Prospects.KeptNeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** New features, the contract and what comes up afterwards. */
@Repository
public class ProductionStore {

  private final JdbcClient jdbc;

  ProductionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void begin(Feature feature, Instant now) {
    jdbc.sql("""
            insert into prospect_feature (case_number, prospect, title, description, estimated_time, acknowledged_by, acknowledged_on, reminded,
            begun_at) values (?, ?, ?, ?, ?, ?, ?, false, ?)""")
        .params(feature.caseNumber(), feature.prospect(), feature.title(), feature.description(), feature.estimatedTime(),
            feature.acknowledgedBy(), feature.acknowledgedOn(), utc(now))
        .update();
  }

  /**
   * How far the evolutive of a feature has come, and what it waits for.
   *
   * @param state null before it has any
   * @param until null while nothing is asked
   */
  public record Course(EvolutiveState state, String question, Instant until, boolean reminded, Instant begunAt) {}

  public Course course(String caseNumber) {
    return jdbc.sql("select * from prospect_feature where case_number = ?").param(caseNumber)
        .query((row, ignored) -> new Course(word(row, "state", EvolutiveState.class), row.getString("question"), instant(row, "waits_until"),
            row.getBoolean("reminded"), instant(row, "begun_at"))).single();
  }

  public void reached(String caseNumber, EvolutiveState state) {
    jdbc.sql("update prospect_feature set state = ? where case_number = ?").params(state.name(), caseNumber).update();
  }

  /** @param until null: it waits for nothing any more */
  public void waits(String caseNumber, String question, Instant until) {
    jdbc.sql("update prospect_feature set question = ?, waits_until = ?, reminded = false where case_number = ?")
        .params(question, utc(until), caseNumber).update();
  }

  public void reminded(String caseNumber) {
    jdbc.sql("update prospect_feature set reminded = true where case_number = ?").param(caseNumber).update();
  }

  public void over(String caseNumber, String outcome) {
    jdbc.sql("update prospect_feature set outcome = ? where case_number = ?").params(outcome, caseNumber).update();
  }

  public Optional<Feature> feature(String caseNumber) {
    return jdbc.sql("select * from prospect_feature where case_number = ?").param(caseNumber).query(ProductionStore::feature).optional();
  }

  /** Oldest first. */
  public List<Feature> features(String number) {
    return jdbc.sql("select * from prospect_feature where prospect = ? order by case_number").param(number)
        .query(ProductionStore::feature).list();
  }

  /** By number of the evolutive. */
  public Map<String, String> titles(long company) {
    Map<String, String> titles = new HashMap<>();
    jdbc.sql("select f.case_number, f.title from prospect_feature f join prospect p on p.number = f.prospect where p.company_id = ?")
        .param(company).query((RowCallbackHandler) row -> titles.put(row.getString("case_number"), row.getString("title")));
    return titles;
  }

  public void signed(String number, Contract contract) {
    jdbc.sql("insert into prospect_contract (prospect, signed_on, plan, reference) values (?, ?, ?, ?)")
        .params(number, contract.signedOn(), contract.plan().name(), contract.reference()).update();
  }

  public Optional<Contract> contract(String number) {
    return jdbc.sql("select * from prospect_contract where prospect = ?").param(number)
        .query((row, ignored) -> new Contract(row.getObject("signed_on", LocalDate.class), word(row, "plan", SupportPlan.class),
            row.getString("reference"))).optional();
  }

  /** @param more whether the meeting brought more, which nobody has dealt with yet */
  public void found(String number, long meeting, Finding finding, boolean more) {
    jdbc.sql("insert into prospect_finding (prospect, meeting, route, text, ticket, at, more_to_come) values (?, ?, ?, ?, ?, ?, ?)")
        .params(number, meeting, finding.route().name(), finding.text(), finding.ticket(), utc(finding.at()), more).update();
  }

  /** Oldest first. */
  public List<Finding> findings(String number) {
    return jdbc.sql("select * from prospect_finding where prospect = ? order by id").param(number).query(ProductionStore::finding).list();
  }

  /** What came up in one meeting, oldest first. */
  public List<Finding> findings(String number, long meeting) {
    return jdbc.sql("select * from prospect_finding where prospect = ? and meeting = ? order by id").params(number, meeting)
        .query(ProductionStore::finding).list();
  }

  /** Needs that came up with a company, oldest first. */
  public List<KeptNeed> needs(long company) {
    return jdbc.sql("""
            select f.id, f.prospect, f.text, f.at from prospect_finding f join prospect p on p.number = f.prospect
            where p.company_id = ? and f.route = 'NEED' order by f.id""")
        .param(company).query((row, ignored) -> new KeptNeed(row.getLong("id"), row.getString("prospect"), row.getString("text"), instant(row, "at")))
        .list();
  }

  private static Finding finding(ResultSet row, int ignored) throws SQLException {
    return new Finding(word(row, "route", Finding.Route.class), row.getString("text"), row.getString("ticket"), instant(row, "at"));
  }

  /** Ids of the meetings of which all findings were given their way. */
  public Set<Long> routed(String number) {
    return new HashSet<>(jdbc.sql("select meeting from prospect_finding where prospect = ? and more_to_come = false").param(number).query(Long.class).list());
  }

  private static Feature feature(ResultSet row, int ignored) throws SQLException {
    return new Feature(row.getString("case_number"), row.getString("prospect"), row.getString("title"), row.getString("description"),
        row.getString("estimated_time"), row.getString("acknowledged_by"), row.getObject("acknowledged_on", LocalDate.class),
        row.getString("outcome"));
  }
}
