package io.ciclo.engine.cases;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Puts the case card on each task that comes into being, whichever process it belongs to. */
@Component
class CardOnNewTask implements TaskListener {

  private final CardVariables variables;

  CardOnNewTask(CardVariables variables) {
    this.variables = variables;
  }

  @Override
  public void notify(DelegateTask task) {
    String caseNumber = task.getExecution().getProcessBusinessKey();
    if (caseNumber == null) {
      return;
    }
    variables.card(caseNumber).ifPresent(card -> {
      task.setVariablesLocal(variables.ofCard(card));
      task.setPriority(card.score());
      task.setDueDate(card.due() == null ? null : Date.from(card.due()));
    });
    task.setVariablesLocal(variables.ofRule(task.getTaskDefinitionKey(), caseNumber, task::getVariable));
  }
}
