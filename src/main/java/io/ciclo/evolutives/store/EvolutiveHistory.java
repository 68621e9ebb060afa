package io.ciclo.evolutives.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.evolutives.Answered;
import io.ciclo.evolutives.Answering;
import io.ciclo.evolutives.DefinitionWay;
import io.ciclo.evolutives.Desistance;
import io.ciclo.evolutives.EstimateAnswer;
import io.ciclo.evolutives.EvolutiveEvent;
import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.TPoints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** What happened to evolutives, what customers answered, who worked and who gave up: tables that only grow. */
@Repository
public class EvolutiveHistory {

  private final JdbcClient jdbc;

  EvolutiveHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The id of what is written is ignored. */
  public void append(EvolutiveEvent event) {
    jdbc.sql("insert into evolutive_event (evolutive_id, kind, text, staff, contact_id, at) values (?, ?, ?, ?, ?, ?)")
        .params(event.evolutive(), event.kind().name(), event.text(), event.staff(), event.contact(), utc(event.at())).update();
  }

  public List<EvolutiveEvent> events(long evolutive) {
    return jdbc.sql("select * from evolutive_event where evolutive_id = ? order by id").param(evolutive)
        .query((row, ignored) -> new EvolutiveEvent(row.getLong("id"), evolutive, word(row, "kind", EvolutiveEvent.Kind.class),
            row.getString("text"), row.getString("staff"), row.getObject("contact_id", Long.class), instant(row, "at"))).list();
  }

  public void append(long evolutive, Answering answering, long contact, TPoints limit, String address, Instant now) {
    jdbc.sql("""
            insert into evolutive_answer (evolutive_id, version, answer, reason, way, contact_id, contact_limit, address, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(evolutive, answering.version(), answering.answer().name(), answering.reason(),
            answering.way() == null ? null : answering.way().name(), contact, limit.hundredths(), address, utc(now))
        .update();
  }

  public List<Answered> answers(long evolutive) {
    return jdbc.sql("select * from evolutive_answer where evolutive_id = ? order by id").param(evolutive)
        .query((row, ignored) -> new Answered(row.getLong("id"), evolutive, row.getInt("version"),
            word(row, "answer", EstimateAnswer.class), row.getString("reason"), word(row, "way", DefinitionWay.class),
            row.getLong("contact_id"), TPoints.ofHundredths(row.getLong("contact_limit")), row.getString("address"),
            instant(row, "at"))).list();
  }

  /** Returns the part's id, which is the business fact that the ledger books. */
  public long worked(long evolutive, TPointService service, int minutes, TPoints points, String person, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into evolutive_work (evolutive_id, service, minutes, points, person, at) values (?, ?, ?, ?, ?, ?)")
        .params(evolutive, service.name(), minutes, points.hundredths(), person, utc(now)).update(key, "id");
    return key.getKeyAs(Long.class);
  }

  /** @param points what of it is charged */
  public record Worked(int minutes, TPoints points) {}

  public Worked worked(long evolutive, TPointService service) {
    return jdbc.sql("""
            select coalesce(sum(minutes), 0) minutes, coalesce(sum(points), 0) points from evolutive_work
            where evolutive_id = ? and service = ?""")
        .params(evolutive, service.name())
        .query((row, ignored) -> new Worked(row.getInt("minutes"), TPoints.ofHundredths(row.getLong("points")))).single();
  }

  /** What is charged of each person's work, by staff id. */
  public Map<String, TPoints> charged(long evolutive, TPointService service) {
    Map<String, TPoints> charged = new HashMap<>();
    jdbc.sql("select person, sum(points) points from evolutive_work where evolutive_id = ? and service = ? group by person")
        .params(evolutive, service.name())
        .query((RowCallbackHandler) row -> charged.put(row.getString("person"), TPoints.ofHundredths(row.getLong("points"))));
    return charged;
  }

  /** The ids of evolutive and row are those of the table. */
  public void append(long evolutive, Desistance desistance) {
    jdbc.sql("""
            insert into evolutive_desistance (evolutive_id, case_number, company_id, justified, counted, listed, message, person, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(evolutive, desistance.caseNumber(), desistance.company(), desistance.justified(), desistance.count(), desistance.listed(),
            desistance.message(), desistance.person(), utc(desistance.at()))
        .update();
  }

  /** Newest first. */
  public List<Desistance> desistances(long company) {
    return desistances("company_id = ?").param(company).query(EvolutiveHistory::desistance).list();
  }

  /** Those that put a company on the list, newest first. */
  public List<Desistance> listing() {
    return desistances("listed").query(EvolutiveHistory::desistance).list();
  }

  /** Without a reasonable cause, since then. */
  public int unjustified(long company, Instant since) {
    return jdbc.sql("select count(*) from evolutive_desistance where company_id = ? and not justified and at > ?")
        .params(company, utc(since)).query(Integer.class).single();
  }

  private StatementSpec desistances(String condition) {
    return jdbc.sql("select * from evolutive_desistance where " + condition + " order by id desc");
  }

  private static Desistance desistance(ResultSet row, int ignored) throws SQLException {
    return new Desistance(row.getLong("id"), row.getString("case_number"), row.getLong("company_id"), row.getBoolean("justified"),
        row.getInt("counted"), row.getBoolean("listed"), row.getString("message"), row.getString("person"), instant(row, "at"));
  }
}
