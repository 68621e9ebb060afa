package io.ciclo.tpoints.process;

import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.SaleState;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.desk.SaleDesk;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The sale of this process, begun here when a case that is short of points calls it with {@code companyId} and {@code pointsMissing}
 * (EA-12). Until it is sold or needed no more, {@code saleOutcome} is NOT_SOLD: so it is whichever way the process ends.
 */
@Component("preparePackSale")
class PreparePackSale implements JavaDelegate {

  private final SaleDesk sales;

  PreparePackSale(@Lazy SaleDesk sales) {
    this.sales = sales;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Object known = execution.getVariable(SaleProcesses.SALE);
    Sale sale = known == null
        ? sales.needed(((Number) execution.getVariable("companyId")).longValue(), execution.getProcessBusinessKey(),
            TPoints.parse(String.valueOf(execution.getVariable("pointsMissing"))))
        : sales.sale(((Number) known).longValue()).orElseThrow();
    boolean chosen = sale.state() == SaleState.CHOSEN;
    execution.setVariable(SaleProcesses.SALE, sale.id());
    execution.setVariable(SaleProcesses.CHOSEN, chosen);
    execution.setVariable(SaleProcesses.WITHIN_LIMITS, chosen && sales.withinLimits(sale));
    execution.setVariable("offerEndsAt", Date.from(sale.offeredUntil()));
    execution.setVariable(SaleProcesses.OUTCOME, SaleProcesses.outcome(false));
  }
}
