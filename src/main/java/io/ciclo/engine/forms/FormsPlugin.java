package io.ciclo.engine.forms;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class FormsPlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<RuleOnCompletion> rule;

  FormsPlugin(ObjectProvider<RuleOnCompletion> rule) {
    this.rule = rule;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    Intake intake = new Intake(configuration);
    configuration.setTaskService(new CheckedTaskService(intake));
    configuration.setFormService(new CheckedFormService(intake));
    List<BpmnParseListener> others = configuration.getCustomPostBPMNParseListeners();
    List<BpmnParseListener> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
    all.add(new AbstractBpmnParseListener() {
      @Override
      public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ExecutionListener onEnd = execution -> rule.getObject().notify(execution);
        activity.addListener(ExecutionListener.EVENTNAME_END, onEnd);
      }
    });
    configuration.setCustomPostBPMNParseListeners(all);
  }
}
