package io.ciclo.tpoints.process;

import io.ciclo.tpoints.desk.SaleDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The order is written, and its points are booked as soon as they count (TP-06, TP-13). Until then a case that is short of them waits,
 * which {@code pointsCountLater} says.
 */
@Component("registerPackSale")
class RegisterPackSale extends SaleStep {

  RegisterPackSale(@Lazy SaleDesk sales) {
    super(sales);
  }

  @Override
  void take(SaleDesk sales, long sale, DelegateExecution execution) {
    sales.register(sale);
    execution.setVariable(SaleProcesses.OUTCOME, SaleProcesses.outcome(true));
    execution.setVariable("pointsCountLater", sales.caseWaits(sale));
  }
}
