package io.ciclo.tpoints;

import static io.ciclo.tpoints.Customer.LUCIA;
import static io.ciclo.tpoints.Customer.booked;
import static io.ciclo.tpoints.Customer.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.Finding.Check;
import io.ciclo.tpoints.desk.LedgerRoom;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger as finance and auditors see it, each time on a database of its own. */
class LedgerBooksTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private LedgerRoom room;
  private Customer customer;

  LedgerRoom room() {
    return LedgerRoom.onH2("2026-03-23 10:00");
  }

  @BeforeEach
  void open() {
    room = room();
    customer = new Customer(room);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  @Requirement("TP-13")
  void afterAMonthIsClosedEntriesFallInTheFirstOpenOne() {
    customer.buys("10");
    long reservation = customer.reserves("5");
    room.itIs("2026-04-01 08:00");
    assertThat(room.books.close(APRIL, LUCIA)).isEqualTo(MonthClosing.NOT_OVER);
    assertThat(room.books.closedThrough()).isEmpty();
    assertThat(room.books.close(MARCH, LUCIA)).isEqualTo(MonthClosing.CLOSED);
    assertThat(room.books.close(MARCH, LUCIA)).isEqualTo(MonthClosing.ALREADY_CLOSED);
    assertThat(room.books.close(YearMonth.of(2026, 1), LUCIA)).isEqualTo(MonthClosing.ALREADY_CLOSED);
    assertThat(room.books.closedThrough()).contains(MARCH);

    room.itIs("2026-03-31 23:50");
    Customer late = new Customer(room);
    late.buys("3");
    assertThat(room.ledger.entries(late.company, 1).entries()).extracting(Entry::month).containsExactly(APRIL);
    room.itIs("2026-05-02 09:00");
    assertThat(booked(customer.consume(reservation, "1"))).extracting(Entry::month).containsExactly(YearMonth.of(2026, 5));
    room.books.close(YearMonth.of(2026, 4), LUCIA);
    assertThat(room.books.entries(APRIL)).extracting(Entry::company).containsExactly(late.company);
  }

  @Test
  void theMonthIsThatOfTheServicesZone() {
    room.itIs(Instant.parse("2026-03-31T21:59:00Z"));
    customer.buys("1");
    room.itIs(Instant.parse("2026-03-31T22:00:00Z"));
    customer.buys("1");
    assertThat(room.ledger.entries(customer.company, 2).entries()).extracting(Entry::month).containsExactly(APRIL, MARCH);
  }

  @Test
  void whatHasExpiredIsBookedBeforeItsMonthIsClosed() {
    customer.buys("10", 10_000, "2026-03-30");
    room.itIs("2026-04-01 08:00");
    room.books.close(MARCH, LUCIA);
    assertThat(room.books.entries(MARCH)).extracting(Entry::kind).containsExactly(EntryKind.PURCHASE, EntryKind.EXPIRE);
  }

  @Test
  @Requirement("TP-13")
  void financeSeesTheMonthAndWhatIsOwed() {
    long pack = customer.buys("10", 9_999, null);
    FactKey work = customer.consumes(customer.reserves("6"), "6");
    booked(customer.refund(work, "1"));
    Customer other = new Customer(room);
    other.buys("4", 4_000, null);
    other.consumes(other.reserves("4"), "4");

    assertThat(room.books.sums(MARCH)).containsExactlyInAnyOrder(
        new MonthSum(EntryKind.PURCHASE, Reason.PACK_SOLD, "EUR", points("14"), 13_999),
        new MonthSum(EntryKind.RESERVE, Reason.ESTIMATE_ACCEPTED, "EUR", points("10"), 0),
        new MonthSum(EntryKind.CONSUME, Reason.WORK_DONE, "EUR", points("10"), 5_999 + 4_000),
        new MonthSum(EntryKind.REFUND, Reason.GOODWILL, "EUR", points("1"), 999));
    assertThat(room.books.owed()).extracting(Pack::id, Pack::owed, Pack::owedCents)
        .containsExactly(tuple(pack, points("5"), 9_999L - 5_000));
  }

  /** Each figure, and what an auditor calls it when it is wrong. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "update tpoint_account set balance = balance + 1|ACCOUNT_TOTALS|dice saldo 7,01, reservado 3 y a crédito 0; sus movimientos suman 7, 3 y 0.",
      "update tpoint_account set reserved = reserved - 1|ACCOUNT_TOTALS|reservado 2,99",
      "update tpoint_account set entries = entries + 1|ENTRY_NUMBERS|debería tener 4 movimientos y 3 operaciones",
      "update tpoint_pack set free = free + 100|PACK_TOTALS|dice libre 5, reservado 3 y gastado 3; sus movimientos suman 4, 3 y 3.",
      "update tpoint_pack set price_cents = 20000|PACK_VALUE|vale 6000 céntimos; sus movimientos suman 3000.",
      "update tpoint_reservation set closed_at = opened_at|RESERVATION_TOTALS|cerrada, le quedan 3.",
      "update tpoint_reservation_part set rest = rest - 1|RESERVATION_TOTALS|quedan 2,99 del pack",
      "update tpoint_authorisation set answer = 'REFUSED'|CONSUMPTION_AUTHORISED|consumo 3 sin autorización",
      "update tpoint_authorisation set case_number = 'X'|CONSUMPTION_AUTHORISED|consumo 3 sin autorización",
      "update tpoint_authorisation set amount = 100|AUTHORISATION_EXCEEDED|es de 1; bajo ella se han reservado 6 y consumido 3."})
  void whatDiffersIsFoundAndSaid(String mischief, Check check, String words) {
    customer.buys("10");
    customer.consumes(customer.reserves("6"), "3");
    assertThat(room.books.audit()).isEmpty();
    room.database.sql(mischief).update();
    List<Finding> findings = room.books.audit();
    assertThat(findings).anySatisfy(finding -> {
      assertThat(finding.check()).isEqualTo(check);
      assertThat(finding.company()).isEqualTo(customer.company);
      assertThat(finding.words()).contains(words);
    });
    assertThat(room.books.audit(customer.company)).isEqualTo(findings);
    assertThat(room.books.audit(-1)).isEmpty();
    assertThat(room.healthy()).isEqualTo(check != Check.ACCOUNT_TOTALS);
  }

  @Test
  void entriesThatSomebodySlippedInAreFound() {
    customer.buys("10");
    FactKey work = customer.consumes(customer.reserves("6"), "3");
    booked(customer.refund(work, "1"));
    slipIn("kind = 'REFUND'", "amount * 3");
    assertThat(checks()).containsExactlyInAnyOrder(Check.ACCOUNT_TOTALS, Check.ENTRY_NUMBERS, Check.RUNNING_BALANCE, Check.PACK_TOTALS,
        Check.PACK_VALUE, Check.NAMES_NOTHING, Check.REFUND_EXCEEDED);
  }

  @Test
  void creditThatIsWrittenDownWronglyIsFound() {
    booked(customer.credit("5"));
    customer.consumes(customer.reserves("3"), "2");
    room.database.sql("update tpoint_credit_use set rest = rest - 1").update();
    assertThat(checks()).containsExactly(Check.CREDIT_TOTALS);
    assertThat(room.books.audit()).extracting(Finding::words).anyMatch(words -> words.contains("dice 3 a crédito; hay 1,99 consumidos y"
        + " 1 reservados")).anyMatch(words -> words.contains("quedan 1,99 a crédito; según sus movimientos son 2."));
  }

  private void slipIn(String which, String amount) {
    room.database.sql("insert into tpoint_entry (company_id, no, operation_no, kind, amount, pack_id, reservation_id, authorisation_id,"
        + " corrects, case_number, author, reason, at, accounting_month, value_cents, balance, reserved) select company_id, no + 100,"
        + " operation_no, kind, " + amount + ", pack_id, reservation_id, authorisation_id, corrects, case_number, author, reason, at,"
        + " accounting_month, value_cents, balance, reserved from tpoint_entry where " + which).update();
  }

  private Set<Check> checks() {
    return room.books.audit().stream().map(Finding::check).collect(Collectors.toSet());
  }

  @Test
  void theBooksOfManyCustomersAreAuditedTogether() {
    for (int i = 0; i < 3; i++) {
      Customer one = new Customer(room);
      one.buys("10");
      one.consumes(one.reserves("6"), "3");
    }
    assertThat(room.books.audit()).isEmpty();
    room.database.sql("update tpoint_account set balance = balance + 1").update();
    assertThat(room.books.audit()).hasSize(3);
  }
}
