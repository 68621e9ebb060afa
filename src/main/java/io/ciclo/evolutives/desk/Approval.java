package io.ciclo.evolutives.desk;

import io.ciclo.customers.AgreedChange;
import io.ciclo.customers.Company;
import io.ciclo.customers.ContractStanding;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Answered;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.EstimateAnswer;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.Evolutive.Offer;
import io.ciclo.evolutives.EvolutiveCases;
import io.ciclo.evolutives.EvolutiveEvent.Kind;
import io.ciclo.evolutives.Funding;
import io.ciclo.evolutives.EvolutiveState;
import io.ciclo.evolutives.store.EvolutiveChange;
import io.ciclo.evolutives.store.EvolutiveHistory;
import io.ciclo.evolutives.store.EvolutiveStore;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequest.Wanted;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.TPoints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the estimate in the customer's hands to the decision, and what follows from it. */
@Service
@Transactional
public class Approval {

  private final EvolutiveFile file;
  private final EvolutiveStore store;
  private final EvolutiveHistory history;
  private final Estimates estimates;
  private final EvolutiveWork work;
  private final Desistances desistances;
  private final EvolutiveSettings settings;
  private final Customers customers;
  private final TPointRequests requests;
  private final Vocabulary vocabulary;

  Approval(EvolutiveFile file, EvolutiveStore store, EvolutiveHistory history, Estimates estimates, EvolutiveWork work,
      Desistances desistances, EvolutiveSettings settings, Customers customers, TPointRequests requests, Vocabulary vocabulary) {
    this.file = file;
    this.store = store;
    this.history = history;
    this.estimates = estimates;
    this.work = work;
    this.desistances = desistances;
    this.settings = settings;
    this.customers = customers;
    this.requests = requests;
    this.vocabulary = vocabulary;
  }

  /** The customer may answer what was sent, for as long as it is valid; being here again does not begin anew. */
  public void await(String caseNumber) {
    Evolutive evolutive = file.change(file.get(caseNumber), new EvolutiveChange().answerable(true));
    Offer offer = evolutive.offer();
    file.room(caseNumber).awaitsDecision(caseNumber, question(evolutive), offer.sentAt(), offer.until());
  }

  private String question(Evolutive evolutive) {
    return vocabulary.word("evolutives.question.decision", "total", total(evolutive).words());
  }

  public Instant nextWord(String caseNumber) {
    return file.room(caseNumber).nextWord(caseNumber);
  }

  /** A last warning that left late gives the customer the days that it promises (EA-11). */
  public EvolutiveCases.Due due(String caseNumber) {
    EvolutiveCases.Due due = file.room(caseNumber).due(caseNumber);
    Evolutive evolutive = file.get(caseNumber);
    if (!due.over() && due.until().isAfter(evolutive.offer().until())) {
      file.change(evolutive, new EvolutiveChange().offerUntil(due.until()));
      file.record(evolutive, Kind.VALIDITY_EXTENDED, null);
    }
    return due;
  }

  public void expire(String caseNumber) {
    Evolutive evolutive = file.change(file.get(caseNumber), new EvolutiveChange().answerable(false));
    file.record(evolutive, Kind.EXPIRED, null);
    file.room(caseNumber).awaitsNothing(caseNumber);
    requests.caseOver(caseNumber, Reason.ESTIMATE_EXPIRED, Author.SERVICE);
    if (settings.silenceIsDesistance()) {
      desistances.bySilence(evolutive);
    }
  }

  /** What was sent stays as it is; the next version begins as its copy, in the name of whoever wrote it, unless somebody has begun it. */
  public void revise(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    EstimateVersion sent = sent(evolutive);
    if (estimates.draft(caseNumber).isEmpty()) {
      estimates.save(caseNumber, sent.draft(), sent.seen(), sent.author());
    }
    Evolutive revised = file.reach(evolutive, EvolutiveState.RENEGOTIATION, new EvolutiveChange().answerable(false));
    file.record(revised, Kind.REVISED, String.valueOf(sent.key().version()));
    file.room(caseNumber).awaitsNothing(caseNumber);
  }

  /** The customer's document, or our definition, is what the next version is estimated from. */
  public void clarified(String caseNumber) {
    file.record(file.get(caseNumber), Kind.CLARIFIED, null);
  }

  /** What was talked over with the customer (EA-07). */
  public void renegotiated(String caseNumber, String staffId, String agreement, String told) {
    file.written(file.get(caseNumber), Kind.RENEGOTIATED, agreement, staffId);
    file.room(caseNumber).tell(caseNumber, staffId, told, vocabulary.word("evolutives.nextStep.newVersion"));
  }

  // acceptance

  /** @param request and its authorisation back what is to be reserved; null when there is nothing */
  public record Accepted(Long request, Long authorisation) {}

  /** The agreed quota first (EA-13), help that was paid already is not paid again (EE-22), the rest is backed by the contact's word. */
  public Accepted accept(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    Answered answer = history.answers(evolutive.id()).stream().filter(one -> one.answer() == EstimateAnswer.ACCEPT)
        .reduce((earlier, later) -> later).orElseThrow(() -> new IllegalStateException("Nobody has accepted the estimate of " + caseNumber));
    TPoints rest = toReserve(evolutive);
    EvolutiveChange change = new EvolutiveChange();
    if (byQuota(evolutive)) {
      change.quotaUsed(file.now());
    }
    if (!rest.isPositive()) {
      file.change(evolutive, change.acceptance(answer.id(), file.now(), null));
      return new Accepted(null, null);
    }
    TPointRequest request = requests.granted(new Wanted(caseNumber, TPointService.IMPROVEMENT, rest,
        file.room(caseNumber).subject(caseNumber).title(), null, Author.contact(answer.contact())), answer.contact(), answer.limit(), answer.address());
    file.change(evolutive, change.acceptance(answer.id(), file.now(), request.id()));
    return new Accepted(request.id(), request.authorisation());
  }

  /** The points are there. */
  public void accepted(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    if (evolutive.acceptance().request() != null) {
      requests.settleGranted(evolutive.acceptance().request(), TPointRequest.Outcome.GRANTED);
    }
    file.room(caseNumber).awaitsNothing(caseNumber);
    file.record(file.reach(evolutive, EvolutiveState.ACCEPTED, new EvolutiveChange()), Kind.ACCEPTED,
        String.valueOf(evolutive.offer().version()));
  }

  /** The points are not there: as if nobody had accepted, and the estimate goes on being valid (EA-12). */
  public void notEnough(String caseNumber) {
    Evolutive evolutive = file.get(caseNumber);
    TPointRequest request = requests.request(evolutive.acceptance().request()).orElseThrow();
    requests.settleGranted(request.id(), TPointRequest.Outcome.NOT_ENOUGH_POINTS);
    file.record(file.change(evolutive, new EvolutiveChange().noAcceptance()), Kind.NOT_ENOUGH_POINTS, request.amount().words());
  }

  TPoints total(Evolutive evolutive) {
    if (!(sent(evolutive).budget() instanceof Budget.Complete complete)) {
      throw new IllegalStateException("The estimate that was sent in " + evolutive.caseNumber() + " has no total");
    }
    return complete.total();
  }

  /** The one that the customer has in hand. */
  EstimateVersion sent(Evolutive evolutive) {
    return estimates.latestSent(evolutive.caseNumber())
        .filter(sent -> evolutive.offer() != null && sent.key().version() == evolutive.offer().version())
        .orElseThrow(() -> new IllegalStateException(evolutive.caseNumber() + " has sent no estimate"));
  }

  TPoints helpPaid(Evolutive evolutive) {
    return work.helpConsumed(evolutive).min(total(evolutive));
  }

  /** What accepting it reserves now. */
  TPoints toReserve(Evolutive evolutive) {
    return free(evolutive) || byQuota(evolutive) ? TPoints.ZERO : total(evolutive).minus(helpPaid(evolutive));
  }

  /** It belongs to the proof of concept of a prospect: nothing is reserved (BD-24). */
  boolean free(Evolutive evolutive) {
    return file.room(evolutive).funding(evolutive.caseNumber()) == Funding.PROSPECT;
  }

  /** A change that was agreed with the account is covered as often as was agreed (EA-13, CL-12). */
  boolean byQuota(Evolutive evolutive) {
    if (evolutive.acceptance() != null && evolutive.acceptance().quotaUsedAt() != null) {
      return true;
    }
    return agreed(evolutive)
        .filter(change -> store.quotaUsed(change.id(), begun(change, customers.company(evolutive.company()))) < change.quota()).isPresent();
  }

  Optional<AgreedChange> agreed(Evolutive evolutive) {
    return evolutive.agreedChange() == null ? Optional.empty() : customers.agreedChanges(evolutive.company()).stream()
        .filter(change -> change.id() == evolutive.agreedChange()).findFirst();
  }

  /** When the period began that counts now. */
  private Instant begun(AgreedChange change, Company company) {
    LocalDate today = LocalDate.ofInstant(file.now(), company.zone());
    LocalDate first = switch (change.period()) {
      case MONTH -> today.withDayOfMonth(1);
      case QUARTER -> today.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
      case YEAR -> today.withDayOfYear(1);
      case CONTRACT -> contractBegan(company.id()).orElse(today.withDayOfYear(1));
    };
    return first.atStartOfDay(company.zone()).toInstant();
  }

  private Optional<LocalDate> contractBegan(long company) {
    return customers.standing(company) instanceof ContractStanding.InForce inForce ? Optional.of(inForce.contract().start()) : Optional.empty();
  }

  /** The last day on which it may be accepted, such as "jueves, 9 de abril de 2026". */
  String validUntil(Evolutive evolutive) {
    return Times.spokenDay(LocalDate.ofInstant(evolutive.offer().until().minusSeconds(1), customers.company(evolutive.company()).zone()));
  }
}
