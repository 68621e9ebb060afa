package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import io.ciclo.testing.OnPostgreSqlWithAppointments;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every trace of a ticket's life once more, on PostgreSQL. */
class TicketLifeOnPostgreSqlIT extends TicketLifeIT implements OnPostgreSqlWithAppointments {

  @Autowired JdbcClient jdbc;
  @Autowired DbSchedulerProperties scheduler;

  @Test
  void nodesShareTheirTasksAndTheMissingIndexesAreThere() {
    assertThat(scheduler.getPollingStrategy()).isEqualTo(PollingStrategyConfig.Type.LOCK_AND_FETCH);
    assertThat(jdbc.sql("select count(*) from pg_indexes where indexname in ('ciclo_idx_task_parent', 'ciclo_idx_job_duedate')")
        .query(Long.class).single()).isEqualTo(2);
  }
}
