package io.ciclo.tickets.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.word;

import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.CsmCase;
import io.ciclo.tickets.TicketState;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tickets and CSM cases of a company as its time line needs them: of thousands, only what a line shows. Those that go on come first. */
@Repository
public class TicketLifeStore {

  private final JdbcClient jdbc;

  TicketLifeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param reason and end are null while it is open */
  public record TicketSpan(String number, String subject, TicketState state, CloseReason reason, Instant openedAt, Instant closedAt) {}

  /** @param closedAt null while it is open */
  public record CsmSpan(String number, CsmCase.Kind kind, Instant openedAt, Instant closedAt) {}

  /** In the order of the index of a company's tickets: open ones first, then those with the latest activity. */
  public List<TicketSpan> tickets(long company, int most) {
    return jdbc.sql("""
            select number, subject, state, close_reason, opened_at, closed_at from ticket where company_id = ?
            order by is_open desc, last_activity_at desc limit ?""")
        .params(company, most)
        .query((row, ignored) -> new TicketSpan(row.getString("number"), row.getString("subject"), word(row, "state", TicketState.class),
            word(row, "close_reason", CloseReason.class), instant(row, "opened_at"), instant(row, "closed_at"))).list();
  }

  public List<CsmSpan> csmCases(long company, int most) {
    return jdbc.sql("""
            select number, kind, opened_at, closed_at from csm_case where company_id = ?
            order by case when closed_at is null then 0 else 1 end, opened_at desc limit ?""")
        .params(company, most)
        .query((row, ignored) -> new CsmSpan(row.getString("number"), word(row, "kind", CsmCase.Kind.class), instant(row, "opened_at"),
            instant(row, "closed_at"))).list();
  }
}
