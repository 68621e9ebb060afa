package io.ciclo.engine.setup;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Vocabulary;
import java.time.Clock;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineSettings.class)
class EngineConfiguration {

  @Bean
  Clock clock() {
    return new EngineClock();
  }

  @Bean
  Vocabulary vocabulary(EngineSettings settings) {
    return Vocabulary.of(settings.vocabulary());
  }

  /** The engine waits for Flyway, which creates its tables, and for its turn, and looks whether they fit before it uses them. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ProcessEnginePlugin afterFlyway(OneStartAtATime turn, DataSource dataSource) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        SchemaVersion.check(dataSource);
      }
    };
  }

  @Bean
  static BeanPostProcessor quietCommits(Environment environment) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof DataSource database && url(environment).startsWith("jdbc:h2:") ? QuietCommits.around(database) : bean;
      }
    };
  }

  /** PostgreSQL locks the rows it fetches, which H2 cannot do. */
  @Bean
  static BeanPostProcessor pollingStrategy(Environment environment) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof DbSchedulerProperties properties) {
          boolean postgresql = url(environment).startsWith("jdbc:postgresql:");
          properties.setPollingStrategy(
              postgresql ? PollingStrategyConfig.Type.LOCK_AND_FETCH : PollingStrategyConfig.Type.FETCH);
        }
        return bean;
      }
    };
  }

  private static String url(Environment environment) {
    return environment.getRequiredProperty("spring.datasource.url");
  }
}
