package io.ciclo.staff.process;

import io.ciclo.engine.ModelNames;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** That somebody's yearly review is due, told to its process; the review is stored before. */
@Component
public class DevelopmentProcesses {

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class DevelopmentProcessKeys {

    static final String DEVELOPMENT_REVIEW = "development-review";

    private DevelopmentProcessKeys() {}
  }

  private final RuntimeService runtime;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  DevelopmentProcesses(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** @param person staff id: whoever reads and answers what was agreed */
  public void reviewDue(String key, String person) {
    runtime.createProcessInstanceByKey(DevelopmentProcessKeys.DEVELOPMENT_REVIEW).businessKey(key).setVariable("reviewedPerson", person).execute();
  }
}
