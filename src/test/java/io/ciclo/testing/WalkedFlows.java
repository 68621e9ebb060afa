package io.ciclo.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** Sees each sequence flow that a test takes; the engine's history knows only where a case has been. */
@Component
public class WalkedFlows extends AbstractProcessEnginePlugin {

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
  private Set<String> of(String process) {
    return taken.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet());
  }

  /**
   * What no test of this JVM has walked yet of a process' latest version: flow nodes that history does not know, and
   * sequence flows that were never taken. The engine takes no flow out of an event-based gateway: it waits at the events.
   */
  public Set<String> notWalked(String process, RepositoryService repository, HistoryService history) {
    ProcessDefinition definition = repository.createProcessDefinitionQuery().processDefinitionKey(process)
        .latestVersion().singleResult();
    BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
    Set<String> missing = new TreeSet<>(ids(model, SequenceFlow.class));
    missing.removeAll(of(process));
    model.getModelElementsByType(EventBasedGateway.class)
        .forEach(gateway -> gateway.getOutgoing().forEach(flow -> missing.remove(flow.getId())));
    Set<String> visited = history.createHistoricActivityInstanceQuery().processDefinitionId(definition.getId()).list()
        .stream().map(HistoricActivityInstance::getActivityId).collect(Collectors.toSet());
    ids(model, FlowNode.class).stream().filter(node -> !visited.contains(node)).forEach(missing::add);
    return missing;
  }

  private static Set<String> ids(BpmnModelInstance model, Class<? extends FlowElement> type) {
    return model.getModelElementsByType(type).stream().map(FlowElement::getId).collect(Collectors.toSet());
  }
}
