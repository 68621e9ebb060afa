package io.ciclo.staff.process;

import io.ciclo.staff.desk.Calls;
import io.ciclo.staff.desk.Rung;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Calls whoever stands on the rung that the step names: FIRST, SECOND or MANAGER. */
@Component("callOnDuty")
class CallOnDuty implements JavaDelegate {

  private static final String RUNG = "rung";
  private static final String PERSON_CALLED = "personCalled";

  private final Calls calls;

  CallOnDuty(Calls calls) {
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Rung rung = Rung.valueOf((String) execution.getVariable(RUNG));
    execution.setVariable(PERSON_CALLED, calls.call(execution.getProcessBusinessKey(), rung));
  }
}
