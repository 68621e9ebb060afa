package io.ciclo.tickets.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.tickets.CsmCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code csm_case} and {@code csm_case_news}. */
@Repository
public class CsmStore {

  private final JdbcClient jdbc;

  CsmStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param ticket null when it comes from another case
   * @param topic what repeats itself; null unless it is about that
   */
  public void insert(String number, CsmCase.Kind kind, long companyId, String ticket, String origin, String topic, String story, Instant at) {
    jdbc.sql("insert into csm_case (number, kind, company_id, ticket_number, origin, topic, story, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .param(number).param(kind.name()).param(companyId).param(ticket).param(origin).param(topic).param(story).param(utc(at)).update();
  }

  public void say(String number, CsmCase.NewsKind kind, String authorId, String author, String text, Instant at) {
    jdbc.sql("insert into csm_case_news (case_number, kind, at, author_id, author, text) values (?, ?, ?, ?, ?, ?)")
        .param(number).param(kind.name()).param(utc(at)).param(authorId).param(author).param(text).update();
  }

  public void close(String number, String evaluation, String solution, String improvement, String by, Instant at) {
    jdbc.sql("update csm_case set evaluation = ?, solution = ?, improvement = ?, closed_by = ?, closed_at = ? where number = ?")
        .param(evaluation).param(solution).param(improvement).param(by).param(utc(at)).param(number).update();
  }

  public boolean told(long companyId, String topic, Instant since) {
    return jdbc.sql("select count(*) from csm_case where company_id = ? and topic = ? and opened_at >= ?")
        .param(companyId).param(topic).param(utc(since)).query(Long.class).single() > 0;
  }

  /** Open ones of a company, oldest first. */
  public List<CsmCase> openOf(long companyId) {
    return jdbc.sql("select number from csm_case where company_id = ? and closed_at is null order by opened_at, number").param(companyId)
        .query(String.class).list().stream().flatMap(number -> find(number).stream()).toList();
  }

  public Optional<CsmCase> find(String number) {
    return jdbc.sql("select * from csm_case where number = ?").param(number).query(this::csmCase).optional();
  }

  /** Newest first. */
  public List<CsmCase> ofCompany(long companyId) {
    return jdbc.sql("select * from csm_case where company_id = ? order by opened_at desc, number desc").param(companyId).query(this::csmCase).list();
  }

  private CsmCase csmCase(ResultSet r, int ignored) throws SQLException {
    Instant closed = instant(r, "closed_at");
    return new CsmCase(r.getString("number"), word(r, "kind", CsmCase.Kind.class), r.getLong("company_id"), r.getString("ticket_number"),
        r.getString("origin"), r.getString("story"), instant(r, "opened_at"), closed == null ? null : new CsmCase.Conclusion(
            r.getString("evaluation"), r.getString("solution"), r.getString("improvement"), closed), news(r.getString("number")));
  }

  private List<CsmCase.News> news(String number) {
    return jdbc.sql("select * from csm_case_news where case_number = ? order by id").param(number)
        .query((r, ignored) -> new CsmCase.News(word(r, "kind", CsmCase.NewsKind.class), instant(r, "at"),
            r.getString("author"), r.getString("text"))).list();
  }
}
