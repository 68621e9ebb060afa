package io.ciclo.engine.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.ciclo.engine.Appointment;
import io.ciclo.engine.Appointments;
import io.ciclo.testing.CicloIT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionOperations;

/** What was written down for later is kept once by all nodes together, and only if its fact was stored. */
class AppointmentsIT extends CicloIT {

  private static final long LONG_ENOUGH_IN_SECONDS = 20;

  @Autowired private Appointments appointments;
  @Autowired private OneTimeTask<Void> appointmentTask;
  @Autowired private DataSource dataSource;
  @Autowired private TransactionOperations transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private ConfigurableListableBeanFactory beans;

  private final List<String> kept = new CopyOnWriteArrayList<>();
  private final CountDownLatch twoKept = new CountDownLatch(2);

  private final Appointment probe = new Appointment() {
    @Override
    public String name() {
      return "probe";
    }

    @Override
    public void keep(String subject) {
      kept.add(subject);
      twoKept.countDown();
    }
  };

  @BeforeEach
  void known() {
    beans.registerSingleton("probe", probe);
  }

  @AfterEach
  void forget() {
    ((DefaultListableBeanFactory) beans).destroySingleton("probe");
    jdbc.sql("delete from scheduled_tasks where task_instance like 'probe/%'").update();
  }

  @Test
  void itIsWrittenDownWithTheFactOrNotAtAll() {
    Instant tomorrow = clock.instant().plus(Duration.ofDays(1));
    transaction.executeWithoutResult(status -> {
      appointments.make(probe, "rolled/back", tomorrow);
      status.setRollbackOnly();
    });
    assertThat(due("rolled/back")).isNull();
    transaction.executeWithoutResult(status -> appointments.make(probe, "kept", tomorrow));
    assertThat(due("kept")).isEqualTo(tomorrow);
    appointments.make(probe, "kept", tomorrow.plusSeconds(60));
    assertThat(due("kept")).as("the same subject is written down once").isEqualTo(tomorrow);
  }

  @Test
  void twoNodesKeepEachOnce() throws Exception {
    Instant yesterday = clock.instant().minus(Duration.ofDays(1));
    Scheduler one = scheduler("one");
    Scheduler two = scheduler("two");
    appointments.make(probe, "a", yesterday);
    appointments.make(probe, "b/with a slash", yesterday);
    try {
      one.start();
      two.start();
      assertThat(twoKept.await(LONG_ENOUGH_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      one.stop();
      two.stop();
    }
    assertThat(kept).containsExactlyInAnyOrder("a", "b/with a slash");
    assertThat(due("a")).as("what was kept is gone").isNull();
  }

  private Scheduler scheduler(String name) {
    return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), appointmentTask)
        .schedulerName(() -> name).pollingInterval(Duration.ofMillis(100)).threads(2).build();
  }

  private Instant due(String subject) {
    return SchedulerClient.Builder.create(dataSource, appointmentTask).build()
        .getScheduledExecution(appointmentTask.instance("probe/" + subject)).map(row -> row.getExecutionTime()).orElse(null);
  }
}
