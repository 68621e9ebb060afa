package io.ciclo.growth.desk;

import io.ciclo.customers.ContractSigned;
import io.ciclo.customers.CustomerEvents;
import io.ciclo.customers.Customers;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.InputRefused;
import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingEvent.Kind;
import io.ciclo.growth.FarmingReply;
import io.ciclo.growth.FarmingState;
import io.ciclo.growth.NewOpportunity;
import io.ciclo.growth.Opportunities;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityKind;
import io.ciclo.growth.OpportunityStage;
import io.ciclo.growth.process.FarmingProcesses;
import io.ciclo.growth.store.FarmingStore;
import io.ciclo.growth.store.FarmingStore.Contract;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The opportunity, the contract, and how a Farming ends (FF-04, FF-20 to FF-23). */
@Service
@Transactional
public class FarmingEnding {

  private static final int LONGEST_REASON = 4000;

  private final FarmingFile file;
  private final FarmingStore store;
  private final Opportunities opportunities;
  private final Customers customers;
  private final CustomerEvents customerEvents;
  private final FarmingProcesses processes;
  private final ApplicationEventPublisher events;

  FarmingEnding(FarmingFile file, FarmingStore store, Opportunities opportunities, Customers customers, CustomerEvents customerEvents,
      FarmingProcesses processes, ApplicationEventPublisher events) {
    this.file = file;
    this.store = store;
    this.opportunities = opportunities;
    this.customers = customers;
    this.customerEvents = customerEvents;
    this.processes = processes;
    this.events = events;
  }

  /** In the register, and by it in the CRM (FF-04). */
  public void openOpportunity(String number) {
    Farming farming = file.get(number);
    String opportunity = opportunities.open(new NewOpportunity(farming.company(), OpportunityKind.FARMING, farming.title(), number, farming.leader(),
        Optional.empty()));
    file.record(number, Kind.OPPORTUNITY, opportunity);
  }

  /** Last details are settled (FF-20). */
  public void contractUpdated(String number, LocalDate signedOn, SupportPlan plan, String reference, String details, String staffId) {
    Farming farming = file.in(number, FarmingState.CONTRACT, "signedOn", "Contrato");
    if (signedOn.isAfter(LocalDate.ofInstant(file.now(), customers.company(farming.company()).zone()))) {
      throw new InputRefused("signedOn", "«Firmado el»: no puede ser una fecha futura.");
    }
    // the same contract starts nothing twice: the amendment would never be made
    customerEvents.startedBy(farming.company(), reference).ifPresent(known -> {
      throw new InputRefused("contractReference", "«Referencia del contrato»: con «" + reference + "» ya se empezó " + known.number()
          + "; escriba la de este contrato.");
    });
    store.signed(number, new Contract(signedOn, plan, reference, details));
    opportunities.ofCase(number).ifPresent(one -> opportunities.reached(one.number(), OpportunityStage.CONTRACT, staffId));
    file.comesTo(number, FarmingState.IMPLEMENTING);
    file.written(number, Kind.CONTRACT, reference, staffId);
  }

  /** Whoever changes the customer's record hears of it in this transaction (FF-20). */
  public void announce(String number) {
    Farming farming = file.get(number);
    Contract contract = contract(number).orElseThrow(() -> new IllegalStateException(number + " has no contract"));
    events.publishEvent(new ContractSigned(ContractSigned.Kind.MODIFICATION, farming.company(), number, contract.signedOn(), contract.plan(),
        contract.reference()));
  }

  public Optional<Contract> contract(String number) {
    return store.contract(number);
  }

  public void implemented(String number, String what, String staffId) {
    file.in(number, FarmingState.IMPLEMENTING, "implementationDone", "Implementación");
    file.written(number, Kind.IMPLEMENTED, what, staffId);
  }

  public void won(String number) {
    Farming won = file.ends(number, FarmingState.WON);
    opportunities.ofCase(number).map(Opportunity::number).ifPresent(one -> opportunities.won(one, won.leader()));
    file.record(number, Kind.ENDED, FarmingState.WON.name());
  }

  /** With what the customer disagrees (FF-23). */
  public void notConforming(String number, String reason, String staffId) {
    file.in(number, FarmingState.CLOSING, "nonConformity", "No conformidad");
    file.saysWhyLost(number, reason, staffId);
    file.written(number, Kind.NOT_CONFORMING, reason, staffId);
  }

  public void lost(String number) {
    Farming lost = file.ends(number, FarmingState.LOST);
    opportunities.ofCase(number).map(Opportunity::number).ifPresent(one -> opportunities.lost(one, lost.endReason(), lost.endedBy()));
    file.record(number, Kind.ENDED, FarmingState.LOST.name());
  }

  void callOff(String number, String reason, String staffId) {
    if (!file.get(number).state().mayBeCalledOff()) {
      throw new InputRefused("reason", "«Retirar»: ya no se puede; hay contrato, o el caso se está cerrando.");
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new InputRefused("reason", "«Razón»: diga por qué se retira, en 1 a " + LONGEST_REASON + " caracteres.");
    }
    file.saysWhyLost(number, reason.strip(), staffId);
    file.written(number, Kind.CALLED_OFF, reason.strip(), staffId);
    if (!processes.calledOff(number)) {
      throw new InputRefused("reason", "«Retirar»: el caso ha cambiado en este mismo momento; vuelva a abrir su página.");
    }
  }

  /** What the customer said last; empty when nothing was said. */
  public Optional<FarmingReply> lastReply(String number) {
    return store.replies(number).stream().reduce((earlier, later) -> later);
  }
}
