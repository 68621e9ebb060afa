package io.ciclo.evolutives.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.Decisions;
import io.ciclo.evolutives.DemandedPriority;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.store.EvolutiveStore;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How many evolutives of priority MEDIUM or URGENT a customer has in a month (PR-17); the table says how many it may have. */
@Component
class MonthlyPlaces {

  /** Beyond that nobody plans, and a table that never says yes is found out. */
  private static final int MOST_MONTHS = 36;

  private final EvolutiveStore store;
  private final Decisions decisions;
  private final Customers customers;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  MonthlyPlaces(EvolutiveStore store, @Lazy Decisions decisions, Customers customers) {
    this.store = store;
    this.decisions = decisions;
    this.customers = customers;
  }

  /** The customer's month. */
  YearMonth month(long company, Instant now) {
    return YearMonth.from(now.atZone(customers.company(company).zone()));
  }

  /** Null for a priority without limit. */
  YearMonth place(long company, DemandedPriority priority, Instant now) {
    return priority == DemandedPriority.LOW ? null : month(company, now);
  }

  /** Others of the month in which this one takes a place; none when it takes no place. */
  int others(Evolutive evolutive) {
    return evolutive.place() == null ? 0 : others(evolutive, evolutive.place());
  }

  private int others(Evolutive evolutive, YearMonth month) {
    return (int) store.inMonth(evolutive.company(), month).stream().filter(other -> other.id() != evolutive.id()).count();
  }

  /** The first month after this one in which it would be within the limit. */
  YearMonth nextWithRoom(Evolutive evolutive, Instant now) {
    YearMonth current = month(evolutive.company(), now);
    return Stream.iterate(current.plusMonths(1), month -> month.plusMonths(1)).limit(MOST_MONTHS)
        .filter(month -> allowed(evolutive.priority(), others(evolutive, month))).findFirst()
        .orElseThrow(() -> new IllegalStateException(EvolutiveDecisions.EVOLUTIVE_MONTHLY_LIMIT + " allows no evolutive of priority "
            + evolutive.priority() + " in any month"));
  }

  /** How many the table allows in a month. */
  int most(DemandedPriority priority) {
    int most = 0;
    while (most < MOST_MONTHS && allowed(priority, most)) {
      most++;
    }
    return most;
  }

  private boolean allowed(DemandedPriority priority, int count) {
    return Boolean.TRUE.equals(decisions.evaluate(EvolutiveDecisions.EVOLUTIVE_MONTHLY_LIMIT,
        Map.of("priority", priority.name(), "countThisMonth", count)).get("allowed"));
  }
}
