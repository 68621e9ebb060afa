package io.ciclo.growth.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.growth.GrowthSignal;
import io.ciclo.growth.GrowthSignal.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signals of growth, open and decided. */
@Repository
public class SignalStore {

  private final JdbcClient jdbc;

  SignalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of what is handed in, whatever is known only later is ignored. */
  public void raise(GrowthSignal signal, LocalDate on) {
    jdbc.sql("""
            insert into growth_signal (company_id, kind, topic, reason, suggestion, state, raised_on, raised_at, version)
            values (?, ?, ?, ?, ?, 'OPEN', ?, ?, 0)""")
        .params(signal.company(), signal.kind().name(), signal.topic(), signal.reason(), signal.suggestion(), on, utc(signal.raisedAt())).update();
  }

  /** Whether the same is open, or was raised or decided after that moment. */
  public boolean knownSince(long company, GrowthSignal.Kind kind, String topic, Instant since) {
    return jdbc.sql("""
            select count(*) from growth_signal where company_id = ? and kind = ? and topic = ?
              and (state = 'OPEN' or raised_at > ? or decided_at > ?)""")
        .params(company, kind.name(), topic, utc(since), utc(since)).query(Long.class).single() > 0;
  }

  public Optional<GrowthSignal> find(long id) {
    return jdbc.sql("select * from growth_signal where id = ?").param(id).query(SignalStore::signal).optional();
  }

  /** Oldest first. */
  public List<GrowthSignal> open() {
    return jdbc.sql("select * from growth_signal where state = 'OPEN' order by raised_at, id").query(SignalStore::signal).list();
  }

  /** Newest first. */
  public List<GrowthSignal> ofCompany(long company) {
    return jdbc.sql("select * from growth_signal where company_id = ? order by id desc").param(company).query(SignalStore::signal).list();
  }

  /** Those that a Feedback was opened for, or that have joined it; oldest first. */
  public List<GrowthSignal> ofFeedback(String feedback) {
    return jdbc.sql("select * from growth_signal where feedback = ? order by id").param(feedback).query(SignalStore::signal).list();
  }

  public void decide(GrowthSignal before, State state, String feedback, String why, String staff, Instant at) {
    int rows = jdbc.sql("""
            update growth_signal set state = ?, feedback = ?, why = ?, staff = ?, decided_at = ?, version = version + 1
            where id = ? and version = ? and state = 'OPEN'""")
        .params(state.name(), feedback, why, staff, utc(at), before.id(), before.version()).update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException("signal " + before.id() + " was decided by somebody else");
    }
  }

  private static GrowthSignal signal(ResultSet row, int ignored) throws SQLException {
    return new GrowthSignal(row.getLong("id"), row.getLong("company_id"), word(row, "kind", GrowthSignal.Kind.class), row.getString("topic"),
        row.getString("reason"), row.getString("suggestion"), word(row, "state", State.class), instant(row, "raised_at"), row.getString("feedback"),
        row.getString("staff"), instant(row, "decided_at"), row.getString("why"), row.getLong("version"));
  }
}
