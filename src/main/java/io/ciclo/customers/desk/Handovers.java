package io.ciclo.customers.desk;

import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.process.CustomersProcesses;
import io.ciclo.engine.SafeWrite;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Beginning a handover, and ending a customer event early: the fact first, then its process. */
@Service
public class Handovers {

  private final HandoverDesk desk;
  private final EventFile file;
  private final EventAbandonment abandonment;
  private final CustomersProcesses processes;
  private final SafeWrite safely;

  Handovers(HandoverDesk desk, EventFile file, EventAbandonment abandonment, CustomersProcesses processes, SafeWrite safely) {
    this.desk = desk;
    this.file = file;
    this.abandonment = abandonment;
    this.processes = processes;
    this.safely = safely;
  }

  /** The registration of a customer with a project leads to one that waits for the opening of the shop. */
  @Transactional
  public void follow(String registration) {
    // somebody may have begun it by hand as soon as the company was a customer
    if (file.openOf(file.get(registration).company()).stream().anyMatch(event -> event.kind() == CustomerEventKind.HANDOVER)) {
      return;
    }
    processes.handoverDue(desk.open(file.get(registration).company(), null, registration, null), false);
  }

  /** Its number. @throws io.ciclo.engine.InputRefused names the field and why there is none */
  public String begin(long company, String projectManager, LocalDate openedOn, String staffId) {
    return safely.write(() -> {
      String number = desk.begin(company, projectManager, openedOn, staffId);
      processes.handoverDue(number, true);
      return number;
    });
  }

  /** The contract is withdrawn, or there will be no handover. */
  public void abandon(String number, String reason, String staffId) {
    safely.run(() -> processes.abandoned(number, abandonment.reason(number, reason, staffId)));
  }
}
