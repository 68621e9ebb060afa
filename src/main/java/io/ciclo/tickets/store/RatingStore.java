package io.ciclo.tickets.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.tickets.Rating;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code ticket_satisfaction}. */
@Repository
public class RatingStore {

  private final JdbcClient jdbc;

  RatingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Rating> find(String number) {
    return jdbc.sql("select * from ticket_satisfaction where ticket_number = ?").param(number)
        .query((row, ignored) -> new Rating(row.getString("ticket_number"), row.getLong("contact_id"), instant(row, "asked_at"),
            row.getObject("score", Integer.class), row.getString("comment"), instant(row, "answered_at"),
            instant(row, "changed_at"))).optional();
  }

  public Optional<Instant> lastAsked(long contactId) {
    return jdbc.sql("select asked_at from ticket_satisfaction where contact_id = ? order by asked_at desc limit 1")
        .param(contactId).query((row, ignored) -> instant(row, "asked_at")).optional();
  }

  /** A ticket that is closed once more keeps what was answered before. */
  public void ask(String number, long contactId, Instant now) {
    int again = jdbc.sql("update ticket_satisfaction set asked_at = ? where ticket_number = ?").params(utc(now), number).update();
    if (again == 0) {
      jdbc.sql("insert into ticket_satisfaction (ticket_number, contact_id, asked_at) values (?, ?, ?)")
          .params(number, contactId, utc(now)).update();
    }
  }

  /** The first answer keeps its instant. */
  public void answer(Rating rating, int score, String comment, Instant now) {
    jdbc.sql("""
            update ticket_satisfaction set score = ?, comment = ?, answered_at = coalesce(answered_at, ?), changed_at = ?
            where ticket_number = ?""")
        .params(score, comment, utc(now), utc(now), rating.number()).update();
  }
}
