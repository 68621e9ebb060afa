package io.ciclo.tickets.process;

import io.ciclo.tickets.desk.Silence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The next date has come without an answer. */
@Component("judgeSilence")
class JudgeSilence implements JavaDelegate {

  private final Silence silence;

  JudgeSilence(Silence silence) {
    this.silence = silence;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Silence.Due due = silence.judge(execution.getProcessBusinessKey());
    execution.setVariable("silenceStep", due.step().name());
    execution.setVariable("silenceText", due.text());
  }
}
