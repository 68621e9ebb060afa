package io.ciclo.tpoints.process;

import io.ciclo.tpoints.desk.SaleDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whoever bought reads what, for how much, and since when it counts. */
@Component("confirmPackSale")
class ConfirmPackSale extends SaleStep {

  ConfirmPackSale(@Lazy SaleDesk sales) {
    super(sales);
  }

  @Override
  void take(SaleDesk sales, long sale, DelegateExecution execution) {
    sales.confirm(sale);
  }
}
