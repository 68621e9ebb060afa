package io.ciclo.servicelevels.process;

import io.ciclo.engine.ModelNames;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happened to the plan of holidays, told to its process; facts are stored before. */
@Component
public class CoverageProcesses {

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class CoverageProcessKeys {

    static final String HOLIDAY_COVERAGE = "holiday-coverage";

    private CoverageProcessKeys() {}
  }

  @ModelNames(ModelNames.Kind.MESSAGE)
  static final class CoverageMessages {

    static final String HOLIDAY_UNCOVERED = "servicelevels.holidayUncovered";
    static final String HOLIDAY_COVERED = "servicelevels.holidayCovered";

    private CoverageMessages() {}
  }

  private final RuntimeService runtime;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  CoverageProcesses(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** A year with service holidays begins. */
  public void yearBegun(String key) {
    runtime.startProcessInstanceByKey(CoverageProcessKeys.HOLIDAY_COVERAGE, key);
  }

  /** A holiday comes near and nobody covers it; nothing when it is somebody's task already. */
  public void holidayUncovered(String key) {
    if (runtime.createProcessInstanceQuery()
        .processInstanceBusinessKey(key, CoverageProcessKeys.HOLIDAY_COVERAGE).count() == 0) {
      runtime.createMessageCorrelation(CoverageMessages.HOLIDAY_UNCOVERED).processInstanceBusinessKey(key)
          .correlateStartMessage();
    }
  }

  /** Somebody confirmed for a holiday: whoever was to find somebody need not any more. Mostly nobody was. */
  public void holidayCovered(String key) {
    runtime.createMessageCorrelation(CoverageMessages.HOLIDAY_COVERED).processInstanceBusinessKey(key)
        .correlateAllWithResult();
  }
}
