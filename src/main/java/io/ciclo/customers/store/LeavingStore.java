package io.ciclo.customers.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.customers.Leaving;
import io.ciclo.customers.Leaving.EndedBy;
import io.ciclo.customers.Leaving.EndedCase;
import io.ciclo.customers.Leaving.ExitReason;
import io.ciclo.customers.Leaving.Interview;
import io.ciclo.customers.Leaving.Settlement;
import io.ciclo.customers.Leaving.WouldReturn;
import io.ciclo.tpoints.TPointSettlement.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code customer_leaving} and {@code customer_leaving_case}. */
@Repository
public class LeavingStore {

  private static final String HELD = "HELD";
  private static final String DECLINED = "DECLINED";

  private final JdbcClient jdbc;

  LeavingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Leaving> find(String number) {
    return jdbc.sql("select * from customer_leaving where number = ?").param(number).query(LeavingStore::leaving).optional();
  }

  public void insert(Leaving leaving) {
    jdbc.sql("insert into customer_leaving (number, ended_by, last_day, notice, version) values (?, ?, ?, ?, 0)")
        .params(leaving.number(), leaving.endedBy().name(), leaving.lastDay(), leaving.notice()).update();
  }

  /** @throws OptimisticLockingFailureException when somebody else was faster */
  public void change(Leaving l) {
    Interview interview = l.interview();
    Settlement settlement = l.settlement();
    int changed = jdbc.sql("""
            update customer_leaving set interview = ?, exit_reason = ?, would_return = ?, interview_notes = ?, interviewed_by = ?,
              interviewed_at = ?, points_way = ?, points_reason = ?, points_told = ?, settled_by = ?, settled_at = ?, ended_at = ?,
              archived_at = ?, channels_left_at = ?, stays_reason = ?, version = version + 1 where number = ? and version = ?""")
        .param(interview == null ? null : interview.held() ? HELD : DECLINED)
        .param(interview == null ? null : name(interview.reason()))
        .param(interview == null ? null : name(interview.wouldReturn()))
        .param(interview == null ? null : interview.notes())
        .param(interview == null ? null : interview.by())
        .param(interview == null ? null : utc(interview.at()))
        .param(settlement == null ? null : settlement.way().name())
        .param(settlement == null ? null : settlement.reason())
        .param(settlement == null ? null : settlement.told())
        .param(settlement == null ? null : settlement.by())
        .param(settlement == null ? null : utc(settlement.at()))
        .param(at(l.endedAt())).param(at(l.archivedAt())).param(at(l.channelsLeftAt())).param(l.staysReason())
        .param(l.number()).param(l.version()).update();
    if (changed != 1) {
      throw new OptimisticLockingFailureException(l.number() + " was changed by somebody else");
    }
  }

  private static String name(Enum<?> word) {
    return word == null ? null : word.name();
  }

  private static Object at(Instant instant) {
    return instant == null ? null : utc(instant);
  }

  /** One that was opened again and is ended once more stands there as it ended last. */
  public void ended(String number, EndedCase one, String staff, Instant at) {
    boolean again = jdbc.sql("update customer_leaving_case set what = ?, reason = ?, staff = ?, at = ? where number = ? and case_number = ?")
        .params(one.what(), one.reason(), staff, utc(at), number, one.number()).update() == 1;
    if (again) {
      return;
    }
    jdbc.sql("insert into customer_leaving_case (number, case_number, what, reason, staff, at) values (?, ?, ?, ?, ?, ?)")
        .params(number, one.number(), one.what(), one.reason(), staff, utc(at)).update();
  }

  /** In the order in which they were ended. */
  public List<EndedCase> ended(String number) {
    return jdbc.sql("select * from customer_leaving_case where number = ? order by at, case_number").param(number)
        .query((row, ignored) -> new EndedCase(row.getString("case_number"), row.getString("what"), row.getString("reason"))).list();
  }

  private static Leaving leaving(ResultSet row, int ignored) throws SQLException {
    String interview = row.getString("interview");
    Way way = word(row, "points_way", Way.class);
    return new Leaving(row.getString("number"), word(row, "ended_by", EndedBy.class), row.getObject("last_day", LocalDate.class),
        row.getString("notice"), interview == null ? null : new Interview(HELD.equals(interview), word(row, "exit_reason", ExitReason.class),
            word(row, "would_return", WouldReturn.class), row.getString("interview_notes"), row.getString("interviewed_by"),
            instant(row, "interviewed_at")),
        way == null ? null : new Settlement(way, row.getString("points_reason"), row.getString("points_told"), row.getString("settled_by"),
            instant(row, "settled_at")),
        instant(row, "ended_at"), instant(row, "archived_at"), instant(row, "channels_left_at"), row.getString("stays_reason"),
        row.getLong("version"));
  }
}
