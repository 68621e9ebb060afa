package io.ciclo.meetings.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.meetings.Survey;
import io.ciclo.meetings.Survey.Answer;
import io.ciclo.meetings.Survey.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code survey} and {@code survey_question}. */
@Repository
public class SurveyStore {

  /** So many stand on one page of a list. */
  public static final int PAGE_SIZE = 50;

  private final JdbcClient jdbc;

  SurveyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return the id; the survey's own is ignored */
  public long insert(Survey survey) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into survey (case_number, company_id, part, subject, contact_id, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?)""")
        .params(survey.caseNumber(), survey.company(), survey.part(), survey.subject(), survey.contact(), survey.askedBy(),
            utc(survey.asked()))
        .update(key, "id");
    long id = key.getKey().longValue();
    survey.questions().forEach(question -> jdbc.sql("""
            insert into survey_question (survey_id, words, answer_kind, required) values (?, ?, ?, ?)""")
        .params(id, question.words(), question.answer().name(), question.required()).update());
    return id;
  }

  /**
   * Keeps the answers.
   *
   * @param answers in the order of the questions; null for none
   * @return false when it had been answered before: nothing is changed then
   */
  public boolean answer(long id, List<String> answers, Instant when, String address) {
    if (jdbc.sql("update survey set answered_at = ?, answered_from = ? where id = ? and answered_at is null")
        .params(utc(when), address, id).update() == 0) {
      return false;
    }
    List<Long> questions = jdbc.sql("select id from survey_question where survey_id = ? order by id").param(id).query(Long.class).list();
    for (int i = 0; i < questions.size(); i++) {
      jdbc.sql("update survey_question set answer = :answer where id = :id").param("answer", answers.get(i)).param("id", questions.get(i))
          .update();
    }
    return true;
  }

  public Survey get(long id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("There is no survey " + id));
  }

  public Optional<Survey> find(long id) {
    return whole(jdbc.sql("select * from survey where id = ?").param(id).query(SurveyStore::row).list()).stream().findFirst();
  }

  public List<Survey> ofCase(String caseNumber) {
    return whole(jdbc.sql("select * from survey where case_number = ? order by id").param(caseNumber).query(SurveyStore::row).list());
  }

  public List<Survey> ofCompany(long company) {
    return whole(jdbc.sql("select * from survey where company_id = ? order by id").param(company).query(SurveyStore::row).list());
  }

  /** Those that this contact has not answered yet, oldest first. */
  public List<Survey> openOf(long contact) {
    return whole(jdbc.sql("select * from survey where contact_id = ? and answered_at is null order by id").param(contact)
        .query(SurveyStore::row).list());
  }

  /** Whatever this contact was ever asked, newest first. */
  public List<Survey> ofContact(long contact) {
    return whole(jdbc.sql("select * from survey where contact_id = ? order by id desc").param(contact).query(SurveyStore::row).list());
  }

  /** A page of all, newest first, the first page being 0; one more than {@link #PAGE_SIZE} when there is another page. */
  public List<Survey> list(int page) {
    return whole(jdbc.sql("select * from survey order by id desc limit ? offset ?").params(PAGE_SIZE + 1, (long) page * PAGE_SIZE)
        .query(SurveyStore::row).list());
  }

  private record Asked(long survey, Question question, String answer) {}

  private List<Survey> whole(List<Survey> bare) {
    if (bare.isEmpty()) {
      return bare;
    }
    Map<Long, List<Asked>> asked = jdbc.sql("select * from survey_question where survey_id in (:ids) order by id")
        .param("ids", bare.stream().map(Survey::id).toList()).query(SurveyStore::asked).list().stream()
        .collect(Collectors.groupingBy(Asked::survey));
    return bare.stream().map(survey -> new Survey(survey.id(), survey.caseNumber(), survey.company(), survey.part(), survey.subject(),
        survey.contact(), asked.get(survey.id()).stream().map(Asked::question).toList(),
        survey.answered() == null ? List.of() : asked.get(survey.id()).stream().map(one -> one.answer() == null ? "" : one.answer()).toList(),
        survey.askedBy(), survey.asked(), survey.answered())).toList();
  }

  private static Asked asked(ResultSet row, int ignored) throws SQLException {
    return new Asked(row.getLong("survey_id"),
        new Question(row.getString("words"), word(row, "answer_kind", Answer.class), row.getBoolean("required")), row.getString("answer"));
  }

  private static Survey row(ResultSet row, int ignored) throws SQLException {
    return new Survey(row.getLong("id"), row.getString("case_number"), row.getLong("company_id"), row.getString("part"),
        row.getString("subject"), row.getLong("contact_id"), List.of(), List.of(), row.getString("asked_by"), instant(row, "asked_at"),
        instant(row, "answered_at"));
  }
}
