package io.ciclo.servicelevels.process;

import io.ciclo.engine.ModelNames;
import io.ciclo.servicelevels.Alarm;
import io.ciclo.servicelevels.ClockId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happened to clocks, told to the processes that follow it. */
@Component
public class ServiceLevelProcesses {

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class ServiceLevelProcessKeys {

    static final String SERVICE_LEVEL_ALARM = "service-level-alarm";

    private ServiceLevelProcessKeys() {}
  }

  @ModelNames(ModelNames.Kind.MESSAGE)
  static final class ServiceLevelMessages {

    static final String CLOCK_SETTLED = "servicelevels.clockSettled";

    private ServiceLevelMessages() {}
  }

  private final RuntimeService runtime;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  ServiceLevelProcesses(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** A warning or a breach has happened and is recorded: what follows is drawn in the model. */
  public void alarmRecorded(String caseNumber, Alarm alarm) {
    runtime.createProcessInstanceByKey(ServiceLevelProcessKeys.SERVICE_LEVEL_ALARM).businessKey(caseNumber)
        .setVariables(AlarmVariables.of(alarm)).execute();
  }

  /** A clock that ran late has stopped, or has got a deadline that still holds: what its breach asked for is over. */
  public void clockSettled(String caseNumber, ClockId clock) {
    MessageCorrelationBuilder message = runtime.createMessageCorrelation(ServiceLevelMessages.CLOCK_SETTLED)
        .processInstanceBusinessKey(caseNumber);
    AlarmVariables.of(clock).forEach(message::processInstanceVariableEquals);
    // Most breaches ask for nothing that could wait, and what waited may be done.
    message.correlateAllWithResult();
  }
}
