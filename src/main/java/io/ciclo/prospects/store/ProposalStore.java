package io.ciclo.prospects.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.prospects.Need;
import io.ciclo.prospects.Proposal;
import io.ciclo.prospects.Proposal.Text;
import io.ciclo.prospects.Study;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** What was found out, what is needed and what is proposed. */
@Repository
public class ProposalStore {

  private final JdbcClient jdbc;

  ProposalStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void studied(String number, Study study) {
    jdbc.sql("insert into prospect_study (prospect, round, findings, need_exists, reason, staff) values (?, ?, ?, ?, ?, ?)")
        .params(number, study.round(), study.findings(), study.needExists(), study.reason(), study.staff()).update();
  }

  /** Oldest first. */
  public List<Study> studies(String number) {
    return jdbc.sql("select * from prospect_study where prospect = ? order by round").param(number)
        .query((row, ignored) -> new Study(row.getInt("round"), row.getString("findings"), row.getBoolean("need_exists"),
            row.getString("reason"), row.getString("staff"))).list();
  }

  public void heard(String number, int round, String need) {
    jdbc.sql("insert into prospect_need (prospect, round, text) values (?, ?, ?)").params(number, round, need).update();
  }

  /** Oldest first. */
  public List<Need> needs(String number) {
    return jdbc.sql("select * from prospect_need where prospect = ? order by id").param(number).query(ProposalStore::need).list();
  }

  /** Newest first. */
  public List<Proposal> proposals(String number) {
    return jdbc.sql("select * from prospect_proposal where prospect = ? order by version desc").param(number)
        .query(this::proposal).list();
  }

  public Optional<Proposal> ofRound(String number, int round) {
    return proposals(number).stream().filter(proposal -> proposal.round() == round).findFirst();
  }

  public void begin(String number, int version, int round, Text text, List<Long> needs, String author, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into prospect_proposal (prospect, version, round, title, situation, offer, conditions, author, saved_at, seen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""")
        .params(number, version, round, text.title(), text.situation(), text.offer(), text.conditions(), author, utc(now)).update(key, "id");
    link(key.getKeyAs(Long.class), needs);
  }

  public void save(Proposal before, Text text, List<Long> needs, String author, Instant now) {
    int rows = jdbc.sql("""
            update prospect_proposal set title = ?, situation = ?, offer = ?, conditions = ?, author = ?, saved_at = ?, seen = seen + 1
            where id = ? and seen = ? and sent_at is null""")
        .params(text.title(), text.situation(), text.offer(), text.conditions(), author, utc(now), before.id(), before.seen()).update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException("Proposal " + before.id() + " was changed by somebody else");
    }
    jdbc.sql("delete from prospect_proposal_need where proposal_id = ?").param(before.id()).update();
    link(before.id(), needs);
  }

  private void link(long proposal, List<Long> needs) {
    needs.forEach(need -> jdbc.sql("insert into prospect_proposal_need (proposal_id, need_id) values (?, ?)").params(proposal, need).update());
  }

  public void sent(Proposal proposal, Instant now) {
    jdbc.sql("update prospect_proposal set sent_at = ? where id = ? and sent_at is null").params(utc(now), proposal.id()).update();
  }

  private Proposal proposal(ResultSet row, int ignored) throws SQLException {
    long id = row.getLong("id");
    List<Need> needs = jdbc.sql("""
            select n.* from prospect_need n join prospect_proposal_need l on l.need_id = n.id where l.proposal_id = ? order by n.id""")
        .param(id).query(ProposalStore::need).list();
    return new Proposal(id, row.getInt("version"), row.getInt("round"),
        new Text(row.getString("title"), row.getString("situation"), row.getString("offer"), row.getString("conditions")), needs,
        row.getString("author"), instant(row, "saved_at"), instant(row, "sent_at"), row.getInt("seen"));
  }

  private static Need need(ResultSet row, int ignored) throws SQLException {
    return new Need(row.getLong("id"), row.getInt("round"), row.getString("text"));
  }
}
