package io.ciclo.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.EngineIT;
import io.ciclo.engine.ModelQuestions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The engine room on PostgreSQL. The context closes after this class; the server stops by itself when the JVM ends. */
@DirtiesContext
class PostgreSqlIT extends EngineIT {

  private static EmbeddedPostgres server;

  @Autowired JdbcClient jdbc;
  @Autowired CaseNumbers numbers;
  @Autowired CaseLinks links;
  @Autowired ModelQuestions questions;
  @Autowired RepositoryService repository;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired DbSchedulerProperties scheduler;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    server = EmbeddedPostgres.start();
    properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
    properties.add("spring.datasource.password", () -> "postgres");
    properties.add("db-scheduler.enabled", () -> true);
  }

  @Test
  void schemaNumbersReleasesAndATaskWorkHereToo() {
    assertThat(jdbc.sql("select count(*) from pg_indexes where indexname in ('ciclo_idx_task_parent', 'ciclo_idx_job_duedate')")
        .query(Long.class).single()).isEqualTo(2);
    assertThat(scheduler.getPollingStrategy()).isEqualTo(PollingStrategyConfig.Type.LOCK_AND_FETCH);

    String number = numbers.next(CasePrefix.GROWTH);
    assertThat(number).matches("G-\\d{4}-\\d{6}");
    links.link(number, numbers.next(CasePrefix.CSM), "complaint");
    assertThat(links.of(number)).hasSize(1);
    assertThat(questions.open()).isEmpty();

    repository.createDeployment().addClasspathResource("engine-models/form-probe.bpmn")
        .addClasspathResource("engine-models/form-probe.form").deploy();
    var instance = runtime.startProcessInstanceByKey("form-probe", number);
    tasks.complete(tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getId(), Map.of("answer", "sí"));
    assertThat(runtime.getVariables(instance.getId())).containsExactly(Map.entry("decided", "SÍ"));
  }
}
