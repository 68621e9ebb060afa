package io.ciclo.growth.process;

import io.ciclo.engine.ModelNames;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happened to the cases of this room, told to their processes; the only way into the engine. Facts are stored before. */
@Component
public class GrowthProcesses {

  @ModelNames(ModelNames.Kind.MESSAGE)
  static final class FeedbackMessages {
    static final String TAKEN = "feedback.taken";
    static final String CHANGED = "feedback.changed";
    static final String CANCELLED = "feedback.cancelled";

    private FeedbackMessages() {}
  }

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class FeedbackProcessKeys {
    static final String FEEDBACK = "feedback";

    private FeedbackProcessKeys() {}
  }

  private final RuntimeService runtime;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  GrowthProcesses(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** @param csm staff id of whoever looks after the customer; null while nobody does: then the tasks' groups find them */
  public void feedbackOpened(String number, String csm) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("feedbackLeader", csm);
    runtime.startProcessInstanceByKey(FeedbackProcessKeys.FEEDBACK, number, variables);
  }

  /** The meeting took place, or the contact has answered. */
  public void feedbackTaken(String number) {
    correlate(FeedbackMessages.TAKEN, number);
  }

  /** The meeting was moved or called off. */
  public void feedbackChanged(String number) {
    correlate(FeedbackMessages.CHANGED, number);
  }

  /** @return false when nothing was under way */
  public boolean feedbackCancelled(String number) {
    return correlate(FeedbackMessages.CANCELLED, number);
  }

  private boolean correlate(String message, String number) {
    return !runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlateAllWithResult().isEmpty();
  }
}
