package io.ciclo.tpoints;

import static io.ciclo.tpoints.Customer.LUCIA;
import static io.ciclo.tpoints.Customer.booked;
import static io.ciclo.tpoints.Customer.bookedBefore;
import static io.ciclo.tpoints.Customer.points;
import static io.ciclo.tpoints.Customer.refused;
import static io.ciclo.tpoints.Customer.reservation;
import static io.ciclo.tpoints.Customer.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.Outcome.AlreadyBooked;
import io.ciclo.tpoints.Outcome.Booked;
import io.ciclo.tpoints.Statement.Standing;
import io.ciclo.tpoints.desk.LedgerRoom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule of the ledger by example, each time with a customer of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerTest {

  static final String MON_2026_03_23 = "2026-03-23 10:00";

  private LedgerRoom room;
  private TPointLedger ledger;
  private Customer customer;

  LedgerRoom room() {
    return LedgerRoom.onH2(MON_2026_03_23);
  }

  @BeforeAll
  void openRoom() {
    room = room();
    ledger = room.ledger;
  }

  @AfterAll
  void closeRoom() {
    room.close();
  }

  @BeforeEach
  void aNewCustomerOnMonday() {
    room.itIs(MON_2026_03_23);
    room.events.clear();
    room.freed.clear();
    customer = new Customer(room);
  }

  @AfterEach
  void theLedgerAgreesWithItself() {
    assertThat(room.books.audit(customer.company)).isEmpty();
    assertThat(room.healthy()).isTrue();
  }

  // the whole way

  @Test
  @Requirement("TP-01")
  void boughtReservedConsumedInPartsAndTheRestReleased() {
    long pack = customer.buys("10");
    assertThat(customer.stands()).isEqualTo("balance 10, reserved 0, available 10");
    long reservation = customer.reserves("6");
    assertThat(customer.stands()).isEqualTo("balance 10, reserved 6, available 4");
    customer.consumes(reservation, "2.5");
    assertThat(customer.stands()).isEqualTo("balance 7.5, reserved 3.5, available 4");
    assertThat(customer.holds(pack)).isEqualTo("free 4, reserved 3.5, used 2.5");
    booked(customer.release(reservation));

    assertThat(customer.stands()).isEqualTo("balance 7.5, reserved 0, available 7.5");
    List<Entry> entries = ledger.entriesOf(customer.caseNumber);
    assertThat(words(entries)).containsExactly("PURCHASE 10 of pack " + pack, "RESERVE 6 of pack " + pack,
        "CONSUME 2.5 of pack " + pack + " worth 2500", "RELEASE 3.5 of pack " + pack);
    assertThat(entries).allSatisfy(entry -> {
      assertThat(entry.at()).isEqualTo(room.now());
      assertThat(entry.author()).isEqualTo(LUCIA);
      assertThat(entry.caseNumber()).isEqualTo(customer.caseNumber);
      assertThat(entry.month()).isEqualTo(YearMonth.of(2026, 3));
    });
    assertThat(entries).extracting(Entry::reason)
        .containsExactly(Reason.PACK_SOLD, Reason.ESTIMATE_ACCEPTED, Reason.WORK_DONE, Reason.CASE_CLOSED);
    assertThat(entries).extracting(Entry::no).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void whoHasNeverBoughtHasNothing() {
    assertThat(customer.account())
        .isEqualTo(new Account(customer.company, TPoints.ZERO, TPoints.ZERO, TPoints.ZERO, TPoints.ZERO));
    assertThat(ledger.packs(customer.company)).isEmpty();
    assertThat(ledger.entries(customer.company, 20)).isEqualTo(new EntryPage(List.of(), OptionalLong.empty()));
    refused(customer.reserve("1"), Refusal.NOT_ENOUGH_POINTS, "0");
  }

  // packs are spent in the order in which they expire

  @Test
  @Requirement("TP-11")
  void thePackThatExpiresFirstIsReservedFirstAndTheRestSplitOverTheOthers() {
    long never = customer.buys("5");
    long late = customer.buys("5", 5000, "2026-12-31");
    long soon = customer.buys("5", 5000, "2026-06-30");
    long reservation = customer.reserves("12");
    assertThat(customer.holds(soon)).isEqualTo("free 0, reserved 5, used 0");
    assertThat(customer.holds(late)).isEqualTo("free 0, reserved 5, used 0");
    assertThat(customer.holds(never)).isEqualTo("free 3, reserved 2, used 0");
    assertThat(ledger.packs(customer.company)).extracting(Pack::id).containsExactly(soon, late, never);

    assertThat(words(booked(customer.consume(reservation, "7")))).containsExactly("CONSUME 5 of pack " + soon + " worth 5000",
        "CONSUME 2 of pack " + late + " worth 2000");
    assertThat(ledger.reservation(reservation).orElseThrow().rest()).isEqualTo(points("5"));
  }

  @Test
  @Requirement("TP-11")
  void freePointsAreLostAtTheEndOfTheLastDayBeforeAnythingIsCounted() {
    long pack = customer.buys("5", 5000, "2026-03-31");
    room.itIs("2026-03-31 23:59");
    assertThat(customer.stands()).isEqualTo("balance 5, reserved 0, available 5");
    room.itIs("2026-04-02 09:00");
    refused(customer.reserve("1"), Refusal.NOT_ENOUGH_POINTS, "0");

    Entry lost = ledger.entries(customer.company, 1).entries().get(0);
    assertThat(words(List.of(lost))).containsExactly("EXPIRE 5 of pack " + pack + " worth 5000");
    assertThat(lost.at()).as("when it expired, not when somebody looked").isEqualTo(LedgerRoom.at("2026-04-01 00:00"));
    assertThat(lost.author()).isEqualTo(Author.SERVICE);
    assertThat(lost.reason()).isEqualTo(Reason.PACK_EXPIRED);
    assertThat(customer.stands()).isEqualTo("balance 0, reserved 0, available 0");
  }

  @Test
  void aLookAtTheAccountBooksWhatHasExpired() {
    customer.buys("5", 5000, "2026-03-31");
    room.itIs("2026-04-02 09:00");
    assertThat(customer.stands()).isEqualTo("balance 0, reserved 0, available 0");
    assertThat(ledger.entries(customer.company, 10).entries()).hasSize(2);
  }

  @Test
  void reservedPointsDoNotExpireButAReleaseOfThemDoesSoAtOnce() {
    long pack = customer.buys("5", 5000, "2026-03-31");
    long reservation = customer.reserves("3");
    room.itIs("2026-04-02 09:00");
    assertThat(customer.stands()).isEqualTo("balance 3, reserved 3, available 0");
    customer.consumes(reservation, "1");
    assertThat(words(booked(customer.release(reservation)))).containsExactly("RELEASE 2 of pack " + pack,
        "EXPIRE 2 of pack " + pack + " worth 2000");
    assertThat(customer.stands()).isEqualTo("balance 0, reserved 0, available 0");
    assertThat(customer.holds(pack)).isEqualTo("free 0, reserved 0, used 1");
  }

  @Test
  void aRefundIntoAnExpiredPackIsLostToo() {
    long pack = customer.buys("5", 5000, "2026-03-31");
    FactKey work = customer.consumes(customer.reserves("5"), "5");
    room.itIs("2026-04-02 09:00");
    assertThat(words(booked(customer.refund(work, "2")))).containsExactly("REFUND 2 of pack " + pack + " worth 2000",
        "EXPIRE 2 of pack " + pack + " worth 2000");
    assertThat(customer.stands()).isEqualTo("balance 0, reserved 0, available 0");
  }

  @Test
  void aPackThatIsPaidAfterItsLastDayIsRefused() {
    refused(customer.buy(customer.because(customer.fact(), Reason.PACK_PAID), "5", 5000, "2026-03-22"), Refusal.PACK_EXPIRED, "0");
    booked(customer.buy(customer.because(customer.fact(), Reason.PACK_PAID), "5", 5000, "2026-03-23"));
  }

  @Test
  @Requirement("TP-11")
  void customersAreWarned60And30And7DaysBeforeOnceEach() {
    long pack = customer.buys("5", 5000, "2026-06-30");
    room.itIs("2026-05-01 06:00");
    room.morning();
    assertThat(room.events).isEmpty();
    for (String morning : List.of("2026-05-02 06:00", "2026-05-04 06:00", "2026-06-01 06:00", "2026-06-02 06:00", "2026-06-24 06:00",
        "2026-06-30 06:00")) {
      room.itIs(morning);
      room.morning();
    }
    assertThat(room.events).isEqualTo(List.of(60, 30, 7).stream().map(days -> new PackExpiresSoon(customer.company, pack, days,
        LedgerRoom.at("2026-07-01 00:00"), points("5"))).toList());
    room.itIs("2026-07-01 06:00");
    room.morning();
    assertThat(ledger.entries(customer.company, 1).entries().get(0).kind()).isEqualTo(EntryKind.EXPIRE);
  }

  @Test
  void ofWarningsThatWereMissedTheLastIsGivenAndNoneThatLiesBeforeTheSale() {
    long standstill = customer.buys("5", 5000, "2026-06-30");
    room.itIs("2026-06-28 06:00");
    long brief = customer.buys("5", 5000, "2026-07-10");
    room.morning();
    room.morning();
    assertThat(room.events).containsExactly(new PackExpiresSoon(customer.company, standstill, 7,
        LedgerRoom.at("2026-07-01 00:00"), points("5")));
    assertThat(customer.holds(brief)).isEqualTo("free 5, reserved 0, used 0");
  }

  @Test
  @Requirement("TP-11")
  void theLastDayIsProposedFromTheSetting() {
    assertThat(ledger.proposedLastDay()).contains(LocalDate.of(2027, 3, 22));
  }

  // what customers agreed to

  @Test
  @Requirement("TP-08")
  void withoutAGrantedAuthorisationInThisCaseNothingIsReserved() {
    customer.buys("10");
    Authorisation asked = room.authorisations.ask(customer.fact(), customer.company, points("3"), LUCIA);
    refused(under(asked.id(), "3"), Refusal.NOT_AUTHORISED, "0");
    room.authorisations.refuse(asked.id(), 7, "192.0.2.7");
    refused(under(asked.id(), "3"), Refusal.NOT_AUTHORISED, "0");
    refused(under(-1, "3"), Refusal.NOT_AUTHORISED, "0");
    refused(under(customer.authorises(Customer.caseNumber(), "3"), "3"), Refusal.NOT_AUTHORISED, "0");
    Customer other = new Customer(room);
    refused(under(other.authorises(customer.caseNumber, "3"), "3"), Refusal.NOT_AUTHORISED, "0");
  }

  private Outcome under(long authorisation, String amount) {
    return ledger.reserve(customer.because(customer.fact(), Reason.WORK_AUTHORISED), authorisation, points(amount));
  }

  @Test
  @Requirement({"TP-08", "CM-06"})
  void neverMoreThanAuthorisedAlsoNotWhenSomeOfItWasReleased() {
    customer.buys("10");
    long authorisation = customer.authorises("5");
    long first = reservation(under(authorisation, "3"));
    refused(under(authorisation, "3"), Refusal.ABOVE_AUTHORISATION, "2");
    booked(customer.release(first));
    refused(under(authorisation, "3"), Refusal.ABOVE_AUTHORISATION, "2");
    booked(under(authorisation, "2"));
    refused(under(authorisation, "0.01"), Refusal.ABOVE_AUTHORISATION, "0");
    booked(under(customer.authorises("3"), "3"));
  }

  @Test
  @Requirement("TP-08")
  void everyConsumptionNamesTheAuthorisation() {
    customer.buys("10");
    long authorisation = customer.authorises("5");
    long reservation = reservation(under(authorisation, "5"));
    assertThat(booked(customer.consume(reservation, "2"))).extracting(Entry::authorisation, Entry::reservation, Entry::caseNumber)
        .containsExactly(tuple(authorisation, reservation, customer.caseNumber));
  }

  // the two phases

  @Test
  @Requirement("CM-06")
  void workBeyondTheReservationNeedsANewOneFirst() {
    customer.buys("10");
    long reservation = customer.reserves("3");
    customer.consumes(reservation, "2");
    refused(customer.consume(reservation, "1.01"), Refusal.ABOVE_RESERVATION, "1");
    long more = customer.reserves("2");
    FactKey work = customer.fact();
    List<Entry> split = booked(ledger.consumeInCase(customer.because(work, Reason.WORK_DONE), points("2.5")));
    assertThat(split).extracting(Entry::reservation).containsExactly(reservation, more);
    refused(ledger.consumeInCase(customer.because(customer.fact(), Reason.WORK_DONE), points("1")), Refusal.ABOVE_RESERVATION, "0.5");
  }

  @Test
  void workAlreadyAuthorisedIsNeverRefusedForLackOfPoints() {
    customer.buys("5");
    long reservation = customer.reserves("5");
    refused(customer.reserve("1"), Refusal.NOT_ENOUGH_POINTS, "0");
    customer.consumes(reservation, "5");
  }

  @Test
  void aReservationIsClosedOnce() {
    customer.buys("5");
    long reservation = customer.reserves("3");
    booked(customer.release(reservation));
    refused(customer.release(reservation), Refusal.NO_OPEN_RESERVATION, "0");
    refused(customer.consume(reservation, "1"), Refusal.NO_OPEN_RESERVATION, "0");
    assertThat(ledger.reservation(reservation).orElseThrow().closedAt()).isEqualTo(room.now());
  }

  @Test
  void aReservationThatIsUsedUpIsClosedWithoutAnEntry() {
    customer.buys("5");
    long reservation = customer.reserves("3");
    customer.consumes(reservation, "3");
    Booking closing = customer.because(customer.fact(), Reason.CASE_CLOSED);
    assertThat(booked(ledger.release(closing, reservation))).isEmpty();
    assertThat(bookedBefore(ledger.release(closing, reservation))).isEmpty();
  }

  @Test
  void aReservationOfAnotherCaseOrCustomerIsOutOfReach() {
    customer.buys("5");
    long reservation = customer.reserves("3");
    FactKey elsewhere = FactKey.inCase(Customer.caseNumber(), "time-entry", 1);
    refused(customer.consume(elsewhere, reservation, "1"), Refusal.NO_OPEN_RESERVATION, "0");
    Booking stranger = new Booking(FactKey.inCase(customer.caseNumber, "time-entry", 1), new Customer(room).company, LUCIA,
        Reason.WORK_DONE);
    refused(ledger.consume(stranger, reservation, points("1")), Refusal.NO_OPEN_RESERVATION, "0");
    refused(ledger.consumeInCase(stranger, points("1")), Refusal.NO_OPEN_RESERVATION, "0");
  }

  @Test
  @Requirement("DV-16")
  void atTheCloseOfACaseWhatWasExecutedIsConsumedAndTheRestReleased() {
    customer.buys("10");
    long planned = customer.reserves("4");
    long change = customer.reserves("2");
    room.together.executeWithoutResult(closing -> {
      booked(ledger.consumeInCase(customer.because(customer.fact(), Reason.WORK_DONE), points("5")));
      booked(ledger.releaseCase(customer.because(customer.fact(), Reason.CASE_CLOSED)));
    });
    assertThat(customer.stands()).isEqualTo("balance 5, reserved 0, available 5");
    assertThat(ledger.reservationsOf(customer.caseNumber)).extracting(Reservation::id, Reservation::open)
        .containsExactly(tuple(planned, false), tuple(change, false));
    assertThat(booked(ledger.releaseCase(customer.because(customer.fact(), Reason.CASE_CLOSED)))).isEmpty();
  }

  // refunds

  @Test
  void aRefundNamesTheConsumptionItUndoesAndReturnsToItsPack() {
    long soon = customer.buys("2", 2000, "2026-06-30");
    long never = customer.buys("5");
    FactKey work = customer.consumes(customer.reserves("6"), "6");
    List<Entry> consumed = ledger.booked(work).orElseThrow().entries();
    List<Entry> back = booked(customer.refund(work, "5"));
    assertThat(words(back)).as("to where it lasts longest").containsExactly("REFUND 4 of pack " + never + " worth 4000",
        "REFUND 1 of pack " + soon + " worth 1000");
    assertThat(back).extracting(Entry::corrects).containsExactly(consumed.get(1).no(), consumed.get(0).no());
    assertThat(customer.stands()).isEqualTo("balance 6, reserved 0, available 6");
    refused(customer.refund(work, "1.01"), Refusal.ABOVE_CONSUMPTION, "1");
    booked(customer.refund(work, "1"));
    refused(customer.refund(work, "0.01"), Refusal.ABOVE_CONSUMPTION, "0");
    assertThat(customer.holds(soon)).isEqualTo("free 2, reserved 0, used 0");
  }

  @Test
  void onlyAConsumptionOfThisCustomerIsRefunded() {
    customer.buys("5");
    FactKey work = customer.consumes(customer.reserves("1"), "1");
    refused(customer.refund(customer.fact(), "1"), Refusal.NO_SUCH_CONSUMPTION, "0");
    refused(new Customer(room).refund(work, "1"), Refusal.NO_SUCH_CONSUMPTION, "0");
    FactKey sale = customer.fact();
    booked(customer.buy(customer.because(sale, Reason.PACK_SOLD), "1", 1000, null));
    refused(customer.refund(sale, "1"), Refusal.NO_SUCH_CONSUMPTION, "0");
  }

  @Test
  @Requirement("PR-08")
  void aFaultOfOursGivesEverythingBackThatItsAuthorisationCost() {
    customer.buys("20");
    long otherWork = customer.reserves("3");
    long investigation = customer.authorises("8");
    long reservation = reservation(under(investigation, "6"));
    customer.consumes(reservation, "2");
    FactKey second = customer.consumes(reservation, "1.5");
    booked(customer.refund(second, "0.5"));
    Booking fault = customer.because(customer.fact(), Reason.FAULT_IS_OURS);
    List<Entry> back = booked(ledger.giveBack(fault, investigation));
    assertThat(back).extracting(entry -> entry.kind() + " " + entry.amount()).containsExactly("RELEASE 2.5", "REFUND 2", "REFUND 1");
    assertThat(customer.stands()).isEqualTo("balance 20, reserved 3, available 17");
    assertThat(bookedBefore(ledger.giveBack(fault, investigation))).isEqualTo(back);
    assertThat(booked(ledger.giveBack(customer.because(customer.fact(), Reason.FAULT_IS_OURS), investigation))).isEmpty();
    assertThat(ledger.reservation(otherWork).orElseThrow().open()).isTrue();
    refused(ledger.giveBack(customer.because(customer.fact(), Reason.FAULT_IS_OURS), customer.authorises(Customer.caseNumber(), "1")),
        Refusal.NOT_AUTHORISED, "0");
  }

  // each fact once

  @Test
  void theSameFactAgainAnswersWithTheFirstEntries() {
    Booking sale = customer.because(customer.fact(), Reason.PACK_SOLD);
    List<Entry> sold = booked(customer.buy(sale, "10", 10_000, "2026-12-31"));
    assertThat(bookedBefore(customer.buy(sale, "10", 10_000, "2026-12-31"))).isEqualTo(sold);

    long authorisation = customer.authorises("5");
    Booking accepted = customer.because(customer.fact(), Reason.ESTIMATE_ACCEPTED);
    Booked first = (Booked) ledger.reserve(accepted, authorisation, points("5"));
    AlreadyBooked again = (AlreadyBooked) ledger.reserve(accepted, authorisation, points("5"));
    assertThat(again.operation()).isEqualTo(first.operation());
    assertThat(again.entries()).isEqualTo(first.entries());

    FactKey work = customer.fact();
    List<Entry> consumed = booked(customer.consume(work, first.operation().reservation(), "2"));
    assertThat(bookedBefore(customer.consume(work, first.operation().reservation(), "2"))).isEqualTo(consumed);
    Booking mistake = customer.because(customer.fact(), Reason.BOOKED_BY_MISTAKE);
    List<Entry> refunded = booked(ledger.refund(mistake, work, points("2")));
    assertThat(bookedBefore(ledger.refund(mistake, work, points("2")))).isEqualTo(refunded);
    Booking closing = customer.because(customer.fact(), Reason.CASE_CLOSED);
    List<Entry> released = booked(ledger.release(closing, first.operation().reservation()));
    assertThat(bookedBefore(ledger.release(closing, first.operation().reservation()))).isEqualTo(released);
    assertThat(customer.stands()).isEqualTo("balance 10, reserved 0, available 10");
  }

  @Test
  void twoEqualPartsOfTwoFactsAreTwoEntries() {
    customer.buys("10");
    long reservation = customer.reserves("6");
    booked(customer.consume(FactKey.inCase(customer.caseNumber, "time-entry", 1), reservation, "1.5"));
    booked(customer.consume(FactKey.inCase(customer.caseNumber, "time-entry", 2), reservation, "1.5"));
    bookedBefore(customer.consume(FactKey.inCase(customer.caseNumber, "time-entry", 2), reservation, "1.5"));
    assertThat(customer.stands()).isEqualTo("balance 7, reserved 3, available 4");
  }

  @Test
  void theSameFactWithAnotherKindAmountOrAccountIsAnError() {
    customer.buys("10");
    long reservation = customer.reserves("6");
    FactKey work = customer.consumes(reservation, "2");
    assertOtherwise(() -> customer.consume(work, reservation, "2.01"));
    assertOtherwise(() -> ledger.consumeInCase(customer.because(work, Reason.WORK_DONE), points("2")));
    assertOtherwise(() -> ledger.release(customer.because(work, Reason.CASE_CLOSED), reservation));
    assertOtherwise(() -> ledger.refund(customer.because(work, Reason.GOODWILL), work, points("2")));
    assertOtherwise(() -> ledger.consume(new Booking(work, new Customer(room).company, LUCIA, Reason.WORK_DONE), reservation,
        points("2")));
    Booking sale = customer.because(customer.fact(), Reason.PACK_SOLD);
    booked(customer.buy(sale, "10", 10_000, null));
    assertOtherwise(() -> customer.buy(sale, "10", 9_000, null));
    assertOtherwise(() -> customer.buy(sale, "10", 10_000, "2026-12-31"));
    assertThat(customer.stands()).isEqualTo("balance 18, reserved 4, available 14");
  }

  private static void assertOtherwise(Runnable booking) {
    assertThatExceptionOfType(FactBookedOtherwise.class).isThrownBy(booking::run);
  }

  @Test
  void whatWasRefusedMayBeAskedAgain() {
    long authorisation = customer.authorises("5");
    Booking accepted = customer.because(customer.fact(), Reason.ESTIMATE_ACCEPTED);
    refused(ledger.reserve(accepted, authorisation, points("5")), Refusal.NOT_ENOUGH_POINTS, "0");
    customer.buys("5");
    booked(ledger.reserve(accepted, authorisation, points("5")));
  }

  @ParameterizedTest
  @EnumSource(OperationKind.class)
  void everyKindOfOperationHasAReason(OperationKind kind) {
    assertThat(Reason.values()).anyMatch(reason -> reason.fits(kind));
  }

  @Test
  void mistakesOfACallerAreErrors() {
    customer.buys("5");
    long reservation = customer.reserves("2");
    assertThatIllegalArgumentException().isThrownBy(() -> customer.consume(reservation, "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> customer.consume(reservation, "-1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.consume(customer.because(customer.fact(), Reason.CASE_CLOSED), reservation, points("1")));
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.release(
        customer.because(FactKey.outsideCases("closing", 1), Reason.CASE_CLOSED), reservation));
    assertThatIllegalArgumentException().isThrownBy(() -> customer.credit("-1"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Price(-1, "EUR"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Price(1, "EURO"));
    assertThatIllegalArgumentException().isThrownBy(() -> new PackTerms(TPoints.ZERO, new Price(1, "EUR"), null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.entries(customer.company, 0));
    assertThat(customer.stands()).isEqualTo("balance 5, reserved 2, available 3");
  }

  // credit

  @Test
  @Requirement("TP-09")
  void withoutCreditWhatIsAboveTheBalanceIsRefused() {
    customer.buys("5");
    refused(customer.reserve("5.01"), Refusal.NOT_ENOUGH_POINTS, "5");
    booked(customer.reserve("5"));
  }

  @Test
  @Requirement("TP-09")
  void whatNoPackCoversIsReservedOnCreditUpToItsLimit() {
    long pack = customer.buys("5");
    booked(customer.credit("4"));
    assertThat(customer.account().spendable()).isEqualTo(points("9"));
    assertThat(words(booked(customer.reserve("7")))).containsExactly("RESERVE 5 of pack " + pack, "RESERVE 2 on credit");
    assertThat(customer.stands()).isEqualTo("balance 5, reserved 7, available -2");
    assertThat(customer.account().onCredit()).isEqualTo(points("2"));
    refused(customer.reserve("2.01"), Refusal.NOT_ENOUGH_POINTS, "2");
    booked(customer.reserve("2"));
    assertThat(customer.account().spendable()).isEqualTo(TPoints.ZERO);
  }

  @Test
  void aCreditCannotGoBelowWhatIsInUse() {
    booked(customer.credit("4"));
    long reservation = customer.reserves("3");
    refused(customer.credit("2"), Refusal.CREDIT_IN_USE, "3");
    booked(customer.credit("3"));
    booked(customer.release(reservation));
    booked(ledger.grantCredit(customer.because(customer.fact(), Reason.CREDIT_WITHDRAWN), TPoints.ZERO));
    refused(customer.reserve("1"), Refusal.NOT_ENOUGH_POINTS, "0");
  }

  @Test
  @Requirement("TP-09")
  void theNextPackSettlesFirstWhatWasDoneThenWhatIsReserved() {
    booked(customer.credit("10"));
    long reservation = customer.reserves("8");
    Entry work = booked(customer.consume(reservation, "3")).get(0);
    assertThat(work.valueCents()).as("no pack, no value yet").isNull();
    assertThat(customer.stands()).isEqualTo("balance -3, reserved 5, available -8");

    List<Entry> bought = booked(customer.buy(customer.because(customer.fact(), Reason.PACK_SOLD), "6", 6000, null));
    long pack = bought.get(0).pack();
    assertThat(words(bought)).containsExactly("PURCHASE 6 of pack " + pack,
        "ADJUST 3 on credit", "ADJUST -3 of pack " + pack + " worth -3000",
        "RELEASE 3 on credit", "RESERVE 3 of pack " + pack);
    assertThat(bought.subList(1, 5)).extracting(Entry::reason).containsOnly(Reason.CREDIT_SETTLED);
    assertThat(bought.subList(1, 3)).extracting(Entry::corrects, Entry::caseNumber, Entry::authorisation)
        .containsOnly(tuple(work.no(), customer.caseNumber, work.authorisation()));
    assertThat(customer.stands()).as("the pack, and nothing else").isEqualTo("balance 3, reserved 5, available -2");
    assertThat(customer.holds(pack)).isEqualTo("free 0, reserved 3, used 3");
    assertThat(customer.account().onCredit()).isEqualTo(points("2"));

    long next = customer.buys("5");
    assertThat(customer.holds(next)).isEqualTo("free 3, reserved 2, used 0");
    assertThat(customer.account().onCredit()).isEqualTo(TPoints.ZERO);
    customer.consumes(reservation, "5");
    booked(customer.release(reservation));
    assertThat(customer.stands()).isEqualTo("balance 3, reserved 0, available 3");
  }

  @Test
  void aRefundOfWorkThatWasSettledReturnsToThePackThatSettledIt() {
    booked(customer.credit("10"));
    FactKey work = customer.consumes(customer.reserves("5"), "5");
    booked(customer.refund(work, "1"));
    assertThat(customer.stands()).isEqualTo("balance -4, reserved 0, available -4");
    long pack = customer.buys("3");
    assertThat(customer.account().onCredit()).isEqualTo(points("1"));
    assertThat(words(booked(customer.refund(work, "2")))).as("what is still on credit first").containsExactly("REFUND 1 on credit",
        "REFUND 1 of pack " + pack + " worth 1000");
    assertThat(customer.stands()).isEqualTo("balance 1, reserved 0, available 1");
    refused(customer.refund(work, "2.01"), Refusal.ABOVE_CONSUMPTION, "2");
    booked(customer.refund(work, "2"));
    assertThat(customer.holds(pack)).isEqualTo("free 3, reserved 0, used 0");
  }

  @Test
  void pointsThatBecomeFreeSettleTheCreditToo() {
    long pack = customer.buys("5");
    booked(customer.credit("5"));
    long covered = customer.reserves("5");
    long onCredit = customer.reserves("3");
    List<Entry> released = booked(customer.release(covered));
    assertThat(words(released)).containsExactly("RELEASE 5 of pack " + pack, "RELEASE 3 on credit", "RESERVE 3 of pack " + pack);
    assertThat(customer.account().onCredit()).isEqualTo(TPoints.ZERO);
    assertThat(customer.stands()).isEqualTo("balance 5, reserved 3, available 2");
    customer.consumes(onCredit, "3");
    assertThat(customer.holds(pack)).isEqualTo("free 2, reserved 0, used 3");
  }

  @Test
  void onCreditNothingExpires() {
    booked(customer.credit("5"));
    long covered = customer.buys("2", 2000, "2026-03-31");
    customer.reserves("4");
    room.itIs("2026-04-02 09:00");
    assertThat(customer.stands()).isEqualTo("balance 2, reserved 4, available -2");
    assertThat(customer.holds(covered)).isEqualTo("free 0, reserved 2, used 0");
  }

  // corrections

  @Test
  void aCorrectionNamesTheEntryItCorrectsWithReasonAndAuthor() {
    long pack = customer.buys("10", 10_000, null);
    Booking correction = customer.because(FactKey.outsideCases("correction", pack), Reason.SIZE_CORRECTED);
    Entry down = booked(ledger.adjust(correction, 1, points("-2"))).get(0);
    assertThat(down).extracting(Entry::kind, Entry::amount, Entry::pack, Entry::corrects, Entry::author, Entry::reason)
        .containsExactly(EntryKind.ADJUST, points("-2"), pack, 1L, LUCIA, Reason.SIZE_CORRECTED);
    assertThat(bookedBefore(ledger.adjust(correction, 1, points("-2")))).containsExactly(down);
    assertThat(customer.stands()).isEqualTo("balance 8, reserved 0, available 8");
    booked(ledger.adjust(customer.because(customer.fact(), Reason.BOOKED_BY_MISTAKE), down.no(), points("2")));
    assertThat(customer.holds(pack)).isEqualTo("free 10, reserved 0, used 0");
    assertThat(customer.pack(pack).owedCents()).isEqualTo(10_000);
  }

  @Test
  void aCorrectionTouchesFreePointsOfALivingPackOnly() {
    customer.buys("10", 10_000, "2026-03-31");
    customer.reserves("7");
    Booking correction = customer.because(customer.fact(), Reason.SIZE_CORRECTED);
    refused(ledger.adjust(correction, 1, points("-3.01")), Refusal.ABOVE_PACK, "3");
    refused(ledger.adjust(correction, 2, points("1")), Refusal.NOTHING_TO_CORRECT, "0");
    refused(ledger.adjust(correction, 99, points("1")), Refusal.NOTHING_TO_CORRECT, "0");
    room.itIs("2026-04-02 09:00");
    refused(ledger.adjust(correction, 1, points("1")), Refusal.PACK_EXPIRED, "0");
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.adjust(correction, 1, TPoints.ZERO));
  }

  // values

  @Test
  @Requirement("TP-13")
  void valuesOfAPackAddUpToItsPriceWhateverWasRounded() {
    long pack = customer.buys("3", 1000, null);
    long reservation = customer.reserves("3");
    List<Long> values = new ArrayList<>();
    FactKey first = customer.consumes(reservation, "1");
    values.add(value(first));
    values.add(value(customer.consumes(reservation, "1")));
    Entry back = booked(customer.refund(first, "0.5")).get(0);
    values.add(-back.valueCents());
    values.add(value(customer.consumes(reservation, "1")));
    assertThat(values).containsExactly(333L, 334L, -167L, 333L);
    assertThat(customer.pack(pack).owedCents()).isEqualTo(167);
    values.add(value(customer.consumes(customer.reserves("0.5"), "0.5")));
    assertThat(values.stream().mapToLong(Long::longValue).sum()).isEqualTo(1000);
    assertThat(customer.pack(pack).owedCents()).isZero();
  }

  private long value(FactKey fact) {
    return ledger.booked(fact).orElseThrow().entries().get(0).valueCents();
  }

  @Test
  void aPackThatIsGivenAwayHasNoValue() {
    booked(customer.buy(customer.because(customer.fact(), Reason.PACK_GIVEN), "2", 0, null));
    assertThat(value(customer.consumes(customer.reserves("1"), "1"))).isZero();
  }

  // alerts

  @Test
  void eachThresholdOfAPackIsToldOnce() {
    long pack = customer.buys("10");
    long reservation = customer.reserves("10");
    FactKey work = customer.consumes(reservation, "7.99");
    assertThat(room.events).isEmpty();
    customer.consumes(reservation, "0.01");
    assertThat(room.events).containsExactly(new PackNearlyUsed(customer.company, pack, 80, points("8"), points("10")));
    booked(customer.refund(work, "3"));
    customer.consumes(customer.reserves("3"), "3");
    assertThat(room.events).as("crossed a second time").hasSize(1);
    customer.consumes(reservation, "2");
    assertThat(room.events).last().isEqualTo(new PackNearlyUsed(customer.company, pack, 95, points("10"), points("10")));
    assertThat(room.events).hasSize(2);
  }

  @Test
  void oneStepOverBothTellsBothAndARollBackTellsNobodyForGood() {
    customer.buys("10");
    long reservation = customer.reserves("10");
    room.together.executeWithoutResult(step -> {
      customer.consumes(reservation, "10");
      step.setRollbackOnly();
    });
    assertThat(customer.stands()).isEqualTo("balance 10, reserved 10, available 0");
    room.events.clear();
    customer.consumes(reservation, "10");
    assertThat(room.events).extracting(event -> ((PackNearlyUsed) event).percent()).containsExactly(80, 95);
  }

  @Test
  void whatExpiresIsNotUsed() {
    customer.buys("10", 10_000, "2026-03-31");
    room.itIs("2026-04-02 09:00");
    room.morning();
    assertThat(room.events).isEmpty();
  }

  @Test
  @Requirement("EA-12")
  void whateverGivesACustomerMoreToSpendIsTold() {
    booked(customer.credit("2"));
    assertThat(told()).as("credit").isOne();
    customer.buys("10");
    assertThat(told()).as("a pack").isOne();
    long reservation = customer.reserves("12");
    FactKey work = customer.consumes(reservation, "11");
    assertThat(told()).as("set aside and used").isZero();
    booked(customer.release(reservation));
    assertThat(told()).as("released, on credit").isOne();
    booked(customer.refund(work, "1"));
    assertThat(told()).as("given back, on credit").isOne();
    booked(customer.credit("1"));
    refused(customer.reserve("50"), Refusal.NOT_ENOUGH_POINTS, "1");
    assertThat(told()).as("less, or nothing").isZero();
  }

  @Test
  void whatExpiresInTheSameBookingHidesNothing() {
    customer.buys("10", 10_000, "2026-03-31");
    room.itIs("2026-04-02 09:00");
    told();
    customer.buys("5");
    assertThat(customer.stands()).isEqualTo("balance 5, reserved 0, available 5");
    assertThat(told()).as("five more than a moment ago, when ten had just expired").isOne();
  }

  private int told() {
    int times = room.freed.size();
    room.freed.clear();
    return times;
  }

  // what is read

  @Test
  void entriesAreReadInPagesNewestFirst() {
    customer.buys("10");
    long reservation = customer.reserves("5");
    for (int i = 0; i < 5; i++) {
      customer.consumes(reservation, "1");
    }
    EntryPage newest = ledger.entries(customer.company, 3);
    assertThat(newest.entries()).extracting(Entry::no).containsExactly(7L, 6L, 5L);
    EntryPage older = ledger.entriesBefore(customer.company, newest.before().orElseThrow(), 3);
    assertThat(older.entries()).extracting(Entry::no).containsExactly(4L, 3L, 2L);
    EntryPage oldest = ledger.entriesBefore(customer.company, older.before().orElseThrow(), 3);
    assertThat(oldest.entries()).extracting(Entry::no).containsExactly(1L);
    assertThat(oldest.before()).isEmpty();
  }

  @Test
  @Requirement("TP-01")
  void aStatementOpensWhereTheOneBeforeClosed() {
    customer.buys("10");
    long reservation = customer.reserves("6");
    room.itIs("2026-03-31 23:59");
    customer.consumes(reservation, "1");
    room.itIs("2026-04-01 00:00");
    customer.consumes(reservation, "2");
    room.itIs("2026-05-02 09:00");
    Statement march = statement("2026-03-01", "2026-03-31");
    Statement april = statement("2026-04-01", "2026-04-30");
    assertThat(march.opening()).isEqualTo(Standing.NOTHING);
    assertThat(march.entries()).extracting(Entry::kind).containsExactly(EntryKind.PURCHASE, EntryKind.RESERVE, EntryKind.CONSUME);
    assertThat(march.closing()).isEqualTo(new Standing(points("9"), points("5"))).isEqualTo(april.opening());
    assertThat(april.entries()).extracting(Entry::amount).containsExactly(points("2"));
    assertThat(april.closing().available()).isEqualTo(points("4"));
    assertThat(statement("2026-01-01", "2026-01-31").closing()).isEqualTo(Standing.NOTHING);
    assertThatIllegalArgumentException().isThrownBy(() -> statement("2026-03-31", "2026-03-30"));
    assertThatIllegalArgumentException().isThrownBy(() -> statement("2026-05-03", "2026-05-31"));
  }

  @Test
  void aFinishedPeriodReadsTheSameForEverAlsoWhenAClockIsSlow() {
    customer.buys("10", 10_000, "2026-03-31");
    long reservation = customer.reserves("6");
    room.itIs("2026-04-01 00:00");
    Statement march = statement("2026-03-01", "2026-03-31");
    assertThat(march.finished()).isTrue();
    assertThat(march.until()).isEqualTo(room.now());
    room.itIs("2026-03-31 23:58");
    Entry late = booked(customer.consume(reservation, "1")).get(0);
    assertThat(late.at()).isEqualTo(LedgerRoom.at("2026-04-01 00:00"));
    room.itIs("2026-04-20 10:00");
    booked(customer.release(reservation));
    assertThat(statement("2026-03-01", "2026-03-31")).isEqualTo(march);
    assertThat(statement("2026-04-01", "2026-04-30").finished()).isFalse();
    assertThat(statement("2026-04-01", "2026-04-30").entries()).extracting(Entry::kind)
        .containsExactly(EntryKind.EXPIRE, EntryKind.CONSUME, EntryKind.RELEASE, EntryKind.EXPIRE);
  }

  private Statement statement(String first, String last) {
    return ledger.statement(customer.company, LocalDate.parse(first), LocalDate.parse(last));
  }

  // transactions

  @Test
  void whatWasWrittenBeforeARefusalCommits() {
    customer.buys("5", 5000, "2026-03-31");
    room.itIs("2026-04-02 09:00");
    FactKey sale = customer.fact();
    room.together.executeWithoutResult(step -> {
      booked(customer.buy(customer.because(sale, Reason.PACK_SOLD), "2", 2000, null));
      refused(customer.reserve("3"), Refusal.NOT_ENOUGH_POINTS, "2");
    });
    assertThat(ledger.booked(sale)).isPresent();
    assertThat(ledger.entries(customer.company, 10).entries()).extracting(Entry::kind)
        .containsExactly(EntryKind.PURCHASE, EntryKind.EXPIRE, EntryKind.PURCHASE);
  }

  @Test
  void aStepThatRollsBackTakesItsEntriesAlong() {
    long pack = customer.buys("5");
    FactKey accepted = customer.fact();
    room.together.executeWithoutResult(step -> {
      booked(ledger.reserve(customer.because(accepted, Reason.ESTIMATE_ACCEPTED), customer.authorises("5"), points("5")));
      step.setRollbackOnly();
    });
    assertThat(customer.holds(pack)).isEqualTo("free 5, reserved 0, used 0");
    assertThat(ledger.booked(accepted)).isEmpty();
    assertThat(ledger.entries(customer.company, 10).entries()).hasSize(1);
  }

  @Test
  void anErrorRollsBackWhatWasWrittenBefore() {
    FactKey sale = customer.fact();
    assertOtherwise(() -> room.together.executeWithoutResult(step -> {
      booked(customer.buy(customer.because(sale, Reason.PACK_SOLD), "5", 5000, null));
      customer.buy(customer.because(sale, Reason.PACK_SOLD), "6", 6000, null);
    }));
    assertThat(ledger.booked(sale)).isEmpty();
  }
}
