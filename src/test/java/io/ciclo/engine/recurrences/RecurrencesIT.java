package io.ciclo.engine.recurrences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import io.ciclo.engine.Recurrence;
import io.ciclo.testing.CicloIT;
import io.ciclo.worktime.Rhythm;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RecurrencesIT extends CicloIT {

  private static final Instant WED_2026_03_11_06H = madrid("2026-03-11T06:00");
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

  @Autowired RecurrenceStarts starts;
  @Autowired CustomTask<Void> task;
  @Autowired WorkCalendars calendars;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired Clock clock;
  @Autowired ConfigurableListableBeanFactory beans;

  private final List<LocalDate> runs = new CopyOnWriteArrayList<>();

  /** @param act what happens beside remembering the date */
  private record Probe(String name, WorkCalendar calendar, boolean repeatable, Consumer<LocalDate> act) implements Recurrence {

    @Override
    public Rhythm rhythm() {
      return Rhythm.eachWorkingDay(calendar, LocalTime.of(5, 0));
    }

    @Override
    public void run(LocalDate date) {
      act.accept(date);
    }
  }

  @BeforeEach
  void aWednesday() {
    itIs(WED_2026_03_11_06H);
  }

  @AfterEach
  void forget() {
    ClockUtil.reset();
    ((DefaultListableBeanFactory) beans).destroySingleton("probe");
    jdbc.sql("delete from recurrence_start where recurrence = 'probe'").update();
    jdbc.sql("delete from scheduled_tasks where task_instance = 'probe'").update();
    jdbc.sql("delete from case_link where kind = 'probe'").update();
  }

  @Test
  void startsOncePerDate() {
    Probe probe = probe(false, runs::add);
    starts.start(probe);
    starts.start(probe);
    itIs(madrid("2026-03-12T04:59"));
    starts.start(probe);
    itIs(madrid("2026-03-12T05:00"));
    starts.start(probe);
    assertThat(runs).containsExactly(LocalDate.parse("2026-03-11"), LocalDate.parse("2026-03-12"));
  }

  @Test
  void whatWasMissedStartsOnceForTheLastDateThatWasMissed() {
    starts.start(probe(false, runs::add));
    itIs(madrid("2026-04-05T12:00"));
    starts.start(probe(false, runs::add));
    assertThat(runs).as("Thursday before Easter").containsExactly(LocalDate.parse("2026-03-11"), LocalDate.parse("2026-04-02"));
  }

  @Test
  void whatFailsLeavesNothingBehindAndIsTriedAgain() {
    Probe failing = probe(false, date -> {
      link();
      throw new IllegalStateException("no");
    });
    assertThatThrownBy(() -> starts.start(failing)).hasMessage("no");
    assertThat(links()).isZero();
    starts.start(probe(false, date -> link()));
    assertThat(links()).isEqualTo(1);
  }

  @Test
  void repeatableWorkRunsOutsideOfATransactionAndIsRecordedWhenItIsDone() {
    List<Boolean> inTransaction = new ArrayList<>();
    Probe failing = probe(true, date -> {
      link();
      throw new IllegalStateException("half way");
    });
    assertThatThrownBy(() -> starts.start(failing)).hasMessage("half way");
    Probe working = probe(true, date -> inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive()));
    starts.start(working);
    starts.start(working);
    assertThat(inTransaction).containsExactly(false);
    assertThat(links()).isEqualTo(1);
  }

  @Test
  void nodesThatStartAtOnceStartOnce() throws Exception {
    Probe slow = probe(false, date -> {
      link();
      sleep(Duration.ofMillis(300));
    });
    ExecutorService nodes = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> started = new ArrayList<>();
      for (int node = 0; node < 4; node++) {
        started.add(nodes.submit(() -> starts.start(slow)));
      }
      for (Future<?> one : started) {
        one.get();
      }
    } finally {
      nodes.shutdownNow();
    }
    assertThat(links()).isEqualTo(1);
  }

  @Test
  void twoSchedulersOnOneDatabaseStartWhatFellDueWhileNoneRan() {
    ClockUtil.reset();
    beans.registerSingleton("probe", probe("always", false, date -> link()));
    Scheduler one = scheduler("one");
    Scheduler two = scheduler("two");
    one.schedule(row(), clock.instant().minus(Duration.ofDays(3)));
    try {
      one.start();
      two.start();
      Instant patience = clock.instant().plus(LONG_ENOUGH);
      while ((links() == 0 || !due().isAfter(clock.instant())) && clock.instant().isBefore(patience)) {
        sleep(Duration.ofMillis(100));
      }
    } finally {
      one.stop();
      two.stop();
    }
    assertThat(links()).isEqualTo(1);
    assertThat(due()).isEqualTo(Rhythm.eachWorkingDay(calendars.get("always"), LocalTime.of(5, 0)).next(clock.instant()));
  }

  @Test
  void anEditedCalendarMovesWhatWaitsButNotWhatIsDueAlready() {
    SchedulerClient client = SchedulerClient.Builder.create(dataSource, task).build();
    DueRows rows = new DueRows(client, task, clock);
    rows.bringUpToDate(List.of(probe(false, runs::add)));
    assertThat(due()).isEqualTo(madrid("2026-03-12T05:00"));

    itIs(madrid("2026-03-13T06:00"));
    rows.bringUpToDate(List.of(probe(false, runs::add)));
    assertThat(due()).as("missed on Thursday").isEqualTo(madrid("2026-03-12T05:00"));

    client.reschedule(row(), madrid("2026-03-16T05:00"));
    rows.bringUpToDate(List.of(probe("always", false, runs::add)));
    assertThat(due()).as("open on Saturdays now").isEqualTo(madrid("2026-03-14T05:00"));
  }

  private Scheduler scheduler(String name) {
    return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
        .schedulerName(() -> name).pollingInterval(Duration.ofMillis(100)).threads(2).build();
  }

  private TaskInstance<Void> row() {
    return task.instance("probe");
  }

  private Instant due() {
    return SchedulerClient.Builder.create(dataSource, task).build().getScheduledExecution(row()).orElseThrow().getExecutionTime();
  }

  private Probe probe(boolean repeatable, Consumer<LocalDate> act) {
    return probe("customer-care", repeatable, act);
  }

  private Probe probe(String calendar, boolean repeatable, Consumer<LocalDate> act) {
    return new Probe("probe", calendars.get(calendar), repeatable, act);
  }

  /** Something that a roll-back takes along; twice would be seen. */
  private void link() {
    jdbc.sql("insert into case_link (from_case, to_case, kind, linked_at) values (?, 'x', 'probe', current_timestamp)")
        .param(String.valueOf(System.nanoTime())).update();
  }

  private long links() {
    return jdbc.sql("select count(*) from case_link where kind = 'probe'").query(Long.class).single();
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void itIs(Instant now) {
    ClockUtil.setCurrentTime(Date.from(now));
  }

  private static Instant madrid(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Madrid")).toInstant();
  }
}
