package io.ciclo.tpoints;

import static io.ciclo.tpoints.Customer.LUCIA;
import static io.ciclo.tpoints.Customer.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.Authorisation.Answer;
import io.ciclo.tpoints.Authorisation.Decision;
import io.ciclo.tpoints.Decided.AboveLimit;
import io.ciclo.tpoints.Decided.DecidedBefore;
import io.ciclo.tpoints.Decided.Recorded;
import io.ciclo.tpoints.desk.LedgerRoom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What customers agree to, and who may. */
class AuthorisationsTest {

  private static final long ANA = 11;
  private static final long BLAS = 12;
  private static final String ADDRESS = "192.0.2.7";

  private static LedgerRoom room;

  private TPointAuthorisations authorisations;
  private Customer customer;
  private FactKey why;
  private Authorisation asked;

  @BeforeAll
  static void open() {
    room = LedgerRoom.onH2("2026-03-23 10:00");
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @BeforeEach
  void tenPointsAreAskedFor() {
    authorisations = room.authorisations;
    customer = new Customer(room);
    why = customer.fact();
    asked = authorisations.ask(why, customer.company, points("10"), LUCIA);
  }

  @Test
  void itWaitsUntilSomebodyDecides() {
    assertThat(asked.decision()).isNull();
    assertThat(asked.left()).isEqualTo(TPoints.ZERO);
    assertThat(authorisations.waiting(customer.company)).containsExactly(asked);
    assertThat(authorisations.ofCase(customer.caseNumber)).containsExactly(asked);
  }

  /** CL-13 asks for decider, limit, time and address. */
  @Test
  void deciderLimitTimeAndAddressAreStored() {
    assertThat(authorisations.grant(asked.id(), ANA, points("25"), ADDRESS)).isInstanceOf(Recorded.class);
    Authorisation granted = authorisations.authorisation(asked.id()).orElseThrow();
    assertThat(granted.decision()).isEqualTo(new Decision(Answer.GRANTED, ANA, points("25"), ADDRESS, room.now()));
    assertThat(granted.left()).isEqualTo(points("10"));
    assertThat(authorisations.waiting(customer.company)).isEmpty();
  }

  @Test
  void whoMayNotAuthoriseSoMuchDecidesNothingAndAColleagueMay() {
    assertThat(authorisations.grant(asked.id(), ANA, points("9.99"), ADDRESS)).isEqualTo(new AboveLimit(points("9.99")));
    assertThat(authorisations.grant(asked.id(), ANA, TPoints.ZERO, ADDRESS)).isEqualTo(new AboveLimit(TPoints.ZERO));
    assertThat(authorisations.waiting(customer.company)).hasSize(1);
    assertThat(authorisations.grant(asked.id(), BLAS, points("10"), ADDRESS)).isInstanceOf(Recorded.class);
  }

  @Test
  void itIsDecidedOnce() {
    authorisations.refuse(asked.id(), ANA, ADDRESS);
    assertThat(authorisations.refuse(asked.id(), ANA, ADDRESS)).as("pressed twice").isInstanceOf(Recorded.class);
    Decided late = authorisations.grant(asked.id(), BLAS, points("99"), ADDRESS);
    assertThat(late).isInstanceOf(DecidedBefore.class);
    assertThat(((DecidedBefore) late).authorisation().decision().answer()).isEqualTo(Answer.REFUSED);
    assertThat(authorisations.grant(asked.id(), BLAS, points("1"), ADDRESS)).isInstanceOf(DecidedBefore.class);
    assertThat(authorisations.lapse(asked.id())).isInstanceOf(DecidedBefore.class);
  }

  @Test
  @Requirement("TP-08")
  void whatNobodyDecidedInTimeLapsesAndBacksNothing() {
    customer.buys("10");
    assertThat(authorisations.lapse(asked.id())).isInstanceOf(Recorded.class);
    Customer.refused(room.ledger.reserve(customer.because(customer.fact(), Reason.WORK_AUTHORISED), asked.id(), points("1")),
        Refusal.NOT_AUTHORISED, "0");
  }

  @Test
  void theSameFactAsksOnce() {
    assertThat(authorisations.ask(why, customer.company, points("10"), LUCIA)).isEqualTo(asked);
    assertThatExceptionOfType(FactBookedOtherwise.class)
        .isThrownBy(() -> authorisations.ask(why, customer.company, points("11"), LUCIA));
    assertThatExceptionOfType(FactBookedOtherwise.class)
        .isThrownBy(() -> authorisations.ask(why, customer.company + 1, points("10"), LUCIA));
  }

  @Test
  void itIsAskedInACaseAndForSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> authorisations.ask(FactKey.outsideCases("fact", 1), customer.company, points("10"), LUCIA));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> authorisations.ask(customer.fact(), customer.company, TPoints.ZERO, LUCIA));
    assertThatIllegalArgumentException().isThrownBy(() -> authorisations.lapse(-1));
  }
}
