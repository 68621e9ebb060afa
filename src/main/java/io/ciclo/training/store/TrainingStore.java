package io.ciclo.training.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.engine.SearchedWords;
import io.ciclo.tpoints.TPoints;
import io.ciclo.training.Experience;
import io.ciclo.training.Level;
import io.ciclo.training.Syllabus;
import io.ciclo.training.Theme;
import io.ciclo.training.Training;
import io.ciclo.training.Training.Ending;
import io.ciclo.training.Training.Proposal;
import io.ciclo.training.TrainingCases.Subject;
import io.ciclo.training.TrainingOutcome;
import io.ciclo.training.TrainingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code training} and {@code training_proposal}, which only grows. */
@Repository
public class TrainingStore {

  private static final String READ = """
      select t.*, p.id as p_id, p.number as p_number, p.syllabus as p_syllabus, p.topics as p_topics, p.minutes as p_minutes,
        p.dates as p_dates, p.per_hour as p_per_hour, p.for_syllabus as p_for_syllabus, p.points as p_points,
        p.request_id as p_request_id, p.staff as p_staff, p.at as p_at
      from training t left join training_proposal p on p.training_id = t.id
        and p.number = (select max(number) from training_proposal where training_id = t.id)
      """;

  private final JdbcClient jdbc;

  TrainingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Training open(String caseNumber, Subject subject, String platform, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into training (case_number, company_id, contact_id, title, needs, platform, included, state, themes, reminded,
              opened_at, version)
            values (?, ?, ?, ?, ?, ?, ?, 'REQUESTED', '', 0, ?, 0)""")
        .params(caseNumber, subject.company(), subject.contact(), subject.title(), subject.needs(), platform, subject.included(), utc(now))
        .update(key, "id");
    return get(key.getKeyAs(Long.class));
  }

  public Training change(Training before, TrainingChange change) {
    Map<String, Object> row = new LinkedHashMap<>(change.columns());
    String sets = row.keySet().stream().map(column -> column + " = :" + column + ", ").collect(Collectors.joining());
    int changed = jdbc.sql("update training set " + sets + "version = version + 1 where id = :id and version = :seen")
        .params(row).param("id", before.id()).param("seen", before.version()).update();
    if (changed != 1) {
      throw new OptimisticLockingFailureException("The training of " + before.caseNumber() + " was changed by somebody else");
    }
    return get(before.id());
  }

  /** Id and number of what is given are ignored. */
  public Training propose(Training training, Proposal proposal) {
    jdbc.sql("""
            insert into training_proposal (training_id, number, syllabus, topics, minutes, dates, per_hour, for_syllabus, points,
              request_id, staff, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(training.id(), training.proposal() == null ? 1 : training.proposal().number() + 1, proposal.syllabus().name(),
            proposal.topics(), proposal.minutes(), dates(proposal.dates()), proposal.perHour().hundredths(),
            proposal.forSyllabus().hundredths(), proposal.points().hundredths(), proposal.request(), proposal.staff(), utc(proposal.at()))
        .update();
    return get(training.id());
  }

  public Training get(long id) {
    return jdbc.sql(READ + "where t.id = ?").param(id).query(TrainingStore::training).single();
  }

  /** The last one of the case. */
  public Optional<Training> of(String caseNumber) {
    return jdbc.sql(READ + "where t.case_number = ? order by t.id desc limit 1").param(caseNumber).query(TrainingStore::training).optional();
  }

  /** Newest first. */
  public List<Training> ofCompany(long company) {
    return jdbc.sql(READ + "where t.company_id = ? order by t.id desc").param(company).query(TrainingStore::training).list();
  }

  /** Those that go on first, then the newest. */
  public List<Training> ofCompany(long company, int most) {
    return jdbc.sql(READ + "where t.company_id = ? order by case when t.ended_at is null then 0 else 1 end, t.id desc limit ?")
        .params(company, most).query(TrainingStore::training).list();
  }

  /** Oldest first. */
  public List<Training> open() {
    return jdbc.sql(READ + "where t.ended_at is null order by t.id").query(TrainingStore::training).list();
  }

  /** Newest first; only those that are a case themselves. */
  public List<Training> find(SearchedWords words, int most) {
    return jdbc.sql(READ + "join company c on c.id = t.company_id where t.case_number like 'F-%' and "
            + words.standIn("t.case_number", "t.title", "t.needs", "c.legal_name") + " order by t.id desc limit " + most)
        .params(words.words()).query(TrainingStore::training).list();
  }

  /** While the customer decides. */
  public record Asked(Instant at, Instant until, int reminded) {}

  public Asked asked(Training training) {
    return jdbc.sql("select asked_at, answer_by, reminded from training where id = ?").param(training.id())
        .query((row, ignored) -> new Asked(instant(row, "asked_at"), instant(row, "answer_by"), row.getInt("reminded"))).single();
  }

  /** @param text null when nothing was written yet, as the person */
  public record Closing(String text, String staff) {}

  public Closing closing(Training training) {
    return jdbc.sql("select closing_text, closing_staff from training where id = ?").param(training.id())
        .query((row, ignored) -> new Closing(row.getString("closing_text"), row.getString("closing_staff"))).single();
  }

  private static String dates(List<Instant> dates) {
    return dates.stream().map(date -> String.valueOf(date.getEpochSecond())).collect(Collectors.joining(","));
  }

  private static Training training(ResultSet row, int ignored) throws SQLException {
    TrainingOutcome outcome = word(row, "outcome", TrainingOutcome.class);
    Ending ending = outcome == null ? null
        : new Ending(outcome, instant(row, "ended_at"), row.getString("closing_text"), row.getString("closing_staff"));
    return new Training(row.getLong("id"), row.getString("case_number"), row.getLong("company_id"), row.getLong("contact_id"),
        row.getString("title"), row.getString("needs"), row.getString("platform"), row.getBoolean("included"),
        word(row, "state", TrainingState.class), word(row, "experience", Experience.class), word(row, "level", Level.class),
        words(row.getString("themes")).map(Theme::valueOf).toList(), word(row, "syllabus", Syllabus.class), proposal(row),
        row.getString("trainer"), ending, instant(row, "opened_at"), row.getLong("version"));
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    Long id = row.getObject("p_id", Long.class);
    return id == null ? null : new Proposal(id, row.getInt("p_number"), word(row, "p_syllabus", Syllabus.class), row.getString("p_topics"),
        row.getInt("p_minutes"), words(row.getString("p_dates")).map(Long::parseLong).map(Instant::ofEpochSecond).toList(),
        TPoints.ofHundredths(row.getLong("p_per_hour")), TPoints.ofHundredths(row.getLong("p_for_syllabus")),
        TPoints.ofHundredths(row.getLong("p_points")), row.getObject("p_request_id", Long.class), row.getString("p_staff"),
        instant(row, "p_at"));
  }

  private static Stream<String> words(String listed) {
    return Stream.of(listed.split(",")).filter(word -> !word.isEmpty());
  }
}
