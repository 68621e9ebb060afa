package io.ciclo.prospects.process;

import io.ciclo.engine.ModelNames;
import io.ciclo.meetings.Purpose;
import io.ciclo.prospects.Decision;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.Validation;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happened to the case of a prospect, told to its processes; the only way into the engine. Facts are stored before. */
@Component
public class ProspectsProcesses {

  @ModelNames(ModelNames.Kind.MESSAGE)
  static final class ProspectMessages {
    static final String MEETING_HELD = "prospect.meetingHeld";
    static final String PROPOSAL_DECIDED = "proposal.decided";
    static final String VALIDATED = "prospect.validated";
    static final String OBSTACLE_FOUND = "prospect.obstacleFound";
    static final String RELATIONSHIP_CHANGED = "prospect.relationshipChanged";

    private ProspectMessages() {}
  }

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class ProspectProcessKeys {
    static final String BUSINESS_DEVELOPMENT = "business-development";
    static final String PHASE_MEETING = "phase-meeting";
    static final String PROOF_OF_CONCEPT = "proof-of-concept";

    private ProspectProcessKeys() {}
  }

  /** Beside each obstacle's task: which one it is about. */
  static final String OBSTACLE = "obstacleId";

  private final RuntimeService runtime;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  ProspectsProcesses(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  public void prospectOpened(String number, boolean customisationOn, boolean trainingOn) {
    runtime.startProcessInstanceByKey(ProspectProcessKeys.BUSINESS_DEVELOPMENT, number,
        Map.of("customisationOn", customisationOn, "trainingOn", trainingOn));
  }

  /** Mostly nobody waits: the meeting was held before its turn, and is found when it comes. */
  public void meetingHeld(String number, Phase phase, Purpose purpose) {
    runtime.createMessageCorrelation(ProspectMessages.MEETING_HELD).processInstanceBusinessKey(number)
        .processInstanceVariableEquals("phase", phase.name()).processInstanceVariableEquals("meetingPurpose", purpose.name())
        .correlateAllWithResult();
  }

  /** @return false when no process waits: somebody was faster */
  public boolean proposalDecided(String number, Decision decision) {
    return correlated(ProspectMessages.PROPOSAL_DECIDED, number, Map.of("proposalDecision", decision.name()));
  }

  /** @return false when no process waits: somebody was faster */
  public boolean validated(String number, Validation validation) {
    return correlated(ProspectMessages.VALIDATED, number, Map.of("validationAnswer", validation.name()));
  }

  /** Each has its own tasks beside the main course of the phase. */
  public void obstacleFound(String number, long obstacle) {
    runtime.createMessageCorrelation(ProspectMessages.OBSTACLE_FOUND).processInstanceBusinessKey(number)
        .setVariableToTriggeredScope(OBSTACLE, obstacle).correlateAllWithResult();
  }

  /** Whoever does not wait looks for itself later. */
  public void relationshipChanged(String number) {
    correlated(ProspectMessages.RELATIONSHIP_CHANGED, number, Map.of());
  }

  private boolean correlated(String message, String number, Map<String, Object> variables) {
    return !runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).setVariables(variables).correlateAllWithResult()
        .isEmpty();
  }
}
