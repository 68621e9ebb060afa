package io.ciclo.tpoints.process;

import io.ciclo.tpoints.desk.SaleDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Those who may buy get the options, or the colleague whom somebody asked (TP-06, CL-13). */
@Component("presentPacks")
class PresentPacks extends SaleStep {

  PresentPacks(@Lazy SaleDesk sales) {
    super(sales);
  }

  @Override
  void take(SaleDesk sales, long sale, DelegateExecution execution) {
    sales.present(sale);
  }
}
