package io.ciclo.engine.operations;

import io.ciclo.engine.NotTriedAgain;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Takes all tries from a step that has failed for good: its incident is there at once. */
final class StopAtOnce extends JobRetryCmd {

  private static final long serialVersionUID = 1L;

  StopAtOnce(String jobId, Throwable failure) {
    super(jobId, failure);
  }

  static boolean asks(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NotTriedAgain) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Object execute(CommandContext context) {
    JobEntity job = getJob();
    if (job != null) {
      job.unlock();
      logException(job);
      job.setRetries(0);
    }
    return null;
  }
}
