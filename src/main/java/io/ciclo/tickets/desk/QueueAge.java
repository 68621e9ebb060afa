package io.ciclo.tickets.desk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.SafeWrite;
import io.ciclo.tickets.store.TicketStore;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tickets grow older in the queue even when nothing happens to them (PR-20, PR-21). */
@Configuration(proxyBeanMethods = false)
class QueueAge {

  private static final Logger log = LoggerFactory.getLogger(QueueAge.class);
  private static final LocalTime BEFORE_WORK = LocalTime.of(5, 0);
  /** Age counts up to fifteen working days; what is older than this has long reached them. */
  private static final Duration STILL_AGEING = Duration.ofDays(60);

  @Bean
  RecurringTask<Void> ticketsGrowOlder(TicketStore tickets, CaseCardBoard cards, SafeWrite safely, EngineSettings service,
      Clock clock) {
    return Tasks.recurring("tickets-grow-older", Schedules.daily(service.zone(), BEFORE_WORK))
        .execute((instance, context) -> growOlder(tickets, cards, safely, clock));
  }

  /** Each card in a transaction of its own: one that is being worked on does not hold up the rest. */
  static void growOlder(TicketStore tickets, CaseCardBoard cards, SafeWrite safely, Clock clock) {
    for (String number : tickets.openNumbers(clock.instant().minus(STILL_AGEING))) {
      try {
        safely.run(() -> cards.refresh(number));
      } catch (ConcurrentChange beingWorkedOn) {
        log.info("{} keeps its place in the queue until its next change: somebody is working on it", number);
      }
    }
  }
}
