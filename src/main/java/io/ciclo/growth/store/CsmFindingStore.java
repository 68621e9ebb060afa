package io.ciclo.growth.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.growth.CsmFinding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What Customer Success Managers have found out (FF-24). */
@Repository
public class CsmFindingStore {

  private final JdbcClient jdbc;

  CsmFindingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Id and Feedback of what is handed in are ignored. @param key of the thing that it comes from; null for what somebody wrote down */
  public void add(CsmFinding finding, String key) {
    jdbc.sql("insert into csm_finding (company_id, kind, text, source, source_key, staff, at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(finding.company(), finding.kind().name(), finding.text(), finding.source(), key, finding.staff(), utc(finding.at())).update();
  }

  public boolean knows(String key) {
    return jdbc.sql("select count(*) from csm_finding where source_key = ?").param(key).query(Long.class).single() > 0;
  }

  /** Newest first. */
  public List<CsmFinding> ofCompany(long company) {
    return jdbc.sql("select * from csm_finding where company_id = ? order by id desc").param(company).query(CsmFindingStore::finding).list();
  }

  /** Laid before this Feedback, or before none yet; oldest first. */
  public List<CsmFinding> before(long company, String feedback) {
    return jdbc.sql("select * from csm_finding where company_id = ? and (feedback is null or feedback = ?) order by id").params(company, feedback)
        .query(CsmFindingStore::finding).list();
  }

  /** What was there at that moment has been talked about. */
  public void laidBefore(long company, String feedback, Instant talkedAt) {
    jdbc.sql("update csm_finding set feedback = ? where company_id = ? and feedback is null and at <= ?").params(feedback, company, utc(talkedAt)).update();
  }

  private static CsmFinding finding(ResultSet row, int ignored) throws SQLException {
    return new CsmFinding(row.getLong("id"), row.getLong("company_id"), word(row, "kind", CsmFinding.Kind.class), row.getString("text"),
        row.getString("source"), row.getString("staff"), instant(row, "at"), row.getString("feedback"));
  }
}
