package io.ciclo.growth.desk;

import io.ciclo.growth.CrmMessage;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityEvent;
import io.ciclo.growth.process.CrmProcesses;
import io.ciclo.growth.store.CrmStore;
import java.time.Clock;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Another CRM hears of each change: the message is written with the change, its delivery starts in the same transaction. */
final class HttpCrm implements Crm {

  private final CrmStore store;
  private final CrmProcesses processes;
  private final Clock clock;

  HttpCrm(CrmStore store, CrmProcesses processes, Clock clock) {
    this.store = store;
    this.processes = processes;
    this.clock = clock;
  }

  @Override
  public void changed(Opportunity after, OpportunityEvent.Kind what) {
    // one that was opened while the register stood alone is opened there first
    if (what != OpportunityEvent.Kind.OPENED && store.ofOpportunity(after.number()).stream().noneMatch(HttpCrm::opens)) {
      write(after, OpportunityEvent.Kind.OPENED);
    }
    write(after, what);
  }

  private static boolean opens(CrmMessage message) {
    return message.what() == OpportunityEvent.Kind.OPENED && message.status() != CrmMessage.Status.KEPT;
  }

  /** The engine does not tell of a delivery that was begun earlier in the same command: it is not written yet. */
  private static boolean notedBefore(String opportunity) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        && TransactionSynchronizationManager.getSynchronizations().contains(new Noted(opportunity));
  }

  private static void note(String opportunity) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new Noted(opportunity));
    }
  }

  /** Lives as long as the transaction in which a change was noted. */
  private record Noted(String opportunity) implements TransactionSynchronization {}

  private void write(Opportunity after, OpportunityEvent.Kind what) {
    boolean earlier = notedBefore(after.number()) || processes.onTheWay(after.number());
    note(after.number());
    processes.changeNoted(after.number(), store.append(after, what, clock.instant()).id(), earlier);
  }
}
