package io.ciclo.tpoints.process;

import io.ciclo.tpoints.desk.SaleDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whoever wanted to buy reads that it comes to nothing, and why. */
@Component("tellSaleNotApproved")
class TellSaleNotApproved extends SaleStep {

  TellSaleNotApproved(@Lazy SaleDesk sales) {
    super(sales);
  }

  @Override
  void take(SaleDesk sales, long sale, DelegateExecution execution) {
    sales.tellNotApproved(sale);
    execution.setVariable(SaleProcesses.OUTCOME, SaleProcesses.outcome(sales.enough(sale)));
  }
}
