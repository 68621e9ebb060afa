package io.ciclo.tpoints.desk;

import static io.ciclo.tpoints.EntryKind.CONSUME;
import static io.ciclo.tpoints.EntryKind.EXPIRE;
import static io.ciclo.tpoints.EntryKind.REFUND;
import static io.ciclo.tpoints.EntryKind.RELEASE;
import static io.ciclo.tpoints.EntryKind.RESERVE;
import static io.ciclo.tpoints.Reason.CREDIT_SETTLED;
import static io.ciclo.tpoints.Reason.PACK_EXPIRED;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.EntryKind;
import io.ciclo.tpoints.Operation;
import io.ciclo.tpoints.Pack;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.Reservation;
import io.ciclo.tpoints.Reservation.Part;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.store.AccountStore;
import io.ciclo.tpoints.store.ReservationStore;
import io.ciclo.tpoints.store.Wire.Draft;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One customer's account while it is locked. What is done to it is gathered here, and written at the end in few statements.
 *
 * <p>Either packs have free points or credit is in use, never both: whatever becomes free settles the credit at once ({@link
 * CreditSettlement}).
 */
final class AccountPage {

  /** First to expire, first used; those that never do come last, and the older one first. */
  static final Comparator<Pack> AS_SPENT =
      Comparator.comparing(Pack::expiresAt, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Pack::id);

  private final Shelves shelves;
  private final ZoneId zone;
  private final AccountStore.Row first;
  private final Instant now;

  private TPoints credit;
  private TPoints balance;
  private TPoints reserved;
  private TPoints onCredit;
  private Instant moment;
  private Instant nextExpiry;

  private final Map<Long, Pack> packsAtFirst = new LinkedHashMap<>();
  private final Map<Long, Pack> packs = new LinkedHashMap<>();
  private final Map<Long, Reservation> reservationsAtFirst = new LinkedHashMap<>();
  private final Map<Long, Reservation> reservations = new LinkedHashMap<>();
  private final List<Operation> operations = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Long, TPoints> newOnCredit = new LinkedHashMap<>();

  AccountPage(Shelves shelves, ZoneId zone, AccountStore.Row row, Instant clock) {
    this.shelves = shelves;
    this.zone = zone;
    this.first = row;
    this.now = later(clock, row.moment());
    this.credit = row.credit();
    this.balance = row.balance();
    this.reserved = row.reserved();
    this.onCredit = row.onCredit();
    this.moment = row.moment();
    this.nextExpiry = row.nextExpiry();
  }

  long company() {
    return first.company();
  }

  /** Now, but never before what was booked last: a node's clock may be behind another's. */
  Instant now() {
    return now;
  }

  TPoints onCredit() {
    return onCredit;
  }

  /** What may still be reserved, on credit included. */
  TPoints spendable() {
    return balance.minus(reserved).plus(credit);
  }

  Pack pack(long id) {
    return packs.get(id);
  }

  // operations

  void begin(Booking booking, Asked asked) {
    begin(booking.fact().text(), asked, booking.fact().caseNumber(), booking.author(), booking.reason(), now);
  }

  private void begin(String fact, Asked asked, String caseNumber, Author author, Reason reason, Instant at) {
    moment = later(at, moment);
    operations.add(new Operation(first.company(), first.operations() + operations.size() + 1, fact, asked.kind(), asked.amount(),
        caseNumber, asked.authorisation(), asked.reservation(), asked.about(), author, reason, moment, lastEntry() + 1, lastEntry()));
  }

  /** The operation that was begun last, as far as it has come. */
  Operation operation() {
    return operations.get(operations.size() - 1);
  }

  private void operation(Long reservation, long lastEntry) {
    Operation o = operation();
    operations.set(operations.size() - 1, new Operation(o.company(), o.no(), o.fact(), o.kind(), o.amount(), o.caseNumber(),
        o.authorisation(), reservation, o.about(), o.author(), o.reason(), o.at(), o.firstEntry(), lastEntry));
  }

  /** Entries of the operation that was begun last. */
  List<Entry> entries() {
    return entries.stream().filter(entry -> entry.no() >= operation().firstEntry()).toList();
  }

  private long lastEntry() {
    return first.entries() + entries.size();
  }

  // packs

  /** Packs as they stand on this page, whatever the shelf says. */
  List<Pack> look(List<Pack> read) {
    read.forEach(pack -> {
      packsAtFirst.putIfAbsent(pack.id(), pack);
      packs.putIfAbsent(pack.id(), pack);
    });
    return read.stream().map(pack -> packs.get(pack.id())).toList();
  }

  /** Those that can be reserved from, in the order in which they are spent. */
  List<Pack> freePacks() {
    look(shelves.wire().ask(shelves.packs().withFreePoints(first.company())));
    return freePacksOnPage();
  }

  /** As {@link #freePacks}, among those that were looked at. */
  List<Pack> freePacksOnPage() {
    return packs.values().stream().filter(pack -> pack.free().isPositive() && !pack.expired(now)).sorted(AS_SPENT).toList();
  }

  /** What has expired is lost before anything is counted, as of the instant at which it did. */
  void expireDue() {
    if (nextExpiry == null || now.isBefore(nextExpiry)) {
      return;
    }
    nextExpiry = null;
    for (Pack pack : look(shelves.wire().ask(shelves.packs().withFreePoints(first.company())))) {
      if (pack.expired(now)) {
        // once a pack: whatever comes back to it later expires in the operation that brings it back
        begin("pack-expiry/" + pack.id(), Asked.expire(pack.free()), null, Author.SERVICE, PACK_EXPIRED, pack.expiresAt());
        post(EXPIRE, pack.free(), pack.id(), Trace.of((String) null), PACK_EXPIRED);
      } else {
        noteExpiry(pack);
      }
    }
  }

  private void noteExpiry(Pack pack) {
    boolean earlier = pack.expiresAt() != null && (nextExpiry == null || pack.expiresAt().isBefore(nextExpiry));
    if (earlier && pack.free().isPositive() && !pack.expired(now)) {
      nextExpiry = pack.expiresAt();
    }
  }

  // entries

  Entry post(EntryKind kind, TPoints amount, Long pack, Trace trace) {
    return post(kind, amount, pack, trace, operation().reason());
  }

  /** @param pack null: on credit */
  Entry post(EntryKind kind, TPoints amount, Long pack, Trace trace, Reason reason) {
    balance = balance.plus(kind.onBalance(amount));
    reserved = reserved.plus(kind.onReserved(amount));
    Long value = null;
    if (pack == null) {
      onCredit = onCredit.minus(kind.onAvailable(amount));
    } else {
      value = move(pack, kind, amount, reason);
    }
    Entry entry = new Entry(first.company(), lastEntry() + 1, operation().no(), kind, amount, pack, trace.reservation(),
        trace.authorisation(), trace.corrects(), trace.caseNumber(), operation().author(), reason, operation().at(),
        accountingMonth(operation().at()), value, balance, reserved);
    entries.add(entry);
    operation(operation().reservation(), entry.no());
    return entry;
  }

  private Long move(long id, EntryKind kind, TPoints amount, Reason reason) {
    Pack before = packs.get(id);
    boolean use = kind == CONSUME || kind == REFUND || reason == CREDIT_SETTLED;
    Pack after = new Pack(before.id(), before.company(), before.size(), before.boughtAt(), before.expiresAt(), before.price(),
        before.orderLine(), before.free().plus(kind.onAvailable(amount)), before.reserved().plus(kind.onReserved(amount)),
        use ? before.used().minus(kind.onBalance(amount)) : before.used());
    packs.put(id, after);
    noteExpiry(after);
    long gone = Math.subtractExact(after.goneCents(), before.goneCents());
    return kind.carriesValue() ? (Long) kind.onBalance(TPoints.ofHundredths(-gone)).hundredths() : null;
  }

  /** The month of that instant, or the first that is still open. */
  private YearMonth accountingMonth(Instant at) {
    YearMonth month = YearMonth.from(at.atZone(zone));
    return first.closed() == null || month.isAfter(first.closed()) ? month : first.closed().plusMonths(1);
  }

  /** Points came back to a pack: if that has expired, they are lost at once. */
  private void lostIfExpired(Long pack, TPoints amount, Trace trace) {
    if (pack != null && packs.get(pack).expired(now)) {
      post(EXPIRE, amount, pack, trace.correctingNothing(), PACK_EXPIRED);
    }
  }

  // reservations

  /** Reservations as they stand on this page, and with them their packs. */
  List<Reservation> hold(List<ReservationStore.Row> rows) {
    look(rows.stream().map(ReservationStore.Row::pack).filter(Objects::nonNull).toList());
    List<Reservation> read = ReservationStore.together(rows);
    read.forEach(one -> {
      reservationsAtFirst.putIfAbsent(one.id(), one);
      reservations.putIfAbsent(one.id(), one);
    });
    return read.stream().map(one -> reservations.get(one.id())).toList();
  }

  /** All packs with free points are on the page. */
  void openReservation(String caseNumber, long authorisation, TPoints amount) {
    Reservation opened = shelves.reservations().insert(first.company(), caseNumber, authorisation, amount, operation().at());
    reservationsAtFirst.put(opened.id(), opened);
    reservations.put(opened.id(), opened);
    operation(opened.id(), operation().lastEntry());
    TPoints missing = amount;
    for (Pack pack : freePacksOnPage()) {
      TPoints share = missing.min(pack.free());
      if (share.isPositive()) {
        reserve(opened.id(), share, pack.id(), operation().reason());
        missing = missing.minus(share);
      }
    }
    if (missing.isPositive()) {
      reserve(opened.id(), missing, null, operation().reason());
    }
  }

  void reserve(long reservation, TPoints amount, Long pack, Reason reason) {
    post(RESERVE, amount, pack, Trace.of(reservations.get(reservation)), reason);
    part(reservation, pack, amount);
  }

  void release(long reservation, TPoints amount, Long pack, Reason reason) {
    Trace trace = Trace.of(reservations.get(reservation));
    post(RELEASE, amount, pack, trace, reason);
    part(reservation, pack, amount.negated());
    lostIfExpired(pack, amount, trace);
  }

  /** Takes it from the parts in the order in which packs are spent, credit last. */
  void consume(long reservation, TPoints amount) {
    TPoints missing = amount;
    for (Part part : partsAsSpent(reservations.get(reservation))) {
      TPoints share = missing.min(part.rest());
      if (share.isPositive()) {
        Entry entry = post(CONSUME, share, part.pack(), Trace.of(reservations.get(reservation)));
        part(reservation, part.pack(), share.negated());
        if (part.pack() == null) {
          newOnCredit.put(entry.no(), share);
        }
        missing = missing.minus(share);
      }
    }
  }

  /** Frees what is left of it; a reservation is closed once. */
  void close(Reservation open) {
    for (Part part : partsAsSpent(open)) {
      if (part.rest().isPositive()) {
        release(open.id(), part.rest(), part.pack(), operation().reason());
      }
    }
    Reservation r = reservations.get(open.id());
    reservations.put(r.id(), new Reservation(r.id(), r.company(), r.caseNumber(), r.authorisation(), r.amount(), r.openedAt(),
        operation().at(), r.parts()));
  }

  /** @param pack to which it goes back; null: it was on credit */
  void refund(Entry consumption, TPoints amount, Long pack) {
    Trace trace = Trace.correcting(consumption);
    post(REFUND, amount, pack, trace);
    if (pack == null) {
      shelves.entries().takeFromCredit(first.company(), consumption.no(), amount);
    }
    lostIfExpired(pack, amount, trace);
  }

  private List<Part> partsAsSpent(Reservation reservation) {
    return reservation.parts().stream().sorted(Comparator.comparing(
        part -> part.pack() == null ? null : packs.get(part.pack()), Comparator.nullsLast(AS_SPENT))).toList();
  }

  private void part(long reservation, Long pack, TPoints difference) {
    Reservation r = reservations.get(reservation);
    List<Part> parts = new ArrayList<>(r.parts());
    Part known = parts.stream().filter(part -> Objects.equals(part.pack(), pack)).findFirst()
        .orElse(new Part(parts.size() + 1, pack, TPoints.ZERO));
    parts.remove(known);
    parts.add(known.no() - 1, new Part(known.no(), pack, known.rest().plus(difference)));
    reservations.put(r.id(), new Reservation(r.id(), r.company(), r.caseNumber(), r.authorisation(), r.amount(), r.openedAt(),
        r.closedAt(), List.copyOf(parts)));
  }

  // the account itself

  void credit(TPoints limit) {
    credit = limit;
  }

  /** Nothing is booked for an instant before this one any more, so that what was told about that time stays true. */
  void toldUntil(Instant instant) {
    moment = later(instant, moment);
  }

  void write() {
    Draft draft = new Draft();
    operations.forEach(operation -> shelves.entries().append(operation, draft));
    entries.forEach(entry -> shelves.entries().append(entry, draft));
    newOnCredit.forEach((entry, rest) -> shelves.entries().insertOnCredit(first.company(), entry, rest, draft));
    packs.values().stream().filter(pack -> !pack.equals(packsAtFirst.get(pack.id())))
        .forEach(pack -> shelves.packs().update(pack, draft));
    reservations.values().forEach(reservation -> write(reservation, reservationsAtFirst.get(reservation.id()), draft));
    AccountStore.Row row = new AccountStore.Row(first.company(), credit, balance, reserved, onCredit,
        first.operations() + operations.size(), lastEntry(), moment, nextExpiry, first.closed());
    if (!row.equals(first)) {
      shelves.accounts().update(row, draft);
    }
    shelves.wire().write(draft);
  }

  private void write(Reservation reservation, Reservation before, Draft draft) {
    if (before.open() && !reservation.open()) {
      shelves.reservations().close(reservation, draft);
    }
    for (Part part : reservation.parts()) {
      if (part.no() > before.parts().size()) {
        shelves.reservations().insert(reservation.id(), part, draft);
      } else if (!before.parts().contains(part)) {
        shelves.reservations().update(reservation.id(), part, draft);
      }
    }
  }

  /** Whether some pack has more free points than before. */
  boolean freedPoints() {
    return packs.values().stream().anyMatch(pack -> pack.free().isMoreThan(packsAtFirst.get(pack.id()).free()));
  }

  /** How packs stood before, by id. */
  Map<Long, Pack> packsAtFirst() {
    return packsAtFirst;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
