package io.ciclo.evolutives.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.DemandedPriority;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.Evolutive.Acceptance;
import io.ciclo.evolutives.Evolutive.Ending;
import io.ciclo.evolutives.Evolutive.Offer;
import io.ciclo.evolutives.Evolutive.Progress;
import io.ciclo.evolutives.EvolutiveOutcome;
import io.ciclo.evolutives.EvolutiveState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The table {@code evolutive}. */
@Repository
public class EvolutiveStore {

  private final JdbcClient jdbc;

  EvolutiveStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Evolutive open(String caseNumber, long company, DemandedPriority priority, YearMonth place, int versionsBefore, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into evolutive (case_number, company_id, state, priority, place, versions_before, answerable, opened_at, version)
            values (?, ?, 'RECEIVED', ?, ?, ?, false, ?, 0)""")
        .params(caseNumber, company, priority.name(), place == null ? null : place.atDay(1), versionsBefore, utc(now))
        .update(key, "id");
    return get(key.getKeyAs(Long.class));
  }

  public Evolutive change(Evolutive before, EvolutiveChange change) {
    Map<String, Object> row = new LinkedHashMap<>(change.columns());
    String sets = row.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
    int changed = jdbc.sql("update evolutive set " + sets + ", version = version + 1 where id = :id and version = :seen")
        .params(row).param("id", before.id()).param("seen", before.version()).update();
    if (changed != 1) {
      throw new OptimisticLockingFailureException("The evolutive of " + before.caseNumber() + " was changed by somebody else");
    }
    return get(before.id());
  }

  public Evolutive get(long id) {
    return jdbc.sql("select * from evolutive where id = ?").param(id).query(EvolutiveStore::evolutive).single();
  }

  /** The last one of the case. */
  public Optional<Evolutive> of(String caseNumber) {
    return jdbc.sql("select * from evolutive where case_number = ? order by id desc limit 1").param(caseNumber)
        .query(EvolutiveStore::evolutive).optional();
  }

  /** Newest first. */
  public List<Evolutive> ofCompany(long company) {
    return jdbc.sql("select * from evolutive where company_id = ? order by id desc").param(company).query(EvolutiveStore::evolutive).list();
  }

  /** Oldest first. Whoever decides about the order of a customer's evolutives waits here for whoever does so already. */
  public List<Evolutive> lockOpen(long company) {
    jdbc.sql("select id from evolutive where company_id = ? order by id for update").param(company).query(Long.class).list();
    return jdbc.sql("select * from evolutive where company_id = ? and ended_at is null order by id").param(company)
        .query(EvolutiveStore::evolutive).list();
  }

  /** Those that take a place of this month. */
  public List<Evolutive> inMonth(long company, YearMonth month) {
    return jdbc.sql("select * from evolutive where company_id = ? and place = ? order by id").params(company, month.atDay(1))
        .query(EvolutiveStore::evolutive).list();
  }

  /** How often an agreed change was used since. */
  public int quotaUsed(long agreedChange, Instant since) {
    return jdbc.sql("select count(*) from evolutive where agreed_change = ? and quota_used_at >= ?")
        .params(agreedChange, utc(since)).query(Integer.class).single();
  }

  /** Newest first. */
  public List<Evolutive> delivered(int most) {
    return jdbc.sql("select * from evolutive where outcome = 'DELIVERED' order by ended_at desc, id desc limit ?").param(most)
        .query(EvolutiveStore::evolutive).list();
  }

  /** Those that go on first, then the newest. */
  public List<Evolutive> ofCompany(long company, int most) {
    return jdbc.sql("select * from evolutive where company_id = ? order by case when ended_at is null then 0 else 1 end, id desc limit ?")
        .params(company, most).query(EvolutiveStore::evolutive).list();
  }

  private static Evolutive evolutive(ResultSet row, int ignored) throws SQLException {
    Integer offered = row.getObject("offer_version", Integer.class);
    Offer offer = offered == null ? null
        : new Offer(offered, instant(row, "offer_sent_at"), instant(row, "offer_until"), row.getBoolean("answerable"));
    Long answer = row.getObject("accepted_answer", Long.class);
    Acceptance acceptance = answer == null ? null
        : new Acceptance(answer, instant(row, "accepted_at"), row.getObject("request_id", Long.class), instant(row, "quota_used_at"));
    EvolutiveOutcome outcome = word(row, "outcome", EvolutiveOutcome.class);
    return new Evolutive(row.getLong("id"), row.getString("case_number"), row.getLong("company_id"),
        word(row, "state", EvolutiveState.class), word(row, "priority", DemandedPriority.class), month(row, "place"),
        word(row, "category", Category.class), row.getInt("versions_before"), month(row, "offered_month"), row.getString("plugin"), offer,
        row.getObject("agreed_change", Long.class), acceptance, new Progress(instant(row, "material_at"), instant(row, "started_at")),
        outcome == null ? null : new Ending(outcome, instant(row, "ended_at")), instant(row, "opened_at"), row.getLong("version"));
  }

  private static YearMonth month(ResultSet row, String column) throws SQLException {
    LocalDate first = row.getObject(column, LocalDate.class);
    return first == null ? null : YearMonth.from(first);
  }
}
