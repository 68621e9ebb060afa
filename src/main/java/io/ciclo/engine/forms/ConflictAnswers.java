package io.ciclo.engine.forms;

import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConflictAnswers {

  /** The web apps' API and the REST API both read this list, when they start: before any other bean is made. */
  @Bean
  static BeanFactoryPostProcessor conflictsAreAnswered() {
    return beans -> CamundaRestResources.getConfigurationClasses().add(ConflictAnswer.class);
  }
}
