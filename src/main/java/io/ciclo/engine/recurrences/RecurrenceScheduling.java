package io.ciclo.engine.recurrences;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.ciclo.engine.Recurrence;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One row of the scheduler for each recurrence: the instant at which it falls due next, shared by all nodes. */
@Configuration(proxyBeanMethods = false)
class RecurrenceScheduling {

  private static final String TASK = "recurrence";
  /** Grows by half with each failure. */
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);

  @Bean
  CustomTask<Void> recurrenceTask(ObjectProvider<Recurrence> recurrences, RecurrenceStarts starts, Clock clock) {
    return Tasks.custom(TASK, Void.class)
        .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_RETRY))
        .execute((instance, context) -> {
          Recurrence due = recurrences.stream().filter(known -> known.name().equals(instance.getId())).findFirst().orElse(null);
          if (due == null) {
            // a release or a setting took it away
            return (done, row) -> row.remove();
          }
          starts.start(due);
          return (done, row) -> row.reschedule(done, due.rhythm().next(clock.instant()));
        });
  }

  @Bean
  ApplicationRunner recurrencesAtStart(ObjectProvider<Recurrence> recurrences, ObjectProvider<SchedulerClient> scheduler,
      CustomTask<Void> recurrenceTask, Clock clock) {
    return arguments -> scheduler.ifAvailable(client -> new DueRows(client, recurrenceTask, clock)
        .bringUpToDate(recurrences.stream().toList()));
  }
}
