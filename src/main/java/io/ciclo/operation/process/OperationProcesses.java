package io.ciclo.operation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happened in operation, said to the engine. */
@Component
public class OperationProcesses {

  private final RuntimeService runtime;

  // Lazy: the engine's catalogue of beans contains a delegate that leads back here.
  OperationProcesses(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** Administrators are to be told by chat. */
  public void alertRaised(String batch) {
    runtime.createProcessInstanceByKey(ProcessKeys.OPERATION_ALERT).businessKey("operacion-" + batch)
        .setVariable(PostAlert.BATCH, batch).execute();
  }
}
