package io.ciclo.growth.desk;

import io.ciclo.growth.process.CrmProcesses;
import io.ciclo.growth.store.CrmStore;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CrmSettings.class)
class OpportunityConfiguration {

  @Bean
  Crm crm(CrmSettings settings, CrmStore store, CrmProcesses processes, Clock clock) {
    return settings.outside() ? new HttpCrm(store, processes, clock) : new BuiltInCrm();
  }
}
