package io.ciclo.customers.desk;

import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventEntry.Kind;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A registration whose contract is withdrawn, or a handover that will not be: the reason is written down before its process hears of it. */
@Service
@Transactional
public class EventAbandonment {

  private static final int LONGEST = 2000;

  private final EventFile file;
  private final RegistrationDesk registrations;
  private final HandoverDesk handovers;

  EventAbandonment(EventFile file, RegistrationDesk registrations, HandoverDesk handovers) {
    this.file = file;
    this.registrations = registrations;
    this.handovers = handovers;
  }

  /** Whether somebody may end it early. */
  @Transactional(readOnly = true)
  public boolean possible(CustomerEvent event) {
    return switch (event.kind()) {
      case REGISTRATION -> registrations.withdrawable(event);
      // once Customer Care answers for it, it was handed over: what is pending is settled
      case HANDOVER -> event.open() && handovers.find(event.number()).filter(one -> one.movedAt() != null).isEmpty();
      case MODIFICATION, DEREGISTRATION -> false;
    };
  }

  /** @return the kind, by which its process is told */
  public CustomerEventKind reason(String number, String reason, String staffId) {
    CustomerEvent event = file.get(number);
    if (!possible(event)) {
      throw new InputRefused("reason", "«Abandonar»: el caso ya está demasiado lejos o cerrado.");
    }
    String said = PlainText.of(reason);
    if (said.isEmpty()) {
      throw new InputRefused("reason", "«Motivo»: es obligatorio.");
    }
    if (said.length() > LONGEST) {
      throw new InputRefused("reason", "«Motivo»: admite como máximo " + LONGEST + " caracteres y tiene " + said.length() + ".");
    }
    file.note(number, Kind.REFUSED, said, staffId);
    return event.kind();
  }
}
