package io.ciclo.tickets;

import static io.ciclo.tickets.TicketType.INCIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The same application on PostgreSQL: schema, models, and one ticket from its opening to its end. The context closes after
 * this class; the server stops by itself when the JVM ends.
 */
@DirtiesContext
class TicketLifeOnPostgreSqlIT extends TicketTraces {

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
  void openedClassifiedRejectedAcceptedClosed() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, INCIDENT);
    proposes(number);
    rejects(number, customer);
    proposes(number);
    accepts(number, customer);
    assertClosed(number, CloseReason.SOLVED);
    assertThat(letters(number)).containsExactly("MT-01", "MT-07", "MT-07");
  }

  @Test
  void nodesShareTheirTasksAndTheMissingIndexesAreThere() {
    assertThat(scheduler.getPollingStrategy()).isEqualTo(PollingStrategyConfig.Type.LOCK_AND_FETCH);
    assertThat(jdbc.sql("select count(*) from pg_indexes where indexname in ('ciclo_idx_task_parent', 'ciclo_idx_job_duedate')")
        .query(Long.class).single()).isEqualTo(2);
  }
}
