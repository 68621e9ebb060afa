package io.ciclo.growth.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.growth.Figures;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import io.ciclo.tpoints.TPoints;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of Feedbacks as they stood when they were taken. */
@Repository
public class FigureStore {

  /** Kept for tickets that nobody has classified. */
  private static final String UNCLASSIFIED = "NONE";

  private final JdbcClient jdbc;

  FigureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Replaces what was taken before. */
  public void keep(String feedback, Figures figures) {
    jdbc.sql("delete from feedback_ticket_figure where feedback = ?").param(feedback).update();
    jdbc.sql("delete from feedback_figures where feedback = ?").param(feedback).update();
    jdbc.sql("""
            insert into feedback_figures (feedback, taken_at, terms_met, terms_late, points_bought, points_consumed, points_balance, ratings, rating,
              trainings_given, trainings_open, evolutives_delivered, evolutives_open) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(feedback, utc(figures.at()), figures.met(), figures.late(), figures.bought().hundredths(), figures.consumed().hundredths(),
            figures.balance().hundredths(), figures.ratings(), figures.rating(), figures.trainingsGiven(), figures.trainingsOpen(),
            figures.evolutivesDelivered(), figures.evolutivesOpen())
        .update();
    figures.tickets().forEach(one -> jdbc.sql("insert into feedback_ticket_figure (feedback, type, state, amount) values (?, ?, ?, ?)")
        .params(feedback, one.type() == null ? UNCLASSIFIED : one.type().name(), one.state().name(), one.count()).update());
  }

  public Optional<Figures> of(String feedback) {
    return jdbc.sql("select * from feedback_figures where feedback = ?").param(feedback).query((row, ignored) -> new Figures(instant(row, "taken_at"),
        tickets(feedback), row.getLong("terms_met"), row.getLong("terms_late"), TPoints.ofHundredths(row.getLong("points_bought")),
        TPoints.ofHundredths(row.getLong("points_consumed")), TPoints.ofHundredths(row.getLong("points_balance")), row.getInt("ratings"),
        row.getBigDecimal("rating"), row.getInt("trainings_given"), row.getInt("trainings_open"), row.getInt("evolutives_delivered"),
        row.getInt("evolutives_open"))).optional();
  }

  private List<Figures.Tickets> tickets(String feedback) {
    return jdbc.sql("select * from feedback_ticket_figure where feedback = ? order by type, state").param(feedback)
        .query((row, ignored) -> new Figures.Tickets(row.getString("type").equals(UNCLASSIFIED) ? null : TicketType.valueOf(row.getString("type")),
            TicketState.valueOf(row.getString("state")), row.getInt("amount"))).list();
  }
}
