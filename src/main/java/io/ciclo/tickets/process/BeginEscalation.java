package io.ciclo.tickets.process;

import io.ciclo.tickets.Escalation;
import io.ciclo.tickets.desk.Escalations;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps where the decision sends the escalation, and leaves what the gateways and the team's task read. */
@Component("beginEscalation")
class BeginEscalation implements JavaDelegate {

  private final Escalations escalations;

  BeginEscalation(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<?, ?> decision = (Map<?, ?>) execution.getVariable("escalationDecision");
    String route = String.valueOf(decision.get("route"));
    String group = String.valueOf(decision.get("group"));
    escalations.routed(execution.getProcessBusinessKey(), Escalation.Route.valueOf(route), group,
        String.valueOf(decision.get("slaOwner")));
    execution.setVariable("escalationRoute", route);
    execution.setVariable("escalationGroup", group);
    // a serialised map would outlive the class that it was written with
    execution.removeVariable("escalationDecision");
  }
}
