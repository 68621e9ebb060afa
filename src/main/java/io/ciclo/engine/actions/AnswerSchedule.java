package io.ciclo.engine.actions;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.MaxRetriesFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When answers leave: one row of the scheduler each, written with the answer itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ActionSettings.class)
class AnswerSchedule {

  private static final TaskDescriptor<Void> SEND_ANSWER = TaskDescriptor.of("send-answer");
  private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
  /** With the growing distance about a quarter of an hour: its author should not learn of it tomorrow. */
  private static final int MOST_RETRIES = 8;

  private final ObjectProvider<SchedulerClient> scheduler;

  AnswerSchedule(ObjectProvider<SchedulerClient> scheduler) {
    this.scheduler = scheduler;
  }

  /** The instant is part of the name: an answer may be taken back and pressed again before its first row has fallen due. */
  void at(Instant due, long answer) {
    scheduler.ifAvailable(client -> client.schedule(SEND_ANSWER.instance(answer + "@" + due.toEpochMilli()).build(), due));
  }

  private static long answer(TaskInstance<?> instance) {
    return Long.parseLong(instance.getId().substring(0, instance.getId().indexOf('@')));
  }

  @Bean
  static OneTimeTask<Void> sendAnswerTask(ObjectProvider<ActionDesk> desk) {
    FailureHandler<Void> again = new MaxRetriesFailureHandler<>(MOST_RETRIES, new ExponentialBackoffFailureHandler<>(FIRST_RETRY),
        (failed, row) -> desk.getObject().giveUp(answer(failed.getExecution().taskInstance)));
    return Tasks.oneTime(SEND_ANSWER).onFailure(again)
        .execute((instance, context) -> desk.getObject().sendDue(answer(instance)));
  }
}
