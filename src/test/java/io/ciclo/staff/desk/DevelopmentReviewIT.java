package io.ciclo.staff.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The yearly review of people's development, to each of its ends. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DevelopmentReviewIT extends CicloIT {

  private static final String REVIEW = "UserTask_ReviewDevelopment";
  private static final String ACKNOWLEDGE = "UserTask_AcknowledgeReview";
  private static final String MANAGER = "carmen.ruiz";
  private static final String NURIA = "nuria.vidal";
  private static final String PABLO = "pablo.ortega";
  private static final String KEY = "DES-2026-" + NURIA;
  private static final Map<String, Object> PLAN = Map.of("reviewStep", "DONE", "developmentSkills", "Explica muy bien.", "developmentMotivation", "A gusto.",
      "developmentPlan", "Curso de SQL en mayo.", "developmentSteps", "Carmen le reserva dos tardes.");

  @Autowired DevelopmentReviews reviews;
  @Autowired DevelopmentYear year;
  @Autowired Team team;
  @Autowired Identities identities;
  @Autowired WalkedFlows walked;
  @Autowired JdbcClient jdbc;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired RepositoryService repository;
  @Autowired IdentityService identity;

  @BeforeEach
  void theFirstWorkingDayOfOctober() {
    forget();
    ClockUtil.setCurrentTime(Date.from(at("2026-10-01T06:00")));
  }

  @AfterEach
  void forget() {
    ClockUtil.reset();
    identity.clearAuthentication();
    runtime.createProcessInstanceQuery().processDefinitionKey("development-review").list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test", true, true));
    jdbc.sql("delete from development_review").update();
    jdbc.sql("delete from staff_absence where recorded_by = 'review-test'").update();
    jdbc.sql("delete from staff_shut_out where user_id in (?, ?)").params(NURIA, PABLO).update();
  }

  @Test
  @Requirement("RO-14")
  void onceAYearWithEachPersonAndBothStandByIt() {
    assertThat(year.rhythm().next(at("2026-09-10T12:00"))).isEqualTo(at("2026-10-01T06:00"));
    year.run(LocalDate.parse("2026-10-01"));
    year.run(LocalDate.parse("2026-10-01"));
    assertThat(jdbc.sql("select count(*) from development_review").query(Long.class).single())
        .isEqualTo(team.all().stream().filter(one -> !one.left()).count());
    assertThat(open(KEY)).containsExactly(REVIEW);

    assertThatThrownBy(() -> does(NURIA, KEY, PLAN)).isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> does(MANAGER, "DES-2026-" + MANAGER, PLAN)).isInstanceOf(InputRefused.class).hasMessageContaining("nadie revisa su propio desarrollo");
    assertThatThrownBy(() -> does(MANAGER, KEY, Map.of("reviewStep", "DONE", "developmentSkills", "Sí"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Motivación y ambiente»");
    does(MANAGER, KEY, PLAN);
    assertThat(open(KEY)).containsExactly(ACKNOWLEDGE);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(KEY).singleResult().getAssignee()).isEqualTo(NURIA);

    assertThatThrownBy(() -> does(MANAGER, KEY, Map.of("developmentAnswer", "AGREED"))).isInstanceOf(InputRefused.class).hasMessageContaining("solo contesta Núria Vidal");
    assertThatThrownBy(() -> does(NURIA, KEY, Map.of("developmentAnswer", "TALK_AGAIN"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Qué quiere hablar otra vez»");
    does(NURIA, KEY, Map.of("developmentAnswer", "TALK_AGAIN", "answerNote", "Prefiero Python."));
    assertThat(open(KEY)).containsExactly(REVIEW);
    assertThat(reviews.of(NURIA).get(0)).extracting(DevelopmentReview::state, DevelopmentReview::answerNote)
        .containsExactly(ReviewState.TALK_AGAIN, "Prefiero Python.");
    does(MANAGER, KEY, PLAN);
    does(NURIA, KEY, Map.of("developmentAnswer", "AGREED"));
    assertThat(open(KEY)).isEmpty();
    assertThat(reviews.of(NURIA).get(0)).extracting(DevelopmentReview::state, DevelopmentReview::plan, DevelopmentReview::reviewer)
        .containsExactly(ReviewState.AGREED, new DevelopmentPlan("Explica muy bien.", "A gusto.", "Curso de SQL en mayo.", "Carmen le reserva dos tardes."), MANAGER);
  }

  @Test
  @Requirement("RO-14")
  void whoIsNotThereHasNoneThisYearAndItSaysWhy() {
    away(null);
    reviews.begin(NURIA, 2026);
    assertThat(open(KEY)).isEmpty();
    assertThat(reviews.of(NURIA).get(0)).extracting(DevelopmentReview::state, DevelopmentReview::skippedWhy)
        .containsExactly(ReviewState.SKIPPED, "Está ausente y no se sabe hasta cuándo.");
    shutOut(PABLO);
    reviews.begin(PABLO, 2026);
    assertThat(reviews.of(PABLO).get(0).skippedWhy()).isEqualTo("Ya no está en el equipo.");
    year.run(LocalDate.parse("2026-10-01"));
    assertThat(open("DES-2026-" + PABLO)).isEmpty();
  }

  @Test
  void whoComesBackSoonIsWaitedForAndAManagerMaySayThatThereIsNone() {
    away(LocalDate.parse("2026-10-09"));
    reviews.begin(NURIA, 2026);
    assertThat(open(KEY)).containsExactly(REVIEW);
    assertThatThrownBy(() -> does(MANAGER, KEY, Map.of("reviewStep", "SKIPPED"))).isInstanceOf(InputRefused.class).hasMessageContaining("«Por qué no»");
    does(MANAGER, KEY, Map.of("reviewStep", "SKIPPED", "reviewSkippedWhy", "Se incorporó hace un mes."));
    assertThat(open(KEY)).isEmpty();
    assertThat(reviews.of(NURIA).get(0).skippedWhy()).isEqualTo("Se incorporó hace un mes.");
  }

  @Test
  void whoHasLeftMeanwhileIsNotWaitedFor() {
    reviews.begin(PABLO, 2026);
    String key = "DES-2026-" + PABLO;
    does(MANAGER, key, PLAN);
    shutOut(PABLO);
    does(MANAGER, key, Map.of("developmentAnswer", "AGREED"));
    assertThat(open(key)).isEmpty();
    assertThat(reviews.of(PABLO).get(0).state()).isEqualTo(ReviewState.LEFT);
  }

  @Test
  void aKeySaysWhoseItIs() {
    assertThat(DevelopmentReview.personOf(KEY)).isEqualTo(NURIA);
    assertThat(DevelopmentReview.yearOf(KEY)).isEqualTo(2026);
    assertThatThrownBy(() -> DevelopmentReview.personOf("T-2026-000001")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theTracesWalkEveryNodeAndEveryFlowOfTheModel() {
    assertThat(walked.notWalked("development-review", repository, history)).isEmpty();
  }

  private void away(LocalDate until) {
    jdbc.sql("insert into staff_absence (person, kind, from_day, until_day, note, recorded_by, recorded_at, version) values (?, 'OTHER', ?, ?, '', 'review-test', ?, 1)")
        .params(NURIA, LocalDate.parse("2026-09-28"), until, at("2026-09-28T08:00").atOffset(ZoneOffset.UTC)).update();
  }

  private void shutOut(String person) {
    jdbc.sql("insert into staff_shut_out (user_id, shut_out_at) values (?, ?)").params(person, at("2026-09-28T08:00").atOffset(ZoneOffset.UTC)).update();
  }

  private List<String> open(String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream().map(Task::getTaskDefinitionKey).toList();
  }

  private void does(String person, String key, Map<String, Object> fields) {
    Task open = tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult();
    identity.setAuthentication(person, identities.groupsOf(person));
    try {
      forms.submitTaskForm(open.getId(), fields);
    } finally {
      identity.clearAuthentication();
    }
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Madrid")).toInstant();
  }
}
