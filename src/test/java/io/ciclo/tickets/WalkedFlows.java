package io.ciclo.tickets;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Sees each sequence flow that a test takes; the engine's history knows only where a case has been. */
@Component
class WalkedFlows extends AbstractProcessEnginePlugin {

  private final Map<String, Set<String>> taken = new ConcurrentHashMap<>();

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.getCustomPostBPMNParseListeners().add(new AbstractBpmnParseListener() {
      @Override
      public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        String process = ((ProcessDefinitionEntity) transition.getProcessDefinition()).getKey();
        transition.addListener(ExecutionListener.EVENTNAME_TAKE,
            (ExecutionListener) execution -> of(process).add(transition.getId()));
      }
    });
  }

  /** Ids of the flows taken so far. */
  Set<String> of(String process) {
    return taken.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet());
  }

  Set<String> missing(String process, Set<String> all) {
    Set<String> missing = new TreeSet<>(all);
    missing.removeAll(of(process));
    return missing;
  }
}
