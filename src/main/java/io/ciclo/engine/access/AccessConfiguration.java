package io.ciclo.engine.access;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {

  /** Grows by half with each failure. */
  private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

  /** Requests for links are answered by the scheduler, whose rows all nodes share. */
  @Bean
  OneTimeTask<Void> accessRequestTask(LinkRequests requests) {
    return Tasks.oneTime(LinkRequests.TASK)
        .onFailure(new ExponentialBackoffFailureHandler<>(FIRST_RETRY))
        .execute((instance, context) -> requests.answer(Long.parseLong(instance.getId())));
  }
}
