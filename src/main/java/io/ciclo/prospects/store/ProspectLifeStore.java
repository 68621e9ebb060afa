package io.ciclo.prospects.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.word;

import io.ciclo.meetings.Purpose;
import io.ciclo.prospects.Milestone;
import io.ciclo.prospects.Phase;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All cases of a prospect as its time line needs them, each table asked once. */
@Repository
public class ProspectLifeStore {

  private static final String OF_COMPANY = "join prospect p on p.number = x.prospect where p.company_id = ? ";

  private final JdbcClient jdbc;

  ProspectLifeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Reached(String number, Milestone milestone) {}

  /**
   * A proposal in the prospect's hands.
   *
   * @param answer word of the decision; null while there is none, as its moment
   */
  public record Sent(String number, int version, String title, Instant sentAt, String answer, Instant answeredAt) {}

  /** By case, oldest first. */
  public Map<String, List<Milestone>> milestones(long company) {
    return jdbc.sql("select x.* from prospect_milestone x " + OF_COMPANY + "order by x.at, x.round").param(company)
        .query((row, ignored) -> new Reached(row.getString("prospect"), new Milestone(word(row, "phase", Phase.class), row.getInt("round"),
            word(row, "purpose", Purpose.class), instant(row, "at")))).list().stream()
        .collect(Collectors.groupingBy(Reached::number, Collectors.mapping(Reached::milestone, Collectors.toList())));
  }

  /** By case, when its last outcome was written down. */
  public Map<String, Instant> ended(long company) {
    Map<String, Instant> ended = new HashMap<>();
    jdbc.sql("select x.prospect, max(x.at) as ended_at from prospect_event x " + OF_COMPANY + "and x.kind = 'ENDED' group by x.prospect")
        .param(company).query((RowCallbackHandler) row -> ended.put(row.getString("prospect"), instant(row, "ended_at")));
    return ended;
  }

  public List<Sent> proposals(long company) {
    return jdbc.sql("""
            select x.prospect, x.version, x.title, x.sent_at, a.word, a.at from prospect_proposal x join prospect p on p.number = x.prospect
              left join prospect_answer a on a.prospect = x.prospect and a.version = x.version
            where p.company_id = ? and x.sent_at is not null order by x.sent_at, x.id""").param(company)
        .query((row, ignored) -> new Sent(row.getString("prospect"), row.getInt("version"), row.getString("title"), instant(row, "sent_at"),
            row.getString("word"), instant(row, "at"))).list();
  }
}
