package io.ciclo.prospects.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.meetings.Purpose;
import io.ciclo.prospects.Answer;
import io.ciclo.prospects.Milestone;
import io.ciclo.prospects.OptionalStep;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectEvent;
import io.ciclo.prospects.ProspectOutcome;
import io.ciclo.prospects.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases of prospects, what happened to them and what was decided. */
@Repository
public class ProspectStore {

  private final JdbcClient jdbc;

  ProspectStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(Prospect prospect, Map<OptionalStep, String> without) {
    jdbc.sql("""
            insert into prospect (number, company_id, contact_id, subject, leader, round, waiting, opened_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 0)""")
        .params(prospect.number(), prospect.company(), prospect.contact(), prospect.subject(), prospect.leader(), prospect.round(),
            prospect.waiting().name(), utc(prospect.openedAt()))
        .update();
    without.forEach((step, reason) -> jdbc.sql("insert into prospect_without (prospect, step, reason) values (?, ?, ?)")
        .params(prospect.number(), step.name(), reason).update());
  }

  /** What may change of a case is written as it is handed in; whoever read an older one is refused. */
  public Prospect change(Prospect changed) {
    int rows = jdbc.sql("""
            update prospect set contact_id = ?, leader = ?, round = ?, waiting = ?, outcome = ?, end_reason = ?, production_at = ?, version = version + 1
            where number = ? and version = ?""")
        .params(changed.contact(), changed.leader(), changed.round(), changed.waiting().name(), changed.outcome() == null ? null : changed.outcome().name(),
            changed.endReason(), utc(changed.productionAt()), changed.number(), changed.version())
        .update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException(changed.number() + " was changed by somebody else");
    }
    return find(changed.number()).orElseThrow();
  }

  public Optional<Prospect> find(String number) {
    return jdbc.sql("select * from prospect where number = ?").param(number).query(ProspectStore::prospect).optional();
  }

  /** Oldest first. */
  public List<Prospect> open() {
    return jdbc.sql("""
            select * from prospect p where (outcome is null or outcome = 'IN_SUPPORT') and not exists (
              select 1 from prospect_milestone m where m.prospect = p.number and m.phase = 'SUPPORT' and m.purpose = 'CLOSING')
            order by opened_at, number""")
        .query(ProspectStore::prospect).list();
  }

  /** Newest first. */
  public List<Prospect> ofCompany(long company) {
    return jdbc.sql("select * from prospect where company_id = ? order by opened_at desc, number desc").param(company)
        .query(ProspectStore::prospect).list();
  }

  /** How many cases have opened each phase, in whatever round. */
  public Map<Phase, Integer> opened() {
    Map<Phase, Integer> opened = new EnumMap<>(Phase.class);
    jdbc.sql("select phase, count(distinct prospect) as cases from prospect_milestone where purpose = 'OPENING' group by phase")
        .query((RowCallbackHandler) row -> opened.put(word(row, "phase", Phase.class), row.getInt("cases")));
    return opened;
  }

  public Map<OptionalStep, String> without(String number) {
    Map<OptionalStep, String> without = new EnumMap<>(OptionalStep.class);
    jdbc.sql("select step, reason from prospect_without where prospect = ?").param(number)
        .query((RowCallbackHandler) row -> without.put(word(row, "step", OptionalStep.class), row.getString("reason")));
    return without;
  }

  public void reached(String number, Milestone milestone) {
    jdbc.sql("insert into prospect_milestone (prospect, phase, round, purpose, at) values (?, ?, ?, ?, ?)")
        .params(number, milestone.phase().name(), milestone.round(), milestone.purpose().name(), utc(milestone.at())).update();
  }

  /** Oldest first. */
  public List<Milestone> milestones(String number) {
    return jdbc.sql("select * from prospect_milestone where prospect = ? order by at, round").param(number)
        .query((row, ignored) -> new Milestone(word(row, "phase", Phase.class), row.getInt("round"), word(row, "purpose", Purpose.class),
            instant(row, "at"))).list();
  }

  public void append(String number, ProspectEvent event) {
    jdbc.sql("insert into prospect_event (prospect, kind, text, staff, contact_id, at) values (?, ?, ?, ?, ?, ?)")
        .params(number, event.kind().name(), event.text(), event.staff(), event.contact(), utc(event.at())).update();
  }

  /** Oldest first. */
  public List<ProspectEvent> events(String number) {
    return jdbc.sql("select * from prospect_event where prospect = ? order by id").param(number)
        .query((row, ignored) -> new ProspectEvent(word(row, "kind", ProspectEvent.Kind.class), row.getString("text"),
            row.getString("staff"), row.getObject("contact_id", Long.class), instant(row, "at"))).list();
  }

  /** The id of what is written is ignored. */
  public void append(String number, Answer answer) {
    jdbc.sql("insert into prospect_answer (prospect, word, version, reason, contact_id, at, address) values (?, ?, ?, ?, ?, ?, ?)")
        .params(number, answer.word(), answer.version(), answer.reason(), answer.contact(), utc(answer.at()), answer.address()).update();
  }

  /** Oldest first. */
  public List<Answer> answers(String number) {
    return jdbc.sql("select * from prospect_answer where prospect = ? order by id").param(number)
        .query((row, ignored) -> new Answer(row.getLong("id"), row.getString("word"), row.getInt("version"), row.getString("reason"),
            row.getLong("contact_id"), instant(row, "at"), row.getString("address"))).list();
  }

  private static Prospect prospect(ResultSet row, int ignored) throws SQLException {
    return new Prospect(row.getString("number"), row.getLong("company_id"), row.getLong("contact_id"), row.getString("subject"),
        row.getString("leader"), row.getInt("round"), word(row, "waiting", Waiting.class), word(row, "outcome", ProspectOutcome.class),
        row.getString("end_reason"), instant(row, "opened_at"), instant(row, "production_at"), row.getLong("version"));
  }
}
