package io.ciclo.engine.operations;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.springframework.stereotype.Component;

/** A step whose failure says that another try is useless is not tried again; all others keep the retries of their models. */
@Component
class StoppingPlugin extends AbstractProcessEnginePlugin {

  // the starter sets the engine's own factory before the start of the engine
  @Override
  public void postInit(ProcessEngineConfigurationImpl configuration) {
    FailedJobCommandFactory usual = configuration.getFailedJobCommandFactory();
    configuration.setFailedJobCommandFactory((job, failure) ->
        StopAtOnce.asks(failure) ? new StopAtOnce(job, failure) : usual.getCommand(job, failure));
  }
}
