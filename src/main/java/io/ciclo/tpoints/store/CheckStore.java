package io.ciclo.tpoints.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.LedgerChecks.Check;
import io.ciclo.tpoints.LedgerChecks.Difference;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code tpoint_check} and {@code tpoint_check_finding}, and what of the ledger a case has to stand behind. */
@Repository
public class CheckStore {

  private static final int LONGEST_WORDS = 2000;

  private final JdbcClient jdbc;

  CheckStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param caseNumber of a case in which points are reserved */
  public record Held(String caseNumber, long company) {}

  public List<Held> casesWithReservations() {
    return jdbc.sql("select distinct case_number, company_id from tpoint_reservation where closed_at is null order by case_number")
        .query((row, ignored) -> new Held(row.getString("case_number"), row.getLong("company_id"))).list();
  }

  public boolean holds(String caseNumber) {
    return jdbc.sql("select count(*) from tpoint_reservation where case_number = ? and closed_at is null").param(caseNumber)
        .query(Long.class).single() > 0;
  }

  public void insert(Check check) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into tpoint_check (at, asked_by) values (?, ?)").params(utc(check.at()), check.by().id()).update(key, "id");
    int no = 0;
    for (Difference found : check.differences()) {
      jdbc.sql("insert into tpoint_check_finding (check_id, no, kind, company_id, words) values (?, ?, ?, ?, ?)")
          .params(key.getKeyAs(Long.class), ++no, found.kind(), found.company(),
              found.words().length() > LONGEST_WORDS ? found.words().substring(0, LONGEST_WORDS) : found.words()).update();
    }
  }

  public Optional<Check> latest() {
    return jdbc.sql("select * from tpoint_check order by id desc limit 1")
        .query((row, ignored) -> new Check(instant(row, "at"), new Author(row.getString("asked_by")), differences(row.getLong("id"))))
        .optional();
  }

  private List<Difference> differences(long check) {
    return jdbc.sql("select * from tpoint_check_finding where check_id = ? order by no").param(check)
        .query((row, ignored) -> new Difference(row.getString("kind"), row.getLong("company_id"), row.getString("words"))).list();
  }
}
