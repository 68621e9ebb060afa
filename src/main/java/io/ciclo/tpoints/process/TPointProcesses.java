package io.ciclo.tpoints.process;

import io.ciclo.engine.ModelNames;
import io.ciclo.tpoints.Author;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happened to points, told to processes; the only way into the engine. Facts are stored before. */
@Component
public class TPointProcesses {

  @ModelNames(ModelNames.Kind.MESSAGE)
  static final class TPointMessages {

    static final String AUTHORISATION_ANSWERED = "tpoint.authorisationAnswered";

    private TPointMessages() {}
  }

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class TPointProcessKeys {

    static final String TPOINT_AUTHORISATION = "tpoint-authorisation";
    static final String TPOINT_AUDIT = "tpoint-audit";

    private TPointProcessKeys() {}
  }

  @ModelNames(ModelNames.Kind.ERROR)
  static final class TPointErrors {

    /** The one refusal that a diagram foresees: a pack may be bought (EA-12). */
    static final String INSUFFICIENT_T_POINTS = "INSUFFICIENT_T_POINTS";

    private TPointErrors() {}
  }

  /** The correlation key: a case may ask for several things, one after the other or at once. */
  static final String REQUEST = "tpointRequest";

  private final RuntimeService runtime;
  private final ManagementService management;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  TPointProcesses(@Lazy RuntimeService runtime, @Lazy ManagementService management) {
    this.runtime = runtime;
    this.management = management;
  }

  /** Mostly somebody waits; nobody does when the same answer is given twice. */
  public void answered(String caseNumber, long request, boolean authorised) {
    runtime.createMessageCorrelation(TPointMessages.AUTHORISATION_ANSWERED).processInstanceBusinessKey(caseNumber)
        .processInstanceVariableEquals(REQUEST, request).setVariables(Map.of("authorised", authorised)).correlateAllWithResult();
  }

  public boolean alive(String caseNumber) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).count() > 0;
  }

  public boolean asks(String caseNumber, long request) {
    return runtime.createProcessInstanceQuery()
        .processInstanceBusinessKey(caseNumber, TPointProcessKeys.TPOINT_AUTHORISATION)
        .variableValueEquals(REQUEST, request).count() > 0;
  }

  /** One that found something waits to find it mended: it looks again, instead of a second one beside it. */
  public void auditWanted(Author by) {
    List<ProcessInstance> underWay = runtime.createProcessInstanceQuery()
        .processDefinitionKey(TPointProcessKeys.TPOINT_AUDIT).list();
    if (underWay.isEmpty()) {
      runtime.startProcessInstanceByKey(TPointProcessKeys.TPOINT_AUDIT, Map.of("askedBy", by.id()));
    } else {
      underWay.stream().flatMap(one -> management.createJobQuery().processInstanceId(one.getId()).noRetriesLeft().list().stream())
          .map(Job::getId).forEach(job -> management.setJobRetries(job, 1));
    }
  }
}
