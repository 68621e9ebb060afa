package io.ciclo.tickets.store;

import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.tickets.Symptom;
import io.ciclo.tickets.TicketFigures;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over the tables {@code ticket} and {@code ticket_satisfaction}. */
@Repository
class TicketFigureStore implements TicketFigures {

  private final JdbcClient jdbc;

  TicketFigureStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Count> opened(long company, Instant from, Instant to) {
    return jdbc.sql("""
            select type, state, count(*) as tickets from ticket where company_id = ? and opened_at >= ? and opened_at < ?
            group by type, state order by type, state""")
        .params(company, utc(from), utc(to))
        .query((row, ignored) -> new Count(word(row, "type", TicketType.class), word(row, "state", TicketState.class), row.getInt("tickets"))).list();
  }

  @Override
  public Satisfaction satisfaction(long company, Instant from, Instant to) {
    return jdbc.sql("""
            select count(*) as ratings, sum(s.score) as scores from ticket_satisfaction s join ticket t on t.number = s.ticket_number
            where t.company_id = ? and s.score is not null and s.answered_at >= ? and s.answered_at < ?""")
        .params(company, utc(from), utc(to))
        .query((row, ignored) -> {
          int ratings = row.getInt("ratings");
          return new Satisfaction(ratings, ratings == 0 ? null
              : BigDecimal.valueOf(row.getLong("scores")).divide(BigDecimal.valueOf(ratings), 2, RoundingMode.HALF_UP));
        }).single();
  }

  @Override
  public List<Repeated> incidents(long company, Instant from, Instant to) {
    return jdbc.sql("""
            select symptom, count(*) as tickets from ticket where company_id = ? and type = 'INCIDENT' and opened_at >= ? and opened_at < ?
              and symptom is not null and symptom <> 'NONE'
            group by symptom order by count(*) desc, symptom""")
        .params(company, utc(from), utc(to))
        .query((row, ignored) -> new Repeated(word(row, "symptom", Symptom.class), row.getInt("tickets"))).list();
  }

  @Override
  public int outOfScope(long company, Instant from, Instant to) {
    return jdbc.sql("select count(*) from ticket where company_id = ? and close_reason = 'OUT_OF_SCOPE' and closed_at >= ? and closed_at < ?")
        .params(company, utc(from), utc(to)).query(Integer.class).single();
  }
}
