package io.ciclo.tickets.store;

import static io.ciclo.engine.Columns.utc;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts who follow a ticket. */
@Repository
public class ParticipantStore {

  private final JdbcClient jdbc;

  ParticipantStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<Long> of(String number) {
    return jdbc.sql("select contact_id from ticket_participant where ticket_number = ? order by since, contact_id")
        .param(number).query(Long.class).list();
  }

  /** The contact must not be a participant yet. */
  public void add(String number, long contactId, Instant since) {
    jdbc.sql("insert into ticket_participant (ticket_number, contact_id, since) values (?, ?, ?)")
        .param(number).param(contactId).param(utc(since)).update();
  }
}
