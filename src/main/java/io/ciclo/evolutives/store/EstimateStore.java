package io.ciclo.evolutives.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.EstimateVersion.Key;
import io.ciclo.evolutives.EstimateVersion.State;
import io.ciclo.evolutives.Review;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code evolutive_estimate}, {@code _review} and {@code _finished}: they only grow, no row is ever changed. */
@Repository
public class EstimateStore {

  private static final String SELECT = "select case_number, version, revision, state, format, draft, budget, author, at, valid_until"
      + " from evolutive_estimate e where case_number = ?";
  private static final String NEWEST_FIRST = " order by version desc, revision desc limit 1";

  private final JdbcClient jdbc;

  EstimateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @throws org.springframework.dao.DuplicateKeyException when somebody else saved on top of the same one at this moment */
  public EstimateVersion insert(EstimateVersion estimate) {
    Key key = estimate.key();
    LocalDate validUntil = estimate.state() instanceof State.Sent sent ? sent.validUntil() : null;
    Long total = estimate.budget() instanceof Budget.Complete complete ? complete.total().hundredths() : null;
    jdbc.sql("""
            insert into evolutive_estimate (case_number, version, revision, state, format, draft, budget, category, total, author, at,
              valid_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(key.caseNumber(), key.version(), key.revision(), estimate.sent() ? "SENT" : "DRAFT", EstimateJson.FORMAT,
            EstimateJson.text(estimate.draft()), EstimateJson.text(estimate.budget()), estimate.budget().category().name(), total,
            estimate.author(), utc(estimate.at()), validUntil)
        .update();
    return estimate;
  }

  public Optional<EstimateVersion> newest(String caseNumber) {
    return jdbc.sql(SELECT + NEWEST_FIRST).param(caseNumber).query(EstimateStore::estimate).optional();
  }

  public Optional<EstimateVersion> latestSent(String caseNumber) {
    return jdbc.sql(SELECT + " and state = 'SENT'" + NEWEST_FIRST).param(caseNumber).query(EstimateStore::estimate).optional();
  }

  /** The last revision of each. */
  public List<EstimateVersion> versions(String caseNumber) {
    return jdbc.sql(SELECT + """
             and revision = (select max(l.revision) from evolutive_estimate l
              where l.case_number = e.case_number and l.version = e.version)
            order by version""")
        .param(caseNumber).query(EstimateStore::estimate).list();
  }

  /** Who wrote in it; sending is no writing. */
  public List<String> authors(String caseNumber, int version) {
    return jdbc.sql("select distinct author from evolutive_estimate where case_number = ? and version = ? and state = 'DRAFT'")
        .params(caseNumber, version).query(String.class).list();
  }

  public void finished(Key key, String person, Instant at) {
    jdbc.sql("insert into evolutive_estimate_finished (case_number, version, revision, person, at) values (?, ?, ?, ?, ?)")
        .params(key.caseNumber(), key.version(), key.revision(), person, utc(at)).update();
  }

  /** The last one. */
  public Optional<String> finishedBy(String caseNumber, int version) {
    return jdbc.sql("select person from evolutive_estimate_finished where case_number = ? and version = ? order by id desc limit 1")
        .params(caseNumber, version).query(String.class).optional();
  }

  public Review insert(Review review) {
    Key key = review.of();
    jdbc.sql("insert into evolutive_estimate_review (case_number, version, revision, person, at) values (?, ?, ?, ?, ?)")
        .params(key.caseNumber(), key.version(), key.revision(), review.person(), utc(review.at())).update();
    return review;
  }

  public List<Review> reviews(Key key) {
    return jdbc.sql("""
            select person, at from evolutive_estimate_review where case_number = ? and version = ? and revision = ? order by at, person""")
        .params(key.caseNumber(), key.version(), key.revision())
        .query((row, ignored) -> new Review(key, row.getString("person"), instant(row, "at"))).list();
  }

  private static EstimateVersion estimate(ResultSet row, int ignored) throws SQLException {
    Key key = new Key(row.getString("case_number"), row.getInt("version"), row.getInt("revision"));
    State state = switch (row.getString("state")) {
      case "SENT" -> new State.Sent(row.getObject("valid_until", LocalDate.class));
      default -> new State.Draft();
    };
    int format = row.getInt("format");
    return new EstimateVersion(key, state, EstimateJson.draft(format, row.getString("draft")),
        EstimateJson.budget(format, row.getString("budget")), row.getString("author"), instant(row, "at"));
  }
}
