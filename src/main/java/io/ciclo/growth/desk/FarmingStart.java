package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingEvent.Kind;
import io.ciclo.growth.FarmingState;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.Feedbacks;
import io.ciclo.growth.NeedFound;
import io.ciclo.growth.process.FarmingProcesses;
import io.ciclo.growth.store.FarmingSheetStore;
import io.ciclo.growth.store.FarmingStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A Farming begins when a Feedback has found a need, and in no other way (FF-03). */
@Component
class FarmingStart {

  private static final String LINK = "FARMING";

  private final FarmingStore store;
  private final FarmingSheetStore sheets;
  private final FarmingFile file;
  private final Feedbacks feedbacks;
  private final Customers customers;
  private final CaseNumbers numbers;
  private final CaseLinks links;
  private final FarmingProcesses processes;
  private final SafeWrite safely;

  FarmingStart(FarmingStore store, FarmingSheetStore sheets, FarmingFile file, Feedbacks feedbacks, Customers customers, CaseNumbers numbers,
      CaseLinks links, FarmingProcesses processes, SafeWrite safely) {
    this.store = store;
    this.sheets = sheets;
    this.file = file;
    this.feedbacks = feedbacks;
    this.customers = customers;
    this.numbers = numbers;
    this.links = links;
    this.processes = processes;
    this.safely = safely;
  }

  @EventListener
  void found(NeedFound found) {
    safely.run(() -> begin(found));
  }

  private void begin(NeedFound found) {
    Feedback feedback = found.feedback() == null ? null : feedbacks.find(found.feedback()).orElse(null);
    if (feedback == null || feedback.company() != found.company()) {
      throw new InputRefused("feedback", "«Feedback»: un Farming solo empieza desde un Feedback del mismo cliente, y «" + found.feedback()
          + "» no lo es.");
    }
    if (found.need() == null || found.need().isBlank()) {
      throw new InputRefused("need", "«Necesidad»: escriba qué necesita el cliente.");
    }
    Company company = customers.company(found.company());
    String number = numbers.next(CasePrefix.GROWTH);
    String leader = company.accountLeader() == null ? found.reportedBy() : company.accountLeader();
    store.insert(new Farming(number, found.feedback(), found.company(), found.need().strip(), leader, 0, FarmingState.ANALYSIS, null, 0, null, null,
        file.now(), null, 0));
    sheets.begin(number);
    file.written(number, Kind.OPENED, found.need().strip(), found.reportedBy());
    links.link(found.feedback(), number, LINK);
    processes.needFound(number);
  }
}
