package io.ciclo.customers.process;

import io.ciclo.customers.desk.Leavings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What keeps a customer from having left: open cases, or points that are not settled (CL-06). */
@Component("lookAtWhatIsLeft")
class LookAtWhatIsLeft implements JavaDelegate {

  private final Leavings leavings;

  LookAtWhatIsLeft(Leavings leavings) {
    this.leavings = leavings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String number = execution.getProcessBusinessKey();
    execution.setVariable("whatIsLeft", leavings.left(number).name());
    execution.setVariable("accountType", leavings.accountType(number));
  }
}
