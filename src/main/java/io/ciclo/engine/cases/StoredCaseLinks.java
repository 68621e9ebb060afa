package io.ciclo.engine.cases;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.engine.CaseLink;
import io.ciclo.engine.CaseLinks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredCaseLinks implements CaseLinks {

  /** PostgreSQL takes no more than 65,535 values in a statement. */
  private static final int ASKED_AT_ONCE = 20_000;

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
        .query(StoredCaseLinks::link).list();
  }

  @Override
  public List<CaseLink> among(Collection<String> caseNumbers) {
    Set<String> wanted = new LinkedHashSet<>(caseNumbers);
    List<String> asked = List.copyOf(wanted);
    List<CaseLink> found = new ArrayList<>();
    for (int first = 0; first < asked.size(); first += ASKED_AT_ONCE) {
      found.addAll(jdbc.sql("select * from case_link where to_case in (:numbers) order by linked_at, id")
          .param("numbers", asked.subList(first, Math.min(asked.size(), first + ASKED_AT_ONCE))).query(StoredCaseLinks::link).list());
    }
    return found.stream().filter(link -> wanted.contains(link.from())).toList();
  }

  private static CaseLink link(ResultSet row, int ignored) throws SQLException {
    return new CaseLink(row.getString("from_case"), row.getString("to_case"), row.getString("kind"), instant(row, "linked_at"));
  }
}
