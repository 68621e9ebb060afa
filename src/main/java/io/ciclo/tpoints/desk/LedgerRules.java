package io.ciclo.tpoints.desk;

import static io.ciclo.tpoints.EntryKind.ADJUST;
import static io.ciclo.tpoints.EntryKind.CONSUME;
import static io.ciclo.tpoints.EntryKind.PURCHASE;
import static io.ciclo.tpoints.Reason.CREDIT_SETTLED;
import static io.ciclo.tpoints.desk.Verdict.allowed;
import static io.ciclo.tpoints.desk.Verdict.rejected;

import io.ciclo.engine.EngineSettings;
import io.ciclo.tpoints.Authorisation;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.Operation;
import io.ciclo.tpoints.Pack;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Refusal;
import io.ciclo.tpoints.Reservation;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.store.AuthorisationStore;
import io.ciclo.tpoints.store.Question;
import io.ciclo.tpoints.store.ReservationStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may be booked on an account, and what it does. */
@Component
class LedgerRules {

  private final Shelves shelves;
  private final AuthorisationStore authorisations;
  private final EngineSettings service;

  LedgerRules(Shelves shelves, AuthorisationStore authorisations, EngineSettings service) {
    this.shelves = shelves;
    this.authorisations = authorisations;
    this.service = service;
  }

  Rule purchase(PackTerms terms) {
    Instant expiresAt = expiryAfter(terms.lastDay());
    return Rule.of(page -> {
      if (expiresAt != null && !page.now().isBefore(expiresAt)) {
        return rejected(Refusal.PACK_EXPIRED);
      }
      return allowed(() -> {
        Pack pack = shelves.packs().insert(page.company(), terms, page.now(), expiresAt);
        page.look(List.of(pack));
        page.post(PURCHASE, terms.size(), pack.id(), Trace.of(page.operation().caseNumber()));
      });
    });
  }

  /** The end of that day in the service's zone; null for none. */
  Instant expiryAfter(LocalDate lastDay) {
    return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(service.zone()).toInstant();
  }

  Rule reserve(long company, String caseNumber, long authorisation, TPoints amount) {
    Question<Authorisation> named = authorisations.asQuestion(authorisation);
    Question<Pack> free = shelves.packs().withFreePoints(company);
    return new Rule(List.of(named, free), (page, answers) -> {
      Optional<Authorisation> granted = granted(page, caseNumber, answers.to(named));
      if (granted.isEmpty()) {
        return rejected(Refusal.NOT_AUTHORISED);
      }
      if (amount.isMoreThan(granted.get().left())) {
        return rejected(Refusal.ABOVE_AUTHORISATION, granted.get().left());
      }
      if (amount.isMoreThan(page.spendable())) {
        return rejected(Refusal.NOT_ENOUGH_POINTS, page.spendable());
      }
      page.look(answers.to(free));
      return allowed(() -> page.openReservation(caseNumber, authorisation, amount));
    });
  }

  /** Granted, by this customer, in this case. */
  private static Optional<Authorisation> granted(AccountPage page, String caseNumber, List<Authorisation> named) {
    return named.stream().filter(known -> known.granted() && known.company() == page.company()
        && known.caseNumber().equals(caseNumber)).findFirst();
  }

  Rule consume(String caseNumber, long reservation, TPoints amount) {
    return Rule.knowing(shelves.reservations().byId(reservation), (page, rows) -> consume(page, open(page, caseNumber, rows), amount));
  }

  Rule consumeInCase(long company, String caseNumber, TPoints amount) {
    return Rule.knowing(shelves.reservations().openOfCase(company, caseNumber), (page, rows) -> consume(page, page.hold(rows), amount));
  }

  private static Verdict consume(AccountPage page, List<Reservation> open, TPoints amount) {
    if (open.isEmpty()) {
      return rejected(Refusal.NO_OPEN_RESERVATION);
    }
    TPoints rest = sum(open.stream().map(Reservation::rest));
    if (amount.isMoreThan(rest)) {
      return rejected(Refusal.ABOVE_RESERVATION, rest);
    }
    return allowed(() -> {
      TPoints missing = amount;
      for (Reservation reservation : open) {
        TPoints share = missing.min(reservation.rest());
        page.consume(reservation.id(), share);
        missing = missing.minus(share);
      }
    });
  }

  Rule release(String caseNumber, long reservation) {
    return Rule.knowing(shelves.reservations().byId(reservation), (page, rows) -> {
      List<Reservation> open = open(page, caseNumber, rows);
      return open.isEmpty() ? rejected(Refusal.NO_OPEN_RESERVATION) : allowed(() -> open.forEach(page::close));
    });
  }

  Rule releaseCase(long company, String caseNumber) {
    return Rule.knowing(shelves.reservations().openOfCase(company, caseNumber),
        (page, rows) -> allowed(() -> page.hold(rows).forEach(page::close)));
  }

  private static List<Reservation> open(AccountPage page, String caseNumber, List<ReservationStore.Row> rows) {
    boolean own = rows.stream().map(ReservationStore.Row::reservation)
        .allMatch(one -> one.open() && one.company() == page.company() && one.caseNumber().equals(caseNumber));
    return own ? page.hold(rows) : List.of();
  }

  Rule refund(Optional<Operation> consumption, TPoints amount) {
    return Rule.of(page -> {
      if (consumption.isEmpty()) {
        return rejected(Refusal.NO_SUCH_CONSUMPTION);
      }
      List<Slice> slices = outstanding(page, shelves.entries().of(consumption.get()));
      TPoints left = sum(slices.stream().map(Slice::amount));
      return amount.isMoreThan(left) ? rejected(Refusal.ABOVE_CONSUMPTION, left) : allowed(() -> refund(page, slices, amount));
    });
  }

  private static void refund(AccountPage page, List<Slice> slices, TPoints amount) {
    TPoints missing = amount;
    for (Slice slice : slices) {
      TPoints share = missing.min(slice.amount());
      if (share.isPositive()) {
        page.refund(slice.consumption(), share, slice.pack());
        missing = missing.minus(share);
      }
    }
  }

  Rule giveBack(String caseNumber, long authorisation) {
    Question<Authorisation> named = authorisations.asQuestion(authorisation);
    Question<ReservationStore.Row> open = shelves.reservations().openUnder(caseNumber, authorisation);
    return new Rule(List.of(named, open), (page, answers) -> {
      if (granted(page, caseNumber, answers.to(named)).isEmpty()) {
        return rejected(Refusal.NOT_AUTHORISED);
      }
      return allowed(() -> {
        page.hold(answers.to(open)).forEach(page::close);
        List<Slice> slices = outstanding(page, shelves.entries().consumedUnder(caseNumber, authorisation));
        refund(page, slices, sum(slices.stream().map(Slice::amount)));
      });
    });
  }

  /** What stands of a consumption: so much of it, from this pack; null: still on credit. */
  private record Slice(Entry consumption, Long pack, TPoints amount) {}

  /**
   * A consumption stands, in each pack, for the sum of what it and the entries that name it (refunds, settlements) took from the
   * balance. What is on credit comes first, then what lasts longest.
   */
  private List<Slice> outstanding(AccountPage page, List<Entry> entries) {
    List<Entry> consumptions = entries.stream().filter(entry -> entry.kind() == CONSUME).toList();
    List<Entry> naming = shelves.entries().correcting(page.company(), consumptions.stream().map(Entry::no).toList());
    List<Slice> slices = new ArrayList<>();
    for (Entry consumption : consumptions) {
      List<Entry> all = Stream.concat(Stream.of(consumption),
          naming.stream().filter(entry -> entry.corrects() == consumption.no())).toList();
      all.stream().map(Entry::pack).distinct().forEach(pack -> slices.add(new Slice(consumption, pack, sum(all.stream()
          .filter(entry -> Objects.equals(entry.pack(), pack)).map(entry -> entry.kind().onBalance(entry.amount()).negated())))));
    }
    page.look(shelves.packs().of(slices.stream().map(Slice::pack).filter(Objects::nonNull).distinct().toList()));
    return slices.stream().filter(slice -> slice.amount().isPositive()).sorted(Comparator.comparing(
        slice -> slice.pack() == null ? null : page.pack(slice.pack()), Comparator.nullsFirst(AccountPage.AS_SPENT.reversed())))
        .toList();
  }

  Rule adjust(long company, long entry, TPoints difference) {
    return Rule.knowing(shelves.entries().entry(company, entry), (page, entries) -> entries.stream().filter(LedgerRules::adjustable)
        .findFirst().map(corrected -> adjust(page, corrected, difference)).orElseGet(() -> rejected(Refusal.NOTHING_TO_CORRECT)));
  }

  private Verdict adjust(AccountPage page, Entry corrected, TPoints difference) {
    Pack pack = page.look(shelves.packs().of(List.of(corrected.pack()))).get(0);
    if (pack.expired(page.now())) {
      return rejected(Refusal.PACK_EXPIRED);
    }
    if (difference.negated().isMoreThan(pack.free())) {
      return rejected(Refusal.ABOVE_PACK, pack.free());
    }
    return allowed(() -> page.post(ADJUST, difference, pack.id(), Trace.correcting(corrected)));
  }

  /** Consumption is corrected by a refund, a reservation by its release. */
  private static boolean adjustable(Entry entry) {
    return entry.kind() == PURCHASE || entry.kind() == ADJUST && entry.reason() != CREDIT_SETTLED;
  }

  Rule grantCredit(TPoints limit) {
    return Rule.of(page -> page.onCredit().isMoreThan(limit) ? rejected(Refusal.CREDIT_IN_USE, page.onCredit())
        : allowed(() -> page.credit(limit)));
  }

  private static TPoints sum(Stream<TPoints> amounts) {
    return amounts.reduce(TPoints.ZERO, TPoints::plus);
  }
}
