package io.ciclo.tpoints;

import static io.ciclo.tpoints.Customer.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.desk.LedgerRoom;
import java.lang.reflect.Modifier;
import java.time.YearMonth;
import java.util.List;
import org.h2.api.Trigger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** The database itself refuses to change what is booked, whoever asks, and to go below what is promised. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppendOnlyTest {

  LedgerRoom room;
  private Customer customer;

  LedgerRoom room() {
    return LedgerRoom.onH2("2026-03-23 10:00");
  }

  @BeforeAll
  void aLedgerWithEntries() {
    room = room();
    customer = new Customer(room);
    customer.buys("10");
    customer.consumes(customer.reserves("5"), "2");
    room.books.close(YearMonth.of(2026, 2), Customer.LUCIA);
  }

  @AfterAll
  void close() {
    room.close();
  }

  @ParameterizedTest
  @Requirement("TP-01")
  @ValueSource(strings = {
      "update tpoint_entry set amount = 1 where kind = 'CONSUME'",
      "update tpoint_entry set amount = amount",
      "delete from tpoint_entry where kind = 'CONSUME'",
      "delete from tpoint_entry",
      "truncate table tpoint_entry",
      "update tpoint_operation set fact = 'another'",
      "delete from tpoint_operation",
      "truncate table tpoint_operation",
      "update tpoint_closed_month set accounting_month = '2026-01'",
      "delete from tpoint_closed_month",
      "truncate table tpoint_closed_month"})
  void whatIsBookedCanBeNeitherChangedNorRemoved(String sql) {
    List<List<Object>> before = everything();
    assertThatThrownBy(() -> room.database.sql(sql).update()).isInstanceOf(DataAccessException.class);
    assertThat(everything()).isEqualTo(before);
  }

  List<List<Object>> everything() {
    return List.of(List.copyOf(room.database.sql("select no, kind, amount from tpoint_entry order by no").query().listOfRows()),
        List.copyOf(room.database.sql("select no, fact from tpoint_operation order by no").query().listOfRows()),
        List.copyOf(room.database.sql("select accounting_month from tpoint_closed_month").query().listOfRows()));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "update tpoint_account set on_credit = 1",
      "update tpoint_account set reserved = -1",
      "update tpoint_account set balance = balance - 100000",
      "update tpoint_pack set free = -1",
      "update tpoint_pack set reserved = -1",
      "update tpoint_reservation_part set rest = -1",
      "update tpoint_authorisation set decider_limit = 1",
      "insert into tpoint_operation select company_id, no + 100, fact, kind, amount, case_number, authorisation_id, reservation_id, about,"
          + " author, reason, at, first_entry, last_entry from tpoint_operation"})
  void whatIsPromisedIsAlsoPromisedByTheDatabase(String sql) {
    assertThatThrownBy(() -> room.database.sql(sql).update()).isInstanceOf(DataAccessException.class);
  }

  /** TP-08, once more below all code. */
  @Test
  @Requirement("TP-08")
  void theDatabaseRefusesAConsumptionWithoutAuthorisation() {
    String copy = "insert into tpoint_entry (company_id, no, operation_no, kind, amount, pack_id, reservation_id, authorisation_id,"
        + " case_number, author, reason, at, accounting_month, value_cents, balance, reserved) select company_id, no + 100, operation_no,"
        + " kind, amount, pack_id, reservation_id, %s, case_number, author, reason, at, accounting_month, value_cents, balance, reserved"
        + " from tpoint_entry where no = 3 and kind = 'CONSUME'";
    assertThatThrownBy(() -> room.database.sql(copy.formatted("null")).update()).isInstanceOf(DataAccessException.class);
    room.together.executeWithoutResult(kept -> {
      kept.setRollbackOnly();
      assertThat(room.database.sql(copy.formatted("authorisation_id")).update()).isEqualTo(1);
    });
  }

  /** Databases of customers name this class: it may neither move nor lose its constructor. */
  @Test
  void theNameOfTheTriggerIsForEver() throws Exception {
    Class<?> trigger = Class.forName("io.ciclo.tpoints.AppendOnlyTrigger");
    assertThat(Trigger.class).isAssignableFrom(trigger);
    assertThat(Modifier.isPublic(trigger.getModifiers())).isTrue();
    assertThat(trigger.getConstructor().newInstance()).isNotNull();
  }

  @Test
  void bookingGoesOn() {
    assertThat(Customer.booked(customer.consume(customer.reserves("1"), "1"))).extracting(Entry::amount).containsExactly(points("1"));
  }
}
