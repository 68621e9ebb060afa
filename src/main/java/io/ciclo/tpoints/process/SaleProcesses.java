package io.ciclo.tpoints.process;

import io.ciclo.engine.ModelNames;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.SaleState;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What happened to the sale of a pack, told to its process. Facts are stored before. */
@Component
public class SaleProcesses {

  @ModelNames(ModelNames.Kind.PROCESS)
  static final class SaleProcessKeys {

    static final String TPOINT_SALE = "tpoint-sale";

    private SaleProcessKeys() {}
  }

  @ModelNames(ModelNames.Kind.MESSAGE)
  static final class SaleMessages {

    static final String OFFER_ANSWERED = "tpoints.offerAnswered";
    static final String POINTS_AVAILABLE = "tpoints.pointsAvailable";
    static final String POINTS_COUNT = "tpoints.pointsCount";

    private SaleMessages() {}
  }

  /** A case may be short of points more than once: each of its sales is found by its own id. */
  static final String SALE = "saleId";
  static final String CHOSEN = "packChosen";
  static final String WITHIN_LIMITS = "saleWithinLimits";
  /** What the case that called the sale reads: SOLD, it may set its points aside now; or NOT_SOLD. */
  static final String OUTCOME = "saleOutcome";

  private final RuntimeService runtime;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  SaleProcesses(@Lazy RuntimeService runtime) {
    this.runtime = runtime;
  }

  public void saleBegun(Sale sale) {
    runtime.startProcessInstanceByKey(SaleProcessKeys.TPOINT_SALE, sale.caseNumber(), Map.of(SALE, sale.id()));
  }

  /** False when it is over, or the case that was short of points took it with it. */
  public boolean underWay(Sale sale) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(sale.caseNumber(), SaleProcessKeys.TPOINT_SALE)
        .variableValueEquals(SALE, sale.id()).count() > 0;
  }

  /**
   * The customer has decided, or the offer was taken back.
   *
   * @param enough the case has its points in another way, whatever was decided
   * @return false when no process waits for it any more
   */
  public boolean offerAnswered(Sale sale, boolean withinLimits, boolean enough) {
    Map<String, Object> answer = new HashMap<>();
    answer.put(CHOSEN, sale.state() == SaleState.CHOSEN);
    answer.put(WITHIN_LIMITS, withinLimits);
    answer.put(OUTCOME, outcome(enough));
    return told(SaleMessages.OFFER_ANSWERED, sale, answer);
  }

  static String outcome(boolean enough) {
    return enough ? "SOLD" : "NOT_SOLD";
  }

  /** Whether its process can be told that nothing needs to be bought: not one of a version from before that was possible. */
  public boolean awaitsPoints(Sale sale) {
    return runtime.createExecutionQuery().messageEventSubscriptionName(SaleMessages.POINTS_AVAILABLE)
        .processInstanceBusinessKey(sale.caseNumber()).processVariableValueEquals(SALE, sale.id()).count() > 0;
  }

  /** The case that is short of points needs no pack any more. */
  public void pointsAvailable(Sale sale) {
    told(SaleMessages.POINTS_AVAILABLE, sale, Map.of(OUTCOME, outcome(true)));
  }

  /** The case waits no longer for the pack that was sold to it; mostly nobody waits. */
  public void pointsCount(Sale sale) {
    told(SaleMessages.POINTS_COUNT, sale, Map.of());
  }

  private boolean told(String message, Sale sale, Map<String, Object> facts) {
    return !runtime.createMessageCorrelation(message).processInstanceBusinessKey(sale.caseNumber())
        .processInstanceVariableEquals(SALE, sale.id()).setVariables(facts).correlateAllWithResult().isEmpty();
  }
}
