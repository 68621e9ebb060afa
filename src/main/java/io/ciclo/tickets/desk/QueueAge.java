package io.ciclo.tickets.desk;

import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Recurrence;
import io.ciclo.engine.SafeWrite;
import io.ciclo.tickets.store.TicketStore;
import io.ciclo.worktime.Rhythm;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tickets grow older in the queue even when nothing happens to them: each working morning (PR-20, PR-21). */
@Component
class QueueAge implements Recurrence {

  private static final Logger log = LoggerFactory.getLogger(QueueAge.class);
  private static final LocalTime BEFORE_WORK = LocalTime.of(5, 0);
  /** Age counts up to fifteen working days; what is older than this has long reached them. */
  private static final Duration STILL_AGEING = Duration.ofDays(60);

  private final TicketStore tickets;
  private final CaseCardBoard cards;
  private final SafeWrite safely;
  private final EngineSettings service;
  private final WorkCalendars calendars;
  private final Clock clock;

  QueueAge(TicketStore tickets, CaseCardBoard cards, SafeWrite safely, EngineSettings service, WorkCalendars calendars,
      Clock clock) {
    this.tickets = tickets;
    this.cards = cards;
    this.safely = safely;
    this.service = service;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "tickets-grow-older";
  }

  @Override
  public Rhythm rhythm() {
    return Rhythm.eachWorkingDay(calendars.get(service.calendar()), BEFORE_WORK);
  }

  /** Many cards, each in a transaction of its own; a score that is reckoned twice is the same. */
  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public void run(LocalDate date) {
    growOlder();
  }

  /** One card that is being worked on does not hold up the rest. */
  void growOlder() {
    for (String number : tickets.openNumbers(clock.instant().minus(STILL_AGEING))) {
      try {
        safely.run(() -> cards.refresh(number));
      } catch (ConcurrentChange beingWorkedOn) {
        log.info("{} keeps its place in the queue until its next change: somebody is working on it", number);
      }
    }
  }
}
