package io.ciclo.customers.desk;

import io.ciclo.customers.CasesOfCompany;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.process.CustomersProcesses;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Other customer events of a company that leaves: an amendment is taken back, a registration or a handover given up. */
@Component
@Transactional
class EventsOfCompany implements CasesOfCompany {

  private final EventFile file;
  private final EventCards cards;
  private final Amendments amendments;
  private final EventAbandonment abandonment;
  private final CustomersProcesses processes;
  private final Vocabulary vocabulary;

  EventsOfCompany(EventFile file, EventCards cards, Amendments amendments, EventAbandonment abandonment, CustomersProcesses processes,
      Vocabulary vocabulary) {
    this.file = file;
    this.cards = cards;
    this.amendments = amendments;
    this.abandonment = abandonment;
    this.processes = processes;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<OpenCase> openOf(long company) {
    return file.openOf(company).stream().filter(event -> event.kind() != CustomerEventKind.DEREGISTRATION)
        .map(event -> new OpenCase(event.number(), what(event), cards.state(event), event.openedAt())).toList();
  }

  /** A handover has no contract of its own: it bears its number. */
  private String what(CustomerEvent event) {
    return vocabulary.word("customers.event", event.kind()) + (event.reference().equals(event.number()) ? "" : " · " + event.reference());
  }

  @Override
  public boolean end(String caseNumber, String reason, String by) {
    CustomerEvent event = file.find(caseNumber).filter(CustomerEvent::open).filter(one -> one.kind() != CustomerEventKind.DEREGISTRATION)
        .orElse(null);
    if (event == null) {
      return false;
    }
    if (event.kind() == CustomerEventKind.MODIFICATION) {
      amendments.withdrawn(caseNumber, reason, by);
      processes.amendmentWithdrawn(caseNumber);
      return true;
    }
    if (!abandonment.possible(event)) {
      throw new InputRefused("caseToEnd", "«Caso que se cancela»: " + caseNumber + " ("
          + vocabulary.word("customers.event", event.kind()).toLowerCase() + ") está demasiado lejos; termine sus tareas.");
    }
    processes.abandoned(caseNumber, abandonment.reason(caseNumber, reason, by));
    return true;
  }
}
