package io.ciclo.customers.process;

import io.ciclo.engine.ModelNames;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Requests to erase personal data, told to their process; the record is stored before. */
@Component
public class ErasureProcesses {

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class ErasureProcessKeys {

    static final String DATA_ERASURE = "data-erasure";

    private ErasureProcessKeys() {}
  }

  private final RuntimeService runtime;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  ErasureProcesses(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  /** @param key business key: {@code DATOS-} and the record's id */
  public void requested(String key) {
    runtime.startProcessInstanceByKey(ErasureProcessKeys.DATA_ERASURE, key);
  }
}
