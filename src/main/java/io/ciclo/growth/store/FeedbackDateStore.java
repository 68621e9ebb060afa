package io.ciclo.growth.store;

import static io.ciclo.engine.Columns.utc;

import io.ciclo.growth.Feedbacks.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the next Feedback of each company begins (FF-01). */
@Repository
public class FeedbackDateStore {

  private final JdbcClient jdbc;

  FeedbackDateStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<LocalDate> next(long company) {
    return jdbc.sql("select next_on from feedback_date where company_id = ?").param(company).query(LocalDate.class).optional();
  }

  /** Whoever moves it on waits here for whoever does so already. */
  public Optional<LocalDate> lock(long company) {
    return jdbc.sql("select next_on from feedback_date where company_id = ? for update").param(company).query(LocalDate.class).optional();
  }

  /** The earliest first. */
  public List<Due> all() {
    return jdbc.sql("select company_id, next_on from feedback_date order by next_on, company_id")
        .query((row, ignored) -> new Due(row.getLong("company_id"), row.getObject("next_on", LocalDate.class))).list();
  }

  /** Companies whose date has come. */
  public List<Long> dueOn(LocalDate day) {
    return jdbc.sql("select company_id from feedback_date where next_on <= ? order by next_on, company_id").param(day).query(Long.class).list();
  }

  /** @param by staff id; null for the product itself */
  public void set(long company, LocalDate next, String by, Instant at) {
    if (jdbc.sql("update feedback_date set next_on = ?, set_by = ?, set_at = ? where company_id = ?").params(next, by, utc(at), company).update() == 0) {
      jdbc.sql("insert into feedback_date (company_id, next_on, set_by, set_at) values (?, ?, ?, ?)").params(company, next, by, utc(at)).update();
    }
  }

  public void forget(long company) {
    jdbc.sql("delete from feedback_date where company_id = ?").param(company).update();
  }
}
