package io.ciclo.operation.desk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OperationSettings.class)
class OperationConfiguration {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** One row of the scheduler for all nodes together. */
  @Bean
  RecurringTask<Void> operationWatch(OperationAlerts alerts) {
    return Tasks.recurring("operation-watch", FixedDelay.of(PAUSE)).execute((row, context) -> alerts.look());
  }
}
