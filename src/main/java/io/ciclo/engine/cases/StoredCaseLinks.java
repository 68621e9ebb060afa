package io.ciclo.engine.cases;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.engine.CaseLink;
import io.ciclo.engine.CaseLinks;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredCaseLinks implements CaseLinks {

  private final JdbcClient jdbc;
  private final Clock clock;

  StoredCaseLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void link(String from, String to, String kind) {
    boolean known = jdbc.sql("select count(*) from case_link where from_case = ? and to_case = ? and kind = ?")
        .params(from, to, kind).query(Long.class).single() > 0;
    if (!known) {
      jdbc.sql("insert into case_link (from_case, to_case, kind, linked_at) values (?, ?, ?, ?)")
          .params(from, to, kind, utc(clock.instant())).update();
    }
  }

  @Override
  public List<CaseLink> of(String caseNumber) {
    return jdbc.sql("select * from case_link where from_case = ? or to_case = ? order by linked_at, id")
        .params(caseNumber, caseNumber)
        .query((row, number) -> new CaseLink(row.getString("from_case"), row.getString("to_case"),
            row.getString("kind"), instant(row, "linked_at")))
        .list();
  }
}
