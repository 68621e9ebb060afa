package io.ciclo.growth.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.engine.SearchedWords;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityEvent;
import io.ciclo.growth.OpportunityKind;
import io.ciclo.growth.OpportunityStage;
import io.ciclo.growth.OpportunityState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opportunities, and what happened to them. */
@Repository
public class OpportunityStore {

  private final JdbcClient jdbc;

  OpportunityStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(Opportunity opened) {
    jdbc.sql("""
            insert into opportunity (number, company_id, kind, title, amount, stage, state, owner, case_number, opened_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
        .params(opened.number(), opened.company(), opened.kind().name(), opened.title(), opened.amount().orElse(null), opened.stage().name(),
            opened.state().name(), opened.owner(), opened.caseNumber(), utc(opened.opened()))
        .update();
  }

  /** What may change is written as it is handed in; whoever read an older one is refused. */
  public Opportunity change(Opportunity changed) {
    int rows = jdbc.sql("""
            update opportunity set amount = ?, stage = ?, state = ?, owner = ?, closed_at = ?, reason = ?, version = version + 1
            where number = ? and version = ?""")
        .params(changed.amount().orElse(null), changed.stage().name(), changed.state().name(), changed.owner(), utc(changed.closed().orElse(null)),
            changed.reason().orElse(null), changed.number(), changed.version())
        .update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException(changed.number() + " was changed by somebody else");
    }
    return find(changed.number()).orElseThrow();
  }

  public Optional<Opportunity> find(String number) {
    return jdbc.sql("select * from opportunity where number = ?").param(number).query(OpportunityStore::opportunity).optional();
  }

  /** Until the transaction ends nobody else changes it. */
  public void lock(String number) {
    jdbc.sql("select number from opportunity where number = ? for update").param(number).query(String.class).single();
  }

  public Optional<Opportunity> ofCase(String caseNumber) {
    return jdbc.sql("select * from opportunity where case_number = ?").param(caseNumber).query(OpportunityStore::opportunity).optional();
  }

  /** Newest first. */
  public List<Opportunity> ofCompany(long company) {
    return jdbc.sql("select * from opportunity where company_id = ? order by opened_at desc, number desc").param(company)
        .query(OpportunityStore::opportunity).list();
  }

  /** All that are open, and those that were closed since then; the oldest first. */
  public List<Opportunity> openOrClosedSince(Instant since) {
    return jdbc.sql("select * from opportunity where state = 'OPEN' or closed_at >= ? order by opened_at, number").param(utc(since))
        .query(OpportunityStore::opportunity).list();
  }

  /** Numbers of those in which every word stands, newest first. */
  public List<String> numbers(SearchedWords words, int most) {
    return jdbc.sql("select o.number from opportunity o join company c on c.id = o.company_id where "
            + words.standIn("o.number", "o.title", "c.legal_name") + " order by o.opened_at desc, o.number desc limit " + most)
        .params(words.words()).query(String.class).list();
  }

  public void append(String number, OpportunityEvent event) {
    jdbc.sql("insert into opportunity_event (opportunity, kind, text, staff, at) values (?, ?, ?, ?, ?)")
        .params(number, event.kind().name(), event.text(), event.by(), utc(event.at())).update();
  }

  /** Oldest first. */
  public List<OpportunityEvent> events(String number) {
    return jdbc.sql("select * from opportunity_event where opportunity = ? order by id").param(number)
        .query((row, ignored) -> new OpportunityEvent(word(row, "kind", OpportunityEvent.Kind.class), row.getString("text"), row.getString("staff"),
            instant(row, "at"))).list();
  }

  private static Opportunity opportunity(ResultSet row, int ignored) throws SQLException {
    return new Opportunity(row.getString("number"), row.getLong("company_id"), word(row, "kind", OpportunityKind.class), row.getString("title"),
        Optional.ofNullable(row.getBigDecimal("amount")), word(row, "stage", OpportunityStage.class), word(row, "state", OpportunityState.class),
        row.getString("owner"), row.getString("case_number"), instant(row, "opened_at"), Optional.ofNullable(instant(row, "closed_at")),
        Optional.ofNullable(row.getString("reason")), row.getLong("version"));
  }
}
