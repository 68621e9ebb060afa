package io.ciclo.tpoints.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.tpoints.Account;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.EntryPage;
import io.ciclo.tpoints.FactBookedOtherwise;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.Operation;
import io.ciclo.tpoints.OperationKind;
import io.ciclo.tpoints.Outcome;
import io.ciclo.tpoints.Outcome.AlreadyBooked;
import io.ciclo.tpoints.Outcome.Booked;
import io.ciclo.tpoints.Pack;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Reservation;
import io.ciclo.tpoints.Statement;
import io.ciclo.tpoints.Statement.Standing;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.store.Question;
import io.ciclo.tpoints.store.ReservationStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The room's door: whatever is booked takes the same way, through {@link #book}. */
@Service
@Transactional
class LedgerDesk implements TPointLedger {

  private static final int LARGEST_PAGE = 500;

  private final AccountPages pages;
  private final LedgerRules rules;
  private final CreditSettlement settlement;
  private final PackAlerts alerts;
  private final Shelves shelves;
  private final TPointSettings settings;
  private final EngineSettings service;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LedgerDesk(AccountPages pages, LedgerRules rules, CreditSettlement settlement, PackAlerts alerts, Shelves shelves,
      TPointSettings settings, EngineSettings service, ApplicationEventPublisher events, Clock clock) {
    this.pages = pages;
    this.rules = rules;
    this.settlement = settlement;
    this.alerts = alerts;
    this.shelves = shelves;
    this.settings = settings;
    this.service = service;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Outcome purchase(Booking booking, PackTerms terms) {
    Outcome outcome = book(booking, Asked.purchase(terms.size()), rules.purchase(terms));
    if (outcome instanceof AlreadyBooked before && !terms.equals(termsOf(before))) {
      throw new FactBookedOtherwise(booking.fact().text(), termsOf(before).toString(), terms.toString());
    }
    return outcome;
  }

  private PackTerms termsOf(AlreadyBooked purchase) {
    Pack pack = shelves.packs().of(List.of(purchase.entries().get(0).pack())).get(0);
    LocalDate lastDay = pack.expiresAt() == null ? null : pack.expiresAt().atZone(service.zone()).toLocalDate().minusDays(1);
    return new PackTerms(pack.size(), pack.price(), lastDay, pack.orderLine());
  }

  @Override
  public Outcome reserve(Booking booking, long authorisation, TPoints amount) {
    return book(inCase(booking), Asked.reserve(authorisation, positive(amount)),
        rules.reserve(booking.company(), booking.fact().caseNumber(), authorisation, amount));
  }

  @Override
  public Outcome consume(Booking booking, long reservation, TPoints amount) {
    return book(inCase(booking), Asked.consume(reservation, positive(amount)),
        rules.consume(booking.fact().caseNumber(), reservation, amount));
  }

  @Override
  public Outcome consumeInCase(Booking booking, TPoints amount) {
    return book(inCase(booking), Asked.consume(null, positive(amount)),
        rules.consumeInCase(booking.company(), booking.fact().caseNumber(), amount));
  }

  @Override
  public Outcome release(Booking booking, long reservation) {
    return book(inCase(booking), Asked.release(reservation),
        rules.release(booking.fact().caseNumber(), reservation));
  }

  @Override
  public Outcome releaseCase(Booking booking) {
    return book(inCase(booking), Asked.release(null), rules.releaseCase(booking.company(), booking.fact().caseNumber()));
  }

  @Override
  public Outcome refund(Booking booking, FactKey consumption, TPoints amount) {
    Optional<Operation> consumed = operation(consumption).filter(operation -> operation.company() == booking.company() && operation.kind() == OperationKind.CONSUME);
    return book(booking, Asked.refund(consumed.map(Operation::no).orElse(null), positive(amount)),
        rules.refund(consumed, amount));
  }

  @Override
  public Outcome giveBack(Booking booking, long authorisation) {
    return book(inCase(booking), Asked.giveBack(authorisation),
        rules.giveBack(booking.fact().caseNumber(), authorisation));
  }

  @Override
  public Outcome adjust(Booking booking, long entry, TPoints difference) {
    if (difference.isZero()) {
      throw new IllegalArgumentException("A correction by nothing: " + booking);
    }
    return book(booking, Asked.adjust(entry, difference), rules.adjust(booking.company(), entry, difference));
  }

  @Override
  public Outcome grantCredit(Booking booking, TPoints limit) {
    if (limit.isNegative()) {
      throw new IllegalArgumentException("A credit below zero: " + limit);
    }
    return book(booking, Asked.credit(limit), rules.grantCredit(limit));
  }

  private Outcome book(Booking booking, Asked asked, Rule rule) {
    if (!booking.reason().fits(asked.kind())) {
      throw new IllegalArgumentException(booking.reason() + " is no reason for " + asked.kind());
    }
    Question<Operation> known = shelves.entries().operation(booking.fact().text());
    AccountPages.Opened opened = pages.open(booking.company(), Stream.concat(Stream.of(known), rule.questions().stream()).toList());
    if (!opened.answers().to(known).isEmpty()) {
      return again(opened.answers().to(known).get(0), booking, asked);
    }
    AccountPage page = opened.page();
    page.expireDue();
    TPoints before = page.spendable();
    Verdict verdict = rule.decision().apply(page, opened.answers());
    if (verdict instanceof Verdict.Allowed allowed) {
      page.begin(booking, asked);
      allowed.act().run();
      if (page.freedPoints()) {
        settlement.settle(page);
      }
    }
    page.write();
    alerts.crossed(page);
    if (page.spendable().isMoreThan(before)) {
      events.publishEvent(new PointsFreed(page.company(), page.operation().no()));
    }
    return verdict instanceof Verdict.Rejected rejected ? rejected.answer() : new Booked(page.operation(), page.entries());
  }

  private Outcome again(Operation before, Booking booking, Asked asked) {
    if (before.company() != booking.company() || !asked.was(before)) {
      throw new FactBookedOtherwise(before.fact(), before.toString(), asked + " of company " + booking.company());
    }
    return new AlreadyBooked(before, shelves.entries().of(before));
  }

  private static TPoints positive(TPoints amount) {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("An amount that is not above zero: " + amount);
    }
    return amount;
  }

  private static Booking inCase(Booking booking) {
    if (booking.fact().caseNumber() == null) {
      throw new IllegalArgumentException("A fact that belongs to no case: " + booking.fact().text());
    }
    return booking;
  }

  @Override
  public Account account(long company) {
    pages.expire(company);
    return shelves.accounts().find(company)
        .map(row -> new Account(company, row.balance(), row.reserved(), row.credit(), row.onCredit()))
        .orElse(new Account(company, TPoints.ZERO, TPoints.ZERO, settings.overdraft(), TPoints.ZERO));
  }

  @Override
  public List<Pack> packs(long company) {
    pages.expire(company);
    return shelves.packs().ofCompany(company);
  }

  @Override
  public Optional<Reservation> reservation(long id) {
    return ReservationStore.together(shelves.wire().ask(shelves.reservations().byId(id))).stream().findFirst();
  }

  @Override
  public List<Reservation> reservationsOf(String caseNumber) {
    return ReservationStore.together(shelves.wire().ask(shelves.reservations().ofCase(caseNumber)));
  }

  @Override
  public List<Entry> entriesOf(String caseNumber) {
    return shelves.entries().ofCase(caseNumber);
  }

  @Override
  public Optional<AlreadyBooked> booked(FactKey fact) {
    return operation(fact).map(operation -> new AlreadyBooked(operation, shelves.entries().of(operation)));
  }

  private Optional<Operation> operation(FactKey fact) {
    return shelves.wire().ask(shelves.entries().operation(fact.text())).stream().findFirst();
  }

  @Override
  public EntryPage entries(long company, int size) {
    return entriesBefore(company, Long.MAX_VALUE, size);
  }

  @Override
  public EntryPage entriesBefore(long company, long entry, int size) {
    if (size < 1 || size > LARGEST_PAGE) {
      throw new IllegalArgumentException("A page of " + size + " entries");
    }
    pages.expire(company);
    List<Entry> entries = shelves.entries().before(company, entry, size);
    // they are numbered from 1 without a gap
    boolean last = entries.isEmpty() || entries.get(entries.size() - 1).no() == 1;
    return new EntryPage(entries, last ? OptionalLong.empty() : OptionalLong.of(entries.get(entries.size() - 1).no()));
  }

  @Override
  public Statement statement(long company, LocalDate first, LocalDate last) {
    Instant now = clock.instant();
    Instant from = first.atStartOfDay(service.zone()).toInstant();
    Instant end = rules.expiryAfter(last);
    if (last.isBefore(first) || from.isAfter(now)) {
      throw new IllegalArgumentException("No days to tell of: " + first + " to " + last);
    }
    boolean finished = !now.isBefore(end);
    // Locked: whatever is being booked is waited for, and nothing is booked for that time afterwards.
    AccountPage page = pages.open(company);
    page.expireDue();
    if (finished) {
      page.toldUntil(end);
    }
    page.write();
    Standing opening = shelves.entries().lastBefore(company, from).map(LedgerDesk::standing).orElse(Standing.NOTHING);
    List<Entry> entries = shelves.entries().between(company, from, end);
    Standing closing = entries.isEmpty() ? opening : standing(entries.get(entries.size() - 1));
    return new Statement(company, first, last, finished ? end : now, finished, opening, entries, closing);
  }

  private static Standing standing(Entry after) {
    return new Standing(after.balance(), after.reserved());
  }

  @Override
  public Optional<LocalDate> proposedLastDay() {
    return Optional.ofNullable(settings.expiry())
        .map(period -> LocalDate.ofInstant(clock.instant(), service.zone()).plus(period).minusDays(1));
  }
}
