package io.ciclo.evolutives.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.DemandedPriority;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.EvolutiveCases;
import io.ciclo.evolutives.EvolutiveEvent.Kind;
import io.ciclo.evolutives.EvolutiveOutcome;
import io.ciclo.evolutives.EvolutiveState;
import io.ciclo.evolutives.store.EvolutiveChange;
import io.ciclo.evolutives.store.EvolutiveStore;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.CaseEvent;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.staff.RiskRegister;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.worktime.WorkCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the request to the end: one after another, and nothing stays behind whatever ends it. */
@Service
@Transactional
public class EvolutiveCourse {

  private final EvolutiveFile file;
  private final EvolutiveStore store;
  private final Estimates estimates;
  private final Drafting drafting;
  private final DeliveryTerm term;
  private final MonthlyPlaces places;
  private final EvolutiveTurns turns;
  private final Customers customers;
  private final CaseClocks clocks;
  private final TPointRequests requests;
  private final RiskRegister risks;
  private final WorkCalendars calendars;

  EvolutiveCourse(EvolutiveFile file, EvolutiveStore store, Estimates estimates, Drafting drafting, DeliveryTerm term, MonthlyPlaces places,
      EvolutiveTurns turns, Customers customers, CaseClocks clocks, TPointRequests requests, RiskRegister risks,
      WorkCalendars calendars) {
    this.file = file;
    this.store = store;
    this.estimates = estimates;
    this.drafting = drafting;
    this.term = term;
    this.places = places;
    this.turns = turns;
    this.customers = customers;
    this.clocks = clocks;
    this.requests = requests;
    this.risks = risks;
    this.calendars = calendars;
  }

  /**
   * @param deliveredBefore whether it was delivered already, and its case was taken up again (FU-27)
   * @param earlierPending whether the customer has another one that is not closed (EE-02)
   * @param alreadyValued whether an estimate is there that may be sent as it is (IN-04, EE-35)
   * @param thisMonth other evolutives in its month (PR-17)
   */
  public record Opened(boolean deliveredBefore, boolean earlierPending, boolean alreadyValued, DemandedPriority priority,
      int thisMonth) {}

  public Opened open(String caseNumber) {
    Optional<Evolutive> last = file.find(caseNumber);
    Evolutive evolutive = last.filter(one -> one.open() || one.delivered()).map(this::takeUp).orElseGet(() -> begin(caseNumber, last));
    return new Opened(last.filter(Evolutive::delivered).isPresent(), earlier(evolutive).isPresent(), valued(evolutive), evolutive.priority(),
        places.others(evolutive));
  }

  private Evolutive begin(String caseNumber, Optional<Evolutive> last) {
    EvolutiveCases.Subject subject = file.room(caseNumber).subject(caseNumber);
    store.lockOpen(subject.company());
    int before = last.isEmpty() ? 0 : estimates.newest(caseNumber).map(EvolutiveCourse::finished).orElse(0);
    Evolutive evolutive = store.open(caseNumber, subject.company(), subject.priority(),
        places.place(subject.company(), subject.priority(), file.now()), before, file.now());
    file.record(evolutive, Kind.OPENED, null);
    if (subject.valuedBy() != null && last.isEmpty()) {
      // what was agreed in the meeting is in the case; whoever wrote it down may have estimated it already
      drafting.edit(evolutive, subject.valuedBy(), draft -> Drafting.demanded(draft, evolutive.priority()));
    }
    return evolutive;
  }

  /** A draft that was left behind goes on with the new evolutive. */
  private static int finished(EstimateVersion newest) {
    return newest.sent() ? newest.key().version() : newest.key().version() - 1;
  }

  private Evolutive takeUp(Evolutive evolutive) {
    if (evolutive.open()) {
      return evolutive;
    }
    file.record(evolutive, Kind.TAKEN_UP_AGAIN, null);
    return file.reach(evolutive, EvolutiveState.ACCEPTED, new EvolutiveChange().takenUpAgain());
  }

  /** An estimate from before anybody was asked for one (IN-04), and nothing is missing in it. */
  private boolean valued(Evolutive evolutive) {
    return evolutive.state() == EvolutiveState.RECEIVED && estimates.draft(evolutive.caseNumber()).isPresent()
        && file.room(evolutive).subject(evolutive.caseNumber()).valuedBy() != null
        && estimates.obstacles(evolutive.caseNumber()).isEmpty();
  }

  /** The customer's one that has to be closed before this one is developed; the latest, where there are several. */
  Optional<Evolutive> earlier(Evolutive evolutive) {
    return store.lockOpen(evolutive.company()).stream().filter(other -> other.id() < evolutive.id())
        .filter(other -> other.state() == EvolutiveState.SENT || other.state().underContract()).reduce((one, later) -> later);
  }

  /** @param nextLook when to look again if nobody says anything before */
  public record Turn(boolean came, Instant nextLook) {}

  /** EE-04, PR-22: what is being developed comes first, then what was accepted first. So no two ever wait for each other. */
  public Turn lookForTurn(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    Company company = customers.company(evolutive.company());
    Instant next = calendars.get(company.calendar())
        .nextOpening(LocalDate.ofInstant(file.now(), company.zone()).plusDays(1).atStartOfDay(company.zone()).toInstant());
    Optional<Evolutive> before = before(evolutive);
    if (before.isEmpty()) {
      return new Turn(true, next);
    }
    if (evolutive.state() != EvolutiveState.PLANNED) {
      file.record(evolutive, Kind.AWAITS_TURN, before.get().caseNumber());
      file.reach(evolutive, EvolutiveState.PLANNED, new EvolutiveChange());
    }
    return new Turn(false, next);
  }

  /** The one that this one waits for. */
  Optional<Evolutive> before(Evolutive evolutive) {
    Comparator<Evolutive> order = Comparator.comparing((Evolutive one) -> one.acceptance().at()).thenComparing(Evolutive::id);
    return store.lockOpen(evolutive.company()).stream()
        .filter(other -> other.id() != evolutive.id() && other.state().underContract())
        .filter(other -> other.state() == EvolutiveState.IN_DEVELOPMENT || order.compare(other, evolutive) < 0)
        .reduce((one, later) -> later);
  }

  /** State, term: SL-18. Taken up again after the delivery, its term has ended already. */
  public void startDevelopment(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    boolean first = evolutive.progress().startedAt() == null;
    Evolutive developed = file.reach(evolutive, EvolutiveState.IN_DEVELOPMENT, new EvolutiveChange());
    file.record(developed, Kind.STARTED, null);
    if (first && nothingWanted(developed)) {
      begins(file.change(developed, new EvolutiveChange().material(file.now())));
    } else if (first && developed.progress().materialAt() != null) {
      begins(developed);
    }
  }

  /** The estimate asks the customer for nothing. */
  private boolean nothingWanted(Evolutive evolutive) {
    return evolutive.progress().materialAt() == null && estimates.latestSent(evolutive.caseNumber())
        .filter(sent -> !sent.draft().conditions().materials().isEmpty()).isEmpty();
  }

  private void begins(Evolutive evolutive) {
    file.change(evolutive, new EvolutiveChange().started(file.now()));
    term.begins(evolutive);
  }

  /** What we need from the customer is there; the later of this and the start begins the term (SL-18). */
  void materialReceived(Evolutive evolutive, String staffId) {
    file.written(evolutive, Kind.MATERIAL_RECEIVED, null, staffId);
    Evolutive complete = file.change(evolutive, new EvolutiveChange().material(file.now()));
    if (complete.state() == EvolutiveState.IN_DEVELOPMENT && complete.progress().startedAt() == null) {
      begins(complete);
    }
  }

  /** The process has come to an end of it. */
  public void close(String caseNumber, EvolutiveOutcome outcome) {
    Evolutive evolutive = file.get(caseNumber);
    end(evolutive, outcome);
    requests.caseOver(caseNumber, reason(outcome), Author.SERVICE);
    file.room(caseNumber).awaitsNothing(caseNumber);
    file.room(caseNumber).endsAs(caseNumber, outcome);
  }

  private static Reason reason(EvolutiveOutcome outcome) {
    return switch (outcome) {
      case DELIVERED -> Reason.CASE_CLOSED;
      case DESISTED -> Reason.ESTIMATE_REJECTED;
      case EXPIRED -> Reason.ESTIMATE_EXPIRED;
      case UNRESOLVED, NOT_AUTHORISED, CASE_OVER -> Reason.CASE_CANCELLED;
    };
  }

  /** Once; whatever ends it comes through here. */
  void end(Evolutive evolutive, EvolutiveOutcome outcome) {
    if (!evolutive.open()) {
      return;
    }
    EvolutiveChange change = new EvolutiveChange().ended(outcome, file.now()).answerable(false).offeredMonth(null)
        .state(outcome == EvolutiveOutcome.DESISTED ? EvolutiveState.DESISTED : EvolutiveState.CLOSED);
    if (evolutive.state() != EvolutiveState.IN_DEVELOPMENT) {
      change.place(null);
    }
    if (outcome != EvolutiveOutcome.DELIVERED) {
      change.quotaUsed(null);
    }
    store.change(evolutive, change);
    file.record(evolutive, Kind.ENDED, outcome.name());
    clocks.happened(evolutive.caseNumber(), at -> List.of(new CaseEvent.TermEnded(at, ClockKind.ESTIMATE)));
    term.ended(evolutive);
    risks.caseOver(evolutive.caseNumber());
    store.lockOpen(evolutive.company()).stream().filter(other -> other.state() == EvolutiveState.PLANNED)
        .forEach(other -> turns.mayHaveCome(other.caseNumber()));
  }

  /** What follows the category everywhere: clocks of the case, other columns. */
  Evolutive categorise(Evolutive evolutive, Category category) {
    if (category == evolutive.category()) {
      return evolutive;
    }
    Evolutive categorised = file.change(evolutive, new EvolutiveChange().category(category));
    file.room(evolutive).categorised(evolutive.caseNumber());
    return categorised;
  }
}
