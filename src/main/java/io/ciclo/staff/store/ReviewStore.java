package io.ciclo.staff.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.staff.desk.DevelopmentPlan;
import io.ciclo.staff.desk.DevelopmentReview;
import io.ciclo.staff.desk.ReviewState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Yearly reviews of people's development. */
@Repository
public class ReviewStore {

  private static final String OF = " where person = ? and review_year = ?";

  private final JdbcClient jdbc;

  ReviewStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when that year's has begun already. */
  public boolean begin(String person, int year, Instant at) {
    if (find(person, year).isPresent()) {
      return false;
    }
    jdbc.sql("insert into development_review (person, review_year, state, begun_at) values (?, ?, 'DUE', ?)").params(person, year, utc(at)).update();
    return true;
  }

  public Optional<DevelopmentReview> find(String person, int year) {
    return jdbc.sql("select * from development_review" + OF).params(person, year).query(ReviewStore::review).optional();
  }

  /** The latest first. */
  public List<DevelopmentReview> of(String person) {
    return jdbc.sql("select * from development_review where person = ? order by review_year desc").param(person).query(ReviewStore::review).list();
  }

  public void written(String person, int year, DevelopmentPlan plan, String by, Instant at) {
    jdbc.sql("update development_review set state = 'WRITTEN', skills = ?, motivation = ?, learning_plan = ?, next_steps = ?, reviewer = ?,"
            + " reviewed_at = ?" + OF)
        .params(plan.skills(), plan.motivation(), plan.learning(), plan.nextSteps(), by, utc(at), person, year).update();
  }

  /** @param note null when the person only agreed */
  public void answered(String person, int year, ReviewState state, String note, Instant at) {
    jdbc.sql("update development_review set state = ?, answer_note = ?, answered_at = ?" + OF).params(state.name(), note, utc(at), person, year).update();
  }

  public void skipped(String person, int year, String why) {
    jdbc.sql("update development_review set state = 'SKIPPED', skipped_why = ?" + OF).params(why, person, year).update();
  }

  private static DevelopmentReview review(ResultSet row, int number) throws SQLException {
    DevelopmentPlan plan = row.getString("skills") == null ? null
        : new DevelopmentPlan(row.getString("skills"), row.getString("motivation"), row.getString("learning_plan"), row.getString("next_steps"));
    return new DevelopmentReview(row.getString("person"), row.getInt("review_year"), word(row, "state", ReviewState.class), plan,
        row.getString("reviewer"), instant(row, "reviewed_at"), row.getString("answer_note"), instant(row, "answered_at"), row.getString("skipped_why"));
  }
}
