package io.ciclo.tpoints.process;

import io.ciclo.tpoints.desk.SaleDesk;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A step of a sale: the sale is the one that its process was begun for. */
abstract class SaleStep implements JavaDelegate {

  private final SaleDesk sales;

  SaleStep(SaleDesk sales) {
    this.sales = sales;
  }

  @Override
  public final void execute(DelegateExecution execution) {
    take(sales, ((Number) execution.getVariable(SaleProcesses.SALE)).longValue(), execution);
  }

  abstract void take(SaleDesk sales, long sale, DelegateExecution execution);
}
