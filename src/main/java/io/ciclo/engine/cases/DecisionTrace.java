package io.ciclo.engine.cases;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Which version of a table answered by which row: the engine's own answer holds the values alone. */
@Component
class DecisionTrace extends AbstractProcessEnginePlugin {

  record Hit(int version, List<String> rules) {}

  private final ThreadLocal<Hit> last = new ThreadLocal<>();

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    DefaultDmnEngineConfiguration tables =
        (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    tables.getCustomPostDecisionTableEvaluationListeners().add(this::evaluated);
    configuration.setDmnEngineConfiguration(tables);
  }

  private void evaluated(DmnDecisionTableEvaluationEvent event) {
    if (event.getDecision() instanceof DecisionDefinition deployed) {
      last.set(new Hit(deployed.getVersion(), event.getMatchingRules().stream().map(rule -> rule.getId()).toList()));
    }
  }

  /** The table that this thread evaluated last. */
  Hit take() {
    Hit hit = last.get();
    last.remove();
    return hit;
  }
}
