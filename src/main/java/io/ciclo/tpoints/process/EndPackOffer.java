package io.ciclo.tpoints.process;

import io.ciclo.tpoints.desk.SaleDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Nobody has answered in time. */
@Component("endPackOffer")
class EndPackOffer extends SaleStep {

  EndPackOffer(@Lazy SaleDesk sales) {
    super(sales);
  }

  @Override
  void take(SaleDesk sales, long sale, DelegateExecution execution) {
    sales.expire(sale);
    execution.setVariable(SaleProcesses.OUTCOME, SaleProcesses.outcome(sales.enough(sale)));
  }
}
