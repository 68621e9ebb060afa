package io.ciclo.tickets.store;

import static io.ciclo.engine.Columns.utc;

import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.TicketState;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where tickets come from that began in another tool. */
@Repository
public class OriginStore {

  private final JdbcClient jdbc;

  OriginStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void broughtFrom(String number, String origin, String oldNumber, Instant lastActivity) {
    jdbc.sql("update ticket set old_system = ?, old_number = ?, last_activity_at = ? where number = ?")
        .param(origin).param(oldNumber).param(utc(lastActivity)).param(number).update();
  }

  /** It never ran here: nothing ends with it. */
  public void cameClosed(String number, Instant closedAt) {
    jdbc.sql("update ticket set state = ?, close_reason = ?, closed_at = ?, provisional = false where number = ?")
        .param(TicketState.CLOSED.name()).param(CloseReason.IMPORTED.name()).param(utc(closedAt)).param(number).update();
  }

  /** Such as "Zendesk 4711". */
  public Optional<String> of(String number) {
    return jdbc.sql("select old_system, old_number from ticket where number = ? and old_system is not null").param(number)
        .query((row, ignored) -> row.getString("old_system") + " " + row.getString("old_number")).optional();
  }
}
