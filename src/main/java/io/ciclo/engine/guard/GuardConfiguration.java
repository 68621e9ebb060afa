package io.ciclo.engine.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deploying is running code: what a model may reach, and who looks at it before it is deployed. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

  /** In a plugin it would silently be too late: the engine would already resolve names in the application context. */
  @Bean
  static BeanPostProcessor catalogueInsteadOfContext(ListableBeanFactory beans) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof ProcessEngineConfigurationImpl configuration) {
          configuration.setBeans(new CatalogueBeans(beans));
        }
        return bean;
      }
    };
  }

  @Bean
  ProcessEnginePlugin guardAtDeployment(ListableBeanFactory beans) {
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<Deployer> others = configuration.getCustomPreDeployers();
        List<Deployer> all = new ArrayList<>(List.of(new DeploymentGuard(new CatalogueBeans(beans))));
        if (others != null) {
          all.addAll(others);
        }
        configuration.setCustomPreDeployers(all);
      }
    };
  }
}
