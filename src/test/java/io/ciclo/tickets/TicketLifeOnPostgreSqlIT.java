package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Every trace of a ticket's life once more, on PostgreSQL. The context closes after this class; the server stops by itself
 * when the JVM ends.
 */
@DirtiesContext
@Tag("own-application")
class TicketLifeOnPostgreSqlIT extends TicketLifeIT {

  private static EmbeddedPostgres server;

  @Autowired JdbcClient jdbc;
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
  void nodesShareTheirTasksAndTheMissingIndexesAreThere() {
    assertThat(scheduler.getPollingStrategy()).isEqualTo(PollingStrategyConfig.Type.LOCK_AND_FETCH);
    assertThat(jdbc.sql("select count(*) from pg_indexes where indexname in ('ciclo_idx_task_parent', 'ciclo_idx_job_duedate')")
        .query(Long.class).single()).isEqualTo(2);
  }
}
