package io.ciclo.growth.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.engine.SearchedWords;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.Feedback.Arranged;
import io.ciclo.growth.Feedback.Ending;
import io.ciclo.growth.Feedback.Opening;
import io.ciclo.growth.Feedback.Taken;
import io.ciclo.growth.Feedback.Why;
import io.ciclo.growth.FeedbackEvent;
import io.ciclo.growth.FeedbackOutcome;
import io.ciclo.growth.FeedbackState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Feedbacks, the needs that they found and what happened to them. */
@Repository
public class FeedbackStore {

  private final JdbcClient jdbc;

  FeedbackStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(Feedback opened) {
    Opening opening = opened.opening();
    jdbc.sql("""
            insert into feedback (number, company_id, open_company, why, due_on, reason, opened_by, opened_at, period_first, period_last, state,
              arranged, joint, reminded, attempts, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false, 0, 0, 0)""")
        .params(opened.number(), opened.company(), opened.company(), opening.why().name(), opening.dueOn(), opening.reason(), opening.by(),
            utc(opening.at()), opened.periodFirst(), opened.periodLast(), opened.state().name())
        .update();
  }

  /** What may change is written as it is handed in; whoever read an older one is refused. */
  public Feedback change(Feedback changed) {
    Arranged arranged = changed.arranged();
    Taken taken = changed.taken();
    Ending ending = changed.ending();
    int rows = jdbc.sql("""
            update feedback set open_company = ?, period_last = ?, contact_id = ?, state = ?, arranged = ?, meeting_id = ?, survey_id = ?, joint = ?, asked_at = ?,
              asked_until = ?, reminded = ?, attempts = ?, satisfaction = ?, comments = ?, complaint = ?, csm_case = ?, taken_by = ?,
              taken_at = ?, outcome = ?, ended_at = ?, version = version + 1
            where number = ? and version = ?""")
        .params(changed.open() ? changed.company() : null, changed.periodLast(), changed.contact(), changed.state().name(), arranged != null,
            arranged == null ? null : arranged.meeting(), arranged == null ? null : arranged.survey(), arranged != null && arranged.joint(),
            arranged == null ? null : utc(arranged.askedAt()), arranged == null ? null : utc(arranged.until()),
            arranged == null ? 0 : arranged.reminded(), changed.attempts(), taken == null ? null : taken.satisfaction(),
            taken == null ? null : taken.comments(), taken == null ? null : taken.complaint(), taken == null ? null : taken.csmCase(),
            taken == null ? null : taken.by(), taken == null ? null : utc(taken.at()), ending == null ? null : ending.outcome().name(),
            ending == null ? null : utc(ending.at()), changed.number(), changed.version())
        .update();
    if (rows != 1) {
      throw new OptimisticLockingFailureException(changed.number() + " was changed by somebody else");
    }
    return find(changed.number()).orElseThrow();
  }

  public Optional<Feedback> find(String number) {
    return jdbc.sql("select * from feedback where number = ?").param(number).query(FeedbackStore::feedback).optional();
  }

  /** Newest first. */
  public List<Feedback> ofCompany(long company) {
    return jdbc.sql("select * from feedback where company_id = ? order by opened_at desc, number desc").param(company)
        .query(FeedbackStore::feedback).list();
  }

  public Optional<Feedback> openOf(long company) {
    return jdbc.sql("select * from feedback where open_company = ?").param(company).query(FeedbackStore::feedback).optional();
  }

  /** The last one that brought something. */
  public Optional<Feedback> lastTaken(long company) {
    return jdbc.sql("select * from feedback where company_id = ? and outcome = 'TAKEN' order by taken_at desc, number desc limit 1")
        .param(company).query(FeedbackStore::feedback).optional();
  }

  /** Oldest first. */
  public List<Feedback> open() {
    return jdbc.sql("select * from feedback where open_company is not null order by opened_at, number").query(FeedbackStore::feedback).list();
  }

  /** Open ones that wait for this meeting. */
  public List<Feedback> awaiting(long meeting) {
    return jdbc.sql("select * from feedback where meeting_id = ? and state = 'MEETING'").param(meeting).query(FeedbackStore::feedback).list();
  }

  /** Those that were closed without having heard of this meeting. */
  public List<Feedback> gaveUpWaiting(long meeting) {
    return jdbc.sql("select * from feedback where meeting_id = ? and outcome = 'NO_ANSWER'").param(meeting).query(FeedbackStore::feedback).list();
  }

  public Optional<Feedback> ofCsmCase(String csmCase) {
    return jdbc.sql("select * from feedback where csm_case = ?").param(csmCase).query(FeedbackStore::feedback).optional();
  }

  public boolean begun(long company, LocalDate dueOn) {
    return jdbc.sql("select count(*) from feedback where company_id = ? and due_on = ?").params(company, dueOn).query(Long.class).single() > 0;
  }

  /** Numbers of those in which every word stands, newest first. */
  public List<String> numbers(SearchedWords words, int most) {
    return jdbc.sql("select f.number from feedback f join company c on c.id = f.company_id where "
            + words.standIn("f.number", "f.reason", "c.legal_name") + " order by f.opened_at desc, f.number desc limit " + most)
        .params(words.words()).query(String.class).list();
  }

  public void need(String number, String text) {
    jdbc.sql("insert into feedback_need (feedback, text) values (?, ?)").params(number, text).update();
  }

  /** In the order in which they were written down. */
  public List<String> needs(String number) {
    return jdbc.sql("select text from feedback_need where feedback = ? order by id").param(number).query(String.class).list();
  }

  public void append(String number, FeedbackEvent event) {
    jdbc.sql("insert into feedback_event (feedback, kind, text, staff, at) values (?, ?, ?, ?, ?)")
        .params(number, event.kind().name(), event.text(), event.staff(), utc(event.at())).update();
  }

  /** Oldest first. */
  public List<FeedbackEvent> events(String number) {
    return jdbc.sql("select * from feedback_event where feedback = ? order by id").param(number)
        .query((row, ignored) -> new FeedbackEvent(word(row, "kind", FeedbackEvent.Kind.class), row.getString("text"), row.getString("staff"),
            instant(row, "at"))).list();
  }

  private static Feedback feedback(ResultSet row, int ignored) throws SQLException {
    Arranged arranged = row.getBoolean("arranged") ? new Arranged(row.getObject("meeting_id", Long.class), row.getObject("survey_id", Long.class),
        row.getBoolean("joint"), instant(row, "asked_at"), instant(row, "asked_until"), row.getInt("reminded")) : null;
    Integer satisfaction = row.getObject("satisfaction", Integer.class);
    Taken taken = satisfaction == null ? null : new Taken(satisfaction, row.getString("comments"), row.getString("complaint"),
        row.getString("csm_case"), row.getString("taken_by"), instant(row, "taken_at"));
    FeedbackOutcome outcome = word(row, "outcome", FeedbackOutcome.class);
    return new Feedback(row.getString("number"), row.getLong("company_id"), row.getObject("contact_id", Long.class),
        new Opening(word(row, "why", Why.class), row.getObject("due_on", LocalDate.class), row.getString("reason"), row.getString("opened_by"),
            instant(row, "opened_at")),
        row.getObject("period_first", LocalDate.class), row.getObject("period_last", LocalDate.class), word(row, "state", FeedbackState.class),
        arranged, row.getInt("attempts"), taken, outcome == null ? null : new Ending(outcome, instant(row, "ended_at")), row.getLong("version"));
  }
}
