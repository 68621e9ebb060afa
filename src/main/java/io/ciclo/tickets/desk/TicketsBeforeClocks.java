package io.ciclo.tickets.desk;

import io.ciclo.engine.SafeWrite;
import io.ciclo.tickets.store.EventStore;
import io.ciclo.tickets.store.TicketStore;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Tickets that were opened by a release without service levels get their clocks from all that happened to them. */
@Component
class TicketsBeforeClocks implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(TicketsBeforeClocks.class);

  private final TicketStore tickets;
  private final EventStore events;
  private final TicketClocks clocks;
  private final CaseFile file;
  private final SafeWrite safely;

  TicketsBeforeClocks(TicketStore tickets, EventStore events, TicketClocks clocks, CaseFile file, SafeWrite safely) {
    this.tickets = tickets;
    this.events = events;
    this.clocks = clocks;
    this.file = file;
    this.safely = safely;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    List<String> without = tickets.openWithoutClocks();
    without.forEach(number -> safely.run(() -> {
      clocks.recall(tickets.get(number), events.of(number));
      file.refresh(number);
    }));
    if (!without.isEmpty()) {
      log.info("{} open tickets from an earlier release have got their clocks", without.size());
    }
  }
}
