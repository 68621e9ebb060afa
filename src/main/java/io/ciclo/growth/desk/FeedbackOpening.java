package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.CustomerEvents;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.InputRefused;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.Feedback.Opening;
import io.ciclo.growth.FeedbackEvent.Kind;
import io.ciclo.growth.FeedbackState;
import io.ciclo.growth.process.GrowthProcesses;
import io.ciclo.growth.store.FeedbackStore;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How a Feedback begins, whatever makes it begin. */
@Component
class FeedbackOpening {

  /** Of a first Feedback, whose customer has had none before. */
  static final int FIRST_PERIOD_MONTHS = 3;

  private final FeedbackStore store;
  private final FeedbackFile file;
  private final Customers customers;
  private final CustomerEvents customerEvents;
  private final CaseNumbers numbers;
  private final GrowthProcesses processes;

  FeedbackOpening(FeedbackStore store, FeedbackFile file, Customers customers, CustomerEvents customerEvents, CaseNumbers numbers,
      GrowthProcesses processes) {
    this.store = store;
    this.file = file;
    this.customers = customers;
    this.customerEvents = customerEvents;
    this.numbers = numbers;
    this.processes = processes;
  }

  /** A date starts nothing for whom it would only disturb: no customer, one who leaves, or one with a Feedback under way (FF-01). */
  boolean possible(long company) {
    return customers.company(company).status() == CompanyStatus.ACTIVE && !leaves(company) && store.openOf(company).isEmpty();
  }

  /** Its deregistration is under way. */
  private boolean leaves(long company) {
    return customerEvents.openOf(company).stream().anyMatch(event -> event.kind() == CustomerEventKind.DEREGISTRATION);
  }

  String open(long companyId, Opening opening) {
    Company company = customers.company(companyId);
    if (company.status() != CompanyStatus.ACTIVE) {
      throw new InputRefused("company", "«Empresa»: " + company.legalName() + " no es un cliente activo; no se le pide un Feedback.");
    }
    if (leaves(companyId)) {
      throw new InputRefused("company", "«Empresa»: la baja de " + company.legalName() + " está en marcha; no se le pide un Feedback.");
    }
    store.openOf(companyId).ifPresent(open -> {
      throw new InputRefused("company", "«Feedback»: ya hay uno abierto con este cliente, " + open.number() + ".");
    });
    LocalDate today = file.today(company);
    // figures are taken before one meets: what happened in between is told by the next ones
    LocalDate first = store.lastTaken(companyId).map(Feedback::periodLast).orElse(today.minusMonths(FIRST_PERIOD_MONTHS));
    String number = numbers.next(CasePrefix.GROWTH);
    store.insert(new Feedback(number, companyId, null, opening, first, today, FeedbackState.ARRANGING, null, 0, null, null, 0));
    file.written(number, Kind.OPENED, opening.reason(), opening.by());
    processes.feedbackOpened(number, company.csm());
    return number;
  }
}
