package io.ciclo.customers.life;

import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.CustomerEvents;
import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.engine.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The turning points of a customer: registration, modification, handover, deregistration. */
@Component
class LifeOfEvents implements LifeSource {

  private final CustomerEvents events;
  private final Vocabulary vocabulary;

  LifeOfEvents(CustomerEvents events, Vocabulary vocabulary) {
    this.events = events;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<LifeEntry> of(long company) {
    return events.ofCompany(company).stream().map(this::entry).toList();
  }

  private LifeEntry entry(CustomerEvent event) {
    Optional<Instant> until = Optional.ofNullable(event.ending()).map(CustomerEvent.Ending::at);
    String state = event.ending() == null ? vocabulary.word("customers.eventState", event.state())
        : vocabulary.word("customers.eventOutcome", event.ending().outcome());
    // a handover has no contract: its number stands where the contract's does
    String title = event.reference().equals(event.number()) ? "" : event.reference();
    return new LifeEntry(stage(event.kind()), kind(event.kind()).key(), event.number(), title, state, event.openedAt(), until,
        "/casos/" + event.number());
  }

  private static LifeKind kind(CustomerEventKind kind) {
    return switch (kind) {
      case REGISTRATION -> LifeKind.CUSTOMER_REGISTRATION;
      case MODIFICATION -> LifeKind.CUSTOMER_MODIFICATION;
      case DEREGISTRATION -> LifeKind.CUSTOMER_DEREGISTRATION;
      case HANDOVER -> LifeKind.PROJECT_HANDOVER;
    };
  }

  private static LifeStage stage(CustomerEventKind kind) {
    return kind(kind).stage().orElseThrow();
  }
}
