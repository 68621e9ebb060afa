package io.ciclo.tpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.tpoints.Outcome.AlreadyBooked;
import io.ciclo.tpoints.Outcome.Booked;
import io.ciclo.tpoints.Outcome.Refused;
import io.ciclo.tpoints.desk.LedgerRoom;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What tests say of one customer, in few words; amounts as text, facts numbered by themselves. */
final class Customer {

  static final Author LUCIA = Author.staff("lucia.ferrer");

  private static final AtomicLong NUMBERS = new AtomicLong(1000);

  final long company = NUMBERS.incrementAndGet();
  final String caseNumber = caseNumber();
  private final TPointLedger ledger;
  private final TPointAuthorisations authorisations;

  Customer(LedgerRoom room) {
    this(room.ledger, room.authorisations);
  }

  Customer(TPointLedger ledger, TPointAuthorisations authorisations) {
    this.ledger = ledger;
    this.authorisations = authorisations;
  }

  static String caseNumber() {
    return "E-2026-%06d".formatted(NUMBERS.incrementAndGet());
  }

  static TPoints points(String amount) {
    return TPoints.parse(amount);
  }

  FactKey fact() {
    return FactKey.inCase(caseNumber, "fact", NUMBERS.incrementAndGet());
  }

  Booking because(FactKey fact, Reason reason) {
    return new Booking(fact, company, LUCIA, reason);
  }

  /** At ten euros a point, that never expires. */
  long buys(String size) {
    return buys(size, points(size).hundredths() * 10, null);
  }

  long buys(String size, long cents, String lastDay) {
    return booked(buy(because(fact(), Reason.PACK_SOLD), size, cents, lastDay)).get(0).pack();
  }

  Outcome buy(Booking booking, String size, long cents, String lastDay) {
    return ledger.purchase(booking, new PackTerms(points(size), new Price(cents, "EUR"),
        lastDay == null ? null : LocalDate.parse(lastDay), null));
  }

  long authorises(String amount) {
    return authorises(caseNumber, amount);
  }

  long authorises(String caseNumber, String amount) {
    Authorisation asked = authorisations.ask(FactKey.inCase(caseNumber, "authorisation", NUMBERS.incrementAndGet()), company,
        points(amount), LUCIA);
    authorisations.grant(asked.id(), 7, TPoints.of(1_000_000), "192.0.2.7");
    return asked.id();
  }

  /** Authorised and reserved; the reservation's id. */
  long reserves(String amount) {
    return reservation(reserve(amount));
  }

  Outcome reserve(String amount) {
    return ledger.reserve(because(fact(), Reason.ESTIMATE_ACCEPTED), authorises(amount), points(amount));
  }

  static long reservation(Outcome outcome) {
    booked(outcome);
    return ((Booked) outcome).operation().reservation();
  }

  Outcome consume(long reservation, String amount) {
    return consume(fact(), reservation, amount);
  }

  Outcome consume(FactKey fact, long reservation, String amount) {
    return ledger.consume(because(fact, Reason.WORK_DONE), reservation, points(amount));
  }

  FactKey consumes(long reservation, String amount) {
    FactKey fact = fact();
    booked(consume(fact, reservation, amount));
    return fact;
  }

  Outcome release(long reservation) {
    return ledger.release(because(fact(), Reason.CASE_CLOSED), reservation);
  }

  Outcome refund(FactKey consumption, String amount) {
    return ledger.refund(because(fact(), Reason.GOODWILL), consumption, points(amount));
  }

  Outcome credit(String limit) {
    return ledger.grantCredit(because(fact(), Reason.CREDIT_GRANTED), points(limit));
  }

  static List<Entry> booked(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Booked.class);
    return ((Booked) outcome).entries();
  }

  static List<Entry> bookedBefore(Outcome outcome) {
    assertThat(outcome).isInstanceOf(AlreadyBooked.class);
    return ((AlreadyBooked) outcome).entries();
  }

  static void refused(Outcome outcome, Refusal reason, String available) {
    assertThat(outcome).isEqualTo(new Refused(reason, points(available)));
  }

  Account account() {
    return ledger.account(company);
  }

  /** Such as "balance 10, reserved 2, available 8". */
  String stands() {
    Account account = account();
    return "balance " + account.balance() + ", reserved " + account.reserved() + ", available " + account.available();
  }

  Pack pack(long id) {
    return ledger.packs(company).stream().filter(pack -> pack.id() == id).findFirst().orElseThrow();
  }

  /** Such as "free 3, reserved 2, used 5". */
  String holds(long id) {
    Pack pack = pack(id);
    return "free " + pack.free() + ", reserved " + pack.reserved() + ", used " + pack.used();
  }

  /** Entries in order, such as "CONSUME 2 of pack 7 worth 2000", or "RESERVE 2 on credit". */
  static List<String> words(List<Entry> entries) {
    return entries.stream().map(entry -> entry.kind() + " " + entry.amount()
        + (entry.pack() == null ? " on credit" : " of pack " + entry.pack())
        + (entry.valueCents() == null ? "" : " worth " + entry.valueCents())).toList();
  }
}
