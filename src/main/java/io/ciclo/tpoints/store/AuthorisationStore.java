package io.ciclo.tpoints.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;
import static io.ciclo.tpoints.store.Amounts.hundredths;
import static io.ciclo.tpoints.store.Amounts.id;
import static io.ciclo.tpoints.store.Amounts.points;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Authorisation;
import io.ciclo.tpoints.Authorisation.Answer;
import io.ciclo.tpoints.Authorisation.Decision;
import io.ciclo.tpoints.TPoints;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table {@code tpoint_authorisation}. */
@Repository
public class AuthorisationStore {

  private static final String SELECT = """
      select a.*, (select coalesce(sum(r.amount), 0) from tpoint_reservation r
        where r.case_number = a.case_number and r.authorisation_id = a.id) as reserved
      from tpoint_authorisation a where""";

  private final JdbcClient jdbc;

  AuthorisationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Fails for a fact that asked before. */
  public void insert(String fact, long company, String caseNumber, TPoints amount, Author by, Instant now) {
    jdbc.sql("""
            insert into tpoint_authorisation (fact, company_id, case_number, amount, asked_by, asked_at) values (?, ?, ?, ?, ?, ?)""")
        .params(fact, company, caseNumber, amount.hundredths(), by.id(), utc(now)).update();
  }

  /** True for the one who decides: of two at the same time the second waits for the first and comes too late. */
  public boolean decide(long id, Decision decision) {
    return jdbc.sql("""
            update tpoint_authorisation set answer = ?, decided_by = ?, decider_limit = ?, address = ?, decided_at = ?
            where id = ? and answer is null""")
        .params(decision.answer().name(), decision.contact(), hundredths(decision.limit()), decision.address(), utc(decision.at()), id)
        .update() == 1;
  }

  public Optional<Authorisation> byFact(String fact) {
    return selectWhere("a.fact = ?").param(fact).query(AuthorisationStore::authorisation).optional();
  }

  public Optional<Authorisation> byId(long id) {
    return selectWhere("a.id = ?").param(id).query(AuthorisationStore::authorisation).optional();
  }

  public Question<Authorisation> asQuestion(long id) {
    return Question.of(SELECT + " a.id = ?", AuthorisationStore::authorisation, id);
  }

  public List<Authorisation> ofCase(String caseNumber) {
    return selectWhere("a.case_number = ?").param(caseNumber).query(AuthorisationStore::authorisation).list();
  }

  public List<Authorisation> waiting(long company) {
    return selectWhere("a.company_id = ? and a.answer is null").param(company).query(AuthorisationStore::authorisation).list();
  }

  private StatementSpec selectWhere(String condition) {
    return jdbc.sql(SELECT + " " + condition + " order by a.id");
  }

  private static Authorisation authorisation(ResultSet row, int ignored) throws SQLException {
    Answer answer = word(row, "answer", Answer.class);
    Decision decision = answer == null ? null : new Decision(answer, id(row, "decided_by"), points(row, "decider_limit"),
        row.getString("address"), instant(row, "decided_at"));
    return new Authorisation(row.getLong("id"), row.getLong("company_id"), row.getString("case_number"), points(row, "amount"),
        new Author(row.getString("asked_by")), instant(row, "asked_at"), points(row, "reserved"), decision);
  }
}
