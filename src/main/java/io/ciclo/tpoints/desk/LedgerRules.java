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

  Verdict purchase(AccountPage page, PackTerms terms) {
    Instant expiresAt = expiryAfter(terms.lastDay());
    if (expiresAt != null && !page.now().isBefore(expiresAt)) {
      return rejected(Refusal.PACK_EXPIRED);
    }
    return allowed(() -> {
      Pack pack = shelves.packs().insert(page.company(), terms, page.now(), expiresAt);
      page.look(List.of(pack));
      page.post(PURCHASE, terms.size(), pack.id(), Trace.of(page.operation().caseNumber()));
    });
  }

  /** The end of that day in the service's zone; null for none. */
  Instant expiryAfter(LocalDate lastDay) {
    return lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(service.zone()).toInstant();
  }

  Verdict reserve(AccountPage page, String caseNumber, long authorisation, TPoints amount) {
    Optional<Authorisation> granted = authorisations.byId(authorisation).filter(known -> known.granted()
        && isOf(page, caseNumber, known));
    if (granted.isEmpty()) {
      return rejected(Refusal.NOT_AUTHORISED);
    }
    if (amount.isMoreThan(granted.get().left())) {
      return rejected(Refusal.ABOVE_AUTHORISATION, granted.get().left());
    }
    if (amount.isMoreThan(page.spendable())) {
      return rejected(Refusal.NOT_ENOUGH_POINTS, page.spendable());
    }
    return allowed(() -> page.openReservation(caseNumber, authorisation, amount));
  }

  private static boolean isOf(AccountPage page, String caseNumber, Authorisation authorisation) {
    return authorisation.company() == page.company() && authorisation.caseNumber().equals(caseNumber);
  }

  Verdict consume(AccountPage page, String caseNumber, long reservation, TPoints amount) {
    return consume(page, open(page, caseNumber, reservation), amount);
  }

  Verdict consumeInCase(AccountPage page, String caseNumber, TPoints amount) {
    return consume(page, openOfCase(page, caseNumber), amount);
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

  Verdict release(AccountPage page, String caseNumber, long reservation) {
    List<Reservation> open = open(page, caseNumber, reservation);
    return open.isEmpty() ? rejected(Refusal.NO_OPEN_RESERVATION) : allowed(() -> open.forEach(page::close));
  }

  Verdict releaseCase(AccountPage page, String caseNumber) {
    return allowed(() -> openOfCase(page, caseNumber).forEach(page::close));
  }

  private List<Reservation> open(AccountPage page, String caseNumber, long reservation) {
    return page.hold(shelves.reservations().byId(reservation).stream()
        .filter(one -> one.open() && one.company() == page.company() && one.caseNumber().equals(caseNumber)).toList());
  }

  private List<Reservation> openOfCase(AccountPage page, String caseNumber) {
    return page.hold(shelves.reservations().openOfCase(page.company(), caseNumber));
  }

  Verdict refund(AccountPage page, Optional<Operation> consumption, TPoints amount) {
    if (consumption.isEmpty()) {
      return rejected(Refusal.NO_SUCH_CONSUMPTION);
    }
    List<Slice> slices = outstanding(page, shelves.entries().of(consumption.get()));
    TPoints left = sum(slices.stream().map(Slice::amount));
    return amount.isMoreThan(left) ? rejected(Refusal.ABOVE_CONSUMPTION, left) : allowed(() -> refund(page, slices, amount));
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

  Verdict giveBack(AccountPage page, String caseNumber, long authorisation) {
    if (authorisations.byId(authorisation).filter(known -> known.granted() && isOf(page, caseNumber, known)).isEmpty()) {
      return rejected(Refusal.NOT_AUTHORISED);
    }
    return allowed(() -> {
      page.hold(shelves.reservations().openUnder(authorisation)).forEach(page::close);
      List<Slice> slices = outstanding(page, shelves.entries().consumedUnder(page.company(), authorisation));
      refund(page, slices, sum(slices.stream().map(Slice::amount)));
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

  Verdict adjust(AccountPage page, long entry, TPoints difference) {
    Optional<Entry> corrected = shelves.entries().entry(page.company(), entry).filter(LedgerRules::adjustable);
    if (corrected.isEmpty()) {
      return rejected(Refusal.NOTHING_TO_CORRECT);
    }
    Pack pack = page.look(shelves.packs().of(List.of(corrected.get().pack()))).get(0);
    if (pack.expired(page.now())) {
      return rejected(Refusal.PACK_EXPIRED);
    }
    if (difference.negated().isMoreThan(pack.free())) {
      return rejected(Refusal.ABOVE_PACK, pack.free());
    }
    return allowed(() -> page.post(ADJUST, difference, pack.id(), Trace.correcting(corrected.get())));
  }

  /** Consumption is corrected by a refund, a reservation by its release. */
  private static boolean adjustable(Entry entry) {
    return entry.kind() == PURCHASE || entry.kind() == ADJUST && entry.reason() != CREDIT_SETTLED;
  }

  Verdict grantCredit(AccountPage page, TPoints limit) {
    return page.onCredit().isMoreThan(limit) ? rejected(Refusal.CREDIT_IN_USE, page.onCredit()) : allowed(() -> page.credit(limit));
  }

  private static TPoints sum(Stream<TPoints> amounts) {
    return amounts.reduce(TPoints.ZERO, TPoints::plus);
  }
}
