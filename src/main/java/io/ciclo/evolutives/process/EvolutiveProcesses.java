package io.ciclo.evolutives.process;

import io.ciclo.engine.ModelNames;
import io.ciclo.evolutives.DefinitionWay;
import io.ciclo.evolutives.EstimateAnswer;
import io.ciclo.evolutives.MonthlyChoice;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happened to an evolutive, told to its processes; the only way into the engine. Facts are stored before. */
@Component
public class EvolutiveProcesses {

  @ModelNames(ModelNames.Kind.MESSAGE)
  static final class EvolutiveMessages {
    static final String ESTIMATE_ANSWERED = "estimate.answered";
    static final String LIMIT_ANSWERED = "evolutive.limitAnswered";
    static final String EARLIER_CLOSED = "evolutive.earlierClosed";

    private EvolutiveMessages() {}
  }

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class EvolutiveProcessKeys {
    static final String EVOLUTIVE = "evolutive";
    static final String EVOLUTIVE_LIMIT_CHOICE = "evolutive-limit-choice";
    static final String EVOLUTIVE_ESTIMATION = "evolutive-estimation";
    static final String EVOLUTIVE_DEFINITION_HELP = "evolutive-definition-help";
    static final String EVOLUTIVE_APPROVAL = "evolutive-approval";
    static final String EVOLUTIVE_DEVELOPMENT = "evolutive-development";

    private EvolutiveProcessKeys() {}
  }

  private final RuntimeService runtime;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  EvolutiveProcesses(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  /**
   * @param way null unless the answer is UNDEFINED
   * @return false when no process waits: somebody was faster
   */
  public boolean estimateAnswered(String caseNumber, EstimateAnswer answer, boolean roundsLeft, DefinitionWay way) {
    Map<String, Object> variables = new HashMap<>(Map.of("estimateAnswer", answer.name(), "roundsLeft", roundsLeft));
    if (way != null) {
      variables.put("definitionWay", way.name());
    }
    return correlated(EvolutiveMessages.ESTIMATE_ANSWERED, caseNumber, variables);
  }

  /** @return false when no process waits: somebody was faster */
  public boolean monthChosen(String caseNumber, MonthlyChoice choice) {
    return correlated(EvolutiveMessages.LIMIT_ANSWERED, caseNumber, Map.of("monthlyChoice", choice.name()));
  }

  /** Mostly it waits; the planned look finds what was said before anybody did. */
  public void earlierClosed(String caseNumber) {
    correlated(EvolutiveMessages.EARLIER_CLOSED, caseNumber, Map.of());
  }

  private boolean correlated(String message, String caseNumber, Map<String, Object> variables) {
    return !runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber).setVariables(variables)
        .correlateAllWithResult().isEmpty();
  }
}
