package io.ciclo.evolutives.desk;

import io.ciclo.customers.Customers;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.RevisedDelivery;
import io.ciclo.evolutives.store.DeliveryStore;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.CaseEvent;
import io.ciclo.servicelevels.CaseEvent.CommitmentFulfilled;
import io.ciclo.servicelevels.CaseEvent.CommitmentGiven;
import io.ciclo.servicelevels.CaseEvent.CommitmentRenewed;
import io.ciclo.servicelevels.CaseEvent.TermRevised;
import io.ciclo.servicelevels.CaseEvent.TermStarted;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.PromisedDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The day of the delivery, and the clock that judges it: the table's term (SL-13), or a date where there is none or one was agreed since. */
@Component
class DeliveryTerm {

  /** Names the commitment in a case's list of events, and people read it beside its clock: it never changes. */
  private static final String PLANNED_DELIVERY = "entrega prevista en la estimación";

  private final EvolutiveFile file;
  private final DeliveryStore store;
  private final Estimates estimates;
  private final Customers customers;
  private final CaseClocks clocks;

  DeliveryTerm(EvolutiveFile file, DeliveryStore store, Estimates estimates, Customers customers, CaseClocks clocks) {
    this.file = file;
    this.store = store;
    this.estimates = estimates;
    this.customers = customers;
    this.clocks = clocks;
  }

  /** Newest first. */
  List<RevisedDelivery> revisions(Evolutive evolutive) {
    return store.of(evolutive.id());
  }

  Optional<LocalDate> day(Evolutive evolutive) {
    return revised(evolutive).or(() -> estimated(evolutive));
  }

  private Optional<LocalDate> revised(Evolutive evolutive) {
    return revisions(evolutive).stream().findFirst().map(RevisedDelivery::after);
  }

  private Optional<LocalDate> estimated(Evolutive evolutive) {
    return estimates.latestSent(evolutive.caseNumber()).map(sent -> sent.draft().conditions().plannedDelivery());
  }

  /** A day that was agreed before the term began holds from its first moment. */
  void begins(Evolutive evolutive) {
    clocks.happened(evolutive.caseNumber(), at -> List.of(new TermStarted(at, ClockKind.DEVELOPMENT)));
    if (revised(evolutive).isPresent()) {
      revised(evolutive).ifPresent(day -> follow(evolutive, day));
    } else if (!running(evolutive)) {
      estimated(evolutive).map(day -> end(evolutive, day)).filter(due -> due.isAfter(file.now())).ifPresent(due ->
          clocks.happened(evolutive.caseNumber(), at -> List.of(new CommitmentGiven(at, PLANNED_DELIVERY, new PromisedDate(due, null)))));
    }
  }

  /** From now on that day counts, whatever counted before. */
  RevisedDelivery revise(Evolutive evolutive, RevisedDelivery revised) {
    if (evolutive.progress().startedAt() != null) {
      follow(evolutive, revised.after());
    }
    return store.append(evolutive.id(), revised);
  }

  private void follow(Evolutive evolutive, LocalDate day) {
    PromisedDate date = new PromisedDate(end(evolutive, day), null);
    boolean term = running(evolutive);
    clocks.happened(evolutive.caseNumber(), at -> List.<CaseEvent>of(term ? new TermRevised(at, ClockKind.DEVELOPMENT, date)
        : new CommitmentRenewed(at, PLANNED_DELIVERY, date)));
  }

  private boolean running(Evolutive evolutive) {
    return clocks.of(evolutive.caseNumber()).stream().flatMap(levels -> levels.running().stream())
        .anyMatch(clock -> clock.id().kind() == ClockKind.DEVELOPMENT);
  }

  /** A day lasts until it ends where the customer is. */
  private Instant end(Evolutive evolutive, LocalDate day) {
    return day.plusDays(1).atStartOfDay(customers.company(evolutive.company()).zone()).toInstant();
  }

  void ended(Evolutive evolutive) {
    clocks.happened(evolutive.caseNumber(), at -> List.of(new CaseEvent.TermEnded(at, ClockKind.DEVELOPMENT),
        new CommitmentFulfilled(at, PLANNED_DELIVERY)));
  }
}
