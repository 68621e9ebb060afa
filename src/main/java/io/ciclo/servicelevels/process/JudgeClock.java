package io.ciclo.servicelevels.process;

import io.ciclo.servicelevels.desk.AlarmDesk;
import io.ciclo.servicelevels.desk.AlarmDesk.Finding;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Whether there is still reason to act on an alarm. The case's clocks stay locked until the step's transaction ends, with
 * the task that may follow: whoever stops the clock meanwhile waits, and then finds that task.
 */
@Component("judgeClock")
class JudgeClock implements JavaDelegate {

  private final AlarmDesk desk;

  JudgeClock(AlarmDesk desk) {
    this.desk = desk;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Finding finding = desk.judge(execution.getProcessBusinessKey(), AlarmVariables.clock(execution),
        AlarmVariables.kind(execution));
    execution.setVariable("clockRunning", finding.stands());
    execution.setVariable("excused", finding.excused());
    execution.setVariable("keyAccount", finding.keyAccount());
    execution.setVariable("accountLeader", finding.accountLeader());
    execution.setVariable("nextLevel", finding.nextLevel());
    execution.setVariable("factClock", finding.clock());
    execution.setVariable("factSituation", finding.situation());
  }
}
