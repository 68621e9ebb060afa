package io.ciclo.training.process;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.ModelNames;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happened to a training with a number of its own, told to its process; the only way into the engine. Facts are stored before. */
@Component
public class TrainingProcesses {

  @ModelNames(ModelNames.Kind.MESSAGE)
  static final class TrainingMessages {
    static final String WITHDRAWN = "training.withdrawn";

    private TrainingMessages() {}
  }

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class TrainingProcessKeys {
    static final String TRAINING = "training";
    static final String TRAINING_SESSIONS = "training-sessions";
    static final String TRAINING_FOLLOW_UP = "training-follow-up";

    private TrainingProcessKeys() {}
  }

  private final RuntimeService runtime;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  TrainingProcesses(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  public void asked(String caseNumber) {
    runtime.startProcessInstanceByKey(TrainingProcessKeys.TRAINING, caseNumber);
  }

  /** @throws InputRefused when it has ended meanwhile */
  public void withdrawn(String caseNumber) {
    if (runtime.createMessageCorrelation(TrainingMessages.WITHDRAWN).processInstanceBusinessKey(caseNumber).correlateAllWithResult().isEmpty()) {
      throw new InputRefused("reason", "«Retirar»: ya está cerrada.");
    }
  }
}
