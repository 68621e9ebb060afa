package io.ciclo.tickets.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.TicketEvent;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened, in the order in which it happened; nothing here is ever changed. */
@Repository
public class EventStore {

  private static final int DETAILS = 2000;

  private final JdbcClient jdbc;

  EventStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The event's id is given by the database; details are cut at 2000 characters. */
  public void append(TicketEvent event) {
    String details = event.details();
    jdbc.sql("insert into ticket_event (ticket_number, kind, at, actor_kind, actor_id, actor, details)"
        + " values (?, ?, ?, ?, ?, ?, ?)")
        .param(event.number()).param(event.kind().name()).param(utc(event.at())).param(event.actorKind().name())
        .param(event.actorId()).param(event.actor())
        .param(details != null && details.length() > DETAILS ? details.substring(0, DETAILS) : details).update();
  }

  public List<TicketEvent> of(String number) {
    return jdbc.sql("select * from ticket_event where ticket_number = ? order by id").param(number)
        .query((r, ignored) -> new TicketEvent(r.getLong("id"), r.getString("ticket_number"),
            word(r, "kind", EventKind.class), instant(r, "at"), word(r, "actor_kind", AuthorKind.class),
            r.getString("actor_id"), r.getString("actor"), r.getString("details"))).list();
  }
}
