package io.ciclo.tickets.desk;

import io.ciclo.messages.Occasion;
import io.ciclo.messages.UnsentLetters;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.TicketEvent;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who hears from a person need not be reminded any more: says so to letters that have not left yet (DW-07). */
@Component
class NeedlessLetters {

  private static final Set<EventKind> CUSTOMERS_WORDS = EnumSet.of(EventKind.CUSTOMER_REPLIED, EventKind.SOLUTION_ACCEPTED,
      EventKind.SOLUTION_REJECTED);

  private final UnsentLetters unsent;
  private final TicketClocks clocks;

  NeedlessLetters(UnsentLetters unsent, TicketClocks clocks) {
    this.unsent = unsent;
    this.clocks = clocks;
  }

  @EventListener
  void happened(TicketEvent event) {
    occasion(event).ifPresent(occasion -> unsent.noLongerNeeded(event.number(), occasion));
  }

  private Optional<Occasion> occasion(TicketEvent event) {
    if (event.kind() == EventKind.CLOSED) {
      return Optional.of(Occasion.OVER);
    }
    if (CUSTOMERS_WORDS.contains(event.kind())) {
      return Optional.of(Occasion.CUSTOMER_WROTE);
    }
    return clocks.answers(event) ? Optional.of(Occasion.WE_WROTE) : Optional.empty();
  }
}
