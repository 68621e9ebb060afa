package io.ciclo.engine.cases;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class CardPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<CardOnNewTask> card;
  private final ObjectProvider<AnnounceAttention> attention;
  private final ObjectProvider<HolderOfNewTask> holder;

  CardPlugin(ObjectProvider<CardOnNewTask> card, ObjectProvider<AnnounceAttention> attention,
      ObjectProvider<HolderOfNewTask> holder) {
    this.card = card;
    this.attention = attention;
    this.holder = holder;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
    List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
    all.add(new AbstractBpmnParseListener() {
      @Override
      public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, task -> card.getObject().notify(task));
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, task -> holder.getObject().notify(task));
        definition.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, task -> attention.getObject().notify(task));
        definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> attention.getObject().notify(task));
      }
    });
    configuration.setCustomPostBPMNParseListeners(all);
  }
}
