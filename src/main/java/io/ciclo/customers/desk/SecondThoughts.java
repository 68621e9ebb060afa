package io.ciclo.customers.desk;

import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.process.CustomersProcesses;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import org.springframework.stereotype.Service;

/** A customer takes back what was signed: stays after all, or does not want the amendment (CL-04, CL-06). */
@Service
public class SecondThoughts {

  private static final int LONGEST_REASON = 4000;

  private final EventFile file;
  private final Leavings leavings;
  private final Amendments amendments;
  private final CustomersProcesses processes;
  private final SafeWrite safely;

  SecondThoughts(EventFile file, Leavings leavings, Amendments amendments, CustomersProcesses processes, SafeWrite safely) {
    this.file = file;
    this.leavings = leavings;
    this.amendments = amendments;
    this.processes = processes;
    this.safely = safely;
  }

  /** What can be taken back now. */
  public boolean possible(CustomerEvent event) {
    return event.open() && (event.kind() == CustomerEventKind.MODIFICATION || event.kind() == CustomerEventKind.DEREGISTRATION
        && leavings.find(event.number()).filter(leaving -> leaving.endedAt() != null).isEmpty());
  }

  /** @throws InputRefused when it is over, or without a reason */
  public void takeBack(String number, String typed, String staffId) {
    String reason = PlainText.of(typed);
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw new InputRefused("reason", "«Motivo»: es obligatorio y admite como máximo " + LONGEST_REASON + " caracteres.");
    }
    safely.run(() -> {
      CustomerEvent event = file.get(number);
      if (!possible(event)) {
        throw new InputRefused("reason", "«Se desdice»: " + number + " ya está cerrado, o todavía no hay nada que retirar.");
      }
      if (event.kind() == CustomerEventKind.DEREGISTRATION) {
        leavings.stays(number, reason, staffId);
        processes.customerStays(number);
      } else {
        amendments.withdrawn(number, reason, staffId);
        processes.amendmentWithdrawn(number);
      }
    });
  }
}
