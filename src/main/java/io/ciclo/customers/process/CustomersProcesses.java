package io.ciclo.customers.process;

import io.ciclo.customers.ContractSigned;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.desk.SignedContracts;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.ModelNames;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happened to a company as a customer, told to its processes; the only way into the engine. Facts are stored before. */
@Component
public class CustomersProcesses {

  @ModelNames(ModelNames.Kind.MESSAGE)
  static final class CustomerMessages {
    static final String REGISTRATION_WITHDRAWN = "registration.withdrawn";
    static final String HANDOVER_CANCELLED = "handover.cancelled";
    static final String AMENDMENT_WITHDRAWN = "customer.amendmentWithdrawn";
    static final String STAYS = "customer.stays";

    private CustomerMessages() {}
  }

  /** What a signed contract starts is not named here: a table does. */
  @ModelNames(ModelNames.Kind.PROCESS)
  static final class CustomerProcessKeys {
    static final String PROJECT_HANDOVER = "project-handover";

    private CustomerProcessKeys() {}
  }

  private final RuntimeService runtime;
  private final SignedContracts contracts;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  CustomersProcesses(@Lazy RuntimeService runtime, SignedContracts contracts) {
    this.runtime = runtime;
    this.contracts = contracts;
  }

  /** Which process follows is decided by a table, so it is started by its key; the same contract starts nothing twice. */
  @EventListener
  public void contractSigned(ContractSigned signed) {
    contracts.record(signed).ifPresent(started -> runtime.startProcessInstanceByKey(started.process(), started.event().number()));
  }

  /** @param opened whether the shop is open already */
  public void handoverDue(String number, boolean opened) {
    runtime.startProcessInstanceByKey(CustomerProcessKeys.PROJECT_HANDOVER, number, Map.of("shopOpened", opened));
  }

  /** @throws InputRefused when it has ended meanwhile */
  public void abandoned(String number, CustomerEventKind kind) {
    String message = kind == CustomerEventKind.REGISTRATION ? CustomerMessages.REGISTRATION_WITHDRAWN : CustomerMessages.HANDOVER_CANCELLED;
    if (runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlateAllWithResult().isEmpty()) {
      throw new InputRefused("reason", "«Abandonar»: el caso ya está cerrado.");
    }
  }

  /** @throws InputRefused when it has been applied or closed meanwhile */
  public void amendmentWithdrawn(String number) {
    correlate(CustomerMessages.AMENDMENT_WITHDRAWN, number);
  }

  /** @throws InputRefused when the customer has left meanwhile */
  public void customerStays(String number) {
    correlate(CustomerMessages.STAYS, number);
  }

  private void correlate(String message, String number) {
    if (runtime.createMessageCorrelation(message).processInstanceBusinessKey(number).correlateAllWithResult().isEmpty()) {
      throw new InputRefused("reason", "«Motivo»: " + number + " ya está cerrado.");
    }
  }
}
