package io.ciclo.growth.process;

import io.ciclo.engine.ModelNames;
import io.ciclo.growth.FarmingReply;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happened to a Farming, told to its processes; the only way into the engine. Facts are stored before. */
@Component
public class FarmingProcesses {

  @ModelNames(ModelNames.Kind.MESSAGE)
  static final class FarmingMessages {
    static final String NEED_FOUND = "feedback.needFound";
    static final String ANSWERED = "farming.answered";
    static final String CALLED_OFF = "farming.calledOff";

    private FarmingMessages() {}
  }

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class FarmingProcessKeys {
    static final String FARMING = "farming";
    static final String FARMING_ANSWER = "farming-answer";
    static final String DRAFT_DELIVERY = "farming-draft-delivery";

    private FarmingProcessKeys() {}
  }

  static final String AGREED = "farmingAgreed";
  static final String ANSWER = "farmingAnswer";
  static final String DRAFT = "draftId";

  private final RuntimeService runtime;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  FarmingProcesses(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  public void needFound(String number) {
    runtime.createMessageCorrelation(FarmingMessages.NEED_FOUND).processInstanceBusinessKey(number).setVariable(AGREED, false)
        .correlateStartMessage();
  }

  /** A process of its own, so that whatever becomes of the case, the draft arrives. */
  public void draftSent(String number, long draft) {
    runtime.startProcessInstanceByKey(FarmingProcessKeys.DRAFT_DELIVERY, number, Map.of(DRAFT, draft));
  }

  /** @return false when no process waits: somebody was faster */
  public boolean answered(String number, FarmingReply.Word word) {
    return correlated(FarmingMessages.ANSWERED, number, Map.of(ANSWER, word.name()));
  }

  /** @return false when no process can be called off any more */
  public boolean calledOff(String number) {
    return correlated(FarmingMessages.CALLED_OFF, number, Map.of());
  }

  private boolean correlated(String message, String number, Map<String, Object> variables) {
    return !runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).setVariables(variables).correlateAllWithResult()
        .isEmpty();
  }
}
