package io.ciclo.tpoints;

import static io.ciclo.tpoints.Customer.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.TPointSettlement.Money;
import io.ciclo.tpoints.TPointSettlement.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a customer who leaves has done with its points, afterwards nothing is left and the ledger agrees with itself. */
class SettlementIT extends CicloIT {

  private static final String FINANCE = "lucia.ferrer";

  @Autowired TPointLedger ledger;
  @Autowired TPointAuthorisations authorisations;
  @Autowired TPointSettlement settlement;
  @Autowired TPointBooks books;
  @Autowired SafeWrite safely;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  @Requirement("TP-11")
  void nothingIsLeftWhateverCameBefore(long seed) {
    Random random = new Random(seed);
    Customer customer = new Customer(ledger, authorisations);
    Way way = random.nextBoolean() ? Way.LOSE : Way.PAY_BACK;
    if (random.nextInt(3) == 0) {
      safely.run(() -> customer.credit("20"));
    }
    List<Long> reservations = new ArrayList<>();
    for (int act = 0; act < 12; act++) {
      switch (random.nextInt(4)) {
        case 0 -> safely.run(() -> customer.buys(1 + random.nextInt(30) + ".25", random.nextInt(200_000), null));
        case 1 -> reserve(customer, random, reservations);
        case 2 -> consume(customer, random, reservations);
        default -> {
          if (!reservations.isEmpty()) {
            safely.run(() -> customer.release(reservations.get(random.nextInt(reservations.size()))));
          }
        }
      }
    }
    reservations.forEach(one -> safely.run(() -> customer.release(one)));
    TPointSettlement.Standing before = settlement.standing(customer.company);
    List<Money> gone = safely.write(() -> settlement.settle(customer.company, customer.caseNumber, way, random.nextInt(5_000), FINANCE));
    Account after = ledger.account(customer.company);
    assertThat(after.balance()).isEqualTo(TPoints.ZERO);
    assertThat(after.reserved()).isEqualTo(TPoints.ZERO);
    assertThat(after.spendable()).isEqualTo(TPoints.ZERO);
    assertThat(settlement.standing(customer.company).settled()).isTrue();
    assertThat(gone).as("what was told before").isEqualTo(before.worth());
    assertThat(ledger.packs(customer.company)).allSatisfy(pack -> assertThat(pack.goneCents()).isEqualTo(pack.price().cents()));
    assertThat(books.audit(customer.company)).isEmpty();
    assertThat(safely.write(() -> settlement.settle(customer.company, customer.caseNumber, way, 0, FINANCE))).as("settled twice").isEmpty();
  }

  private void reserve(Customer customer, Random random, List<Long> reservations) {
    TPoints amount = points(1 + random.nextInt(8) + ".5");
    safely.run(() -> {
      if (!amount.isMoreThan(ledger.account(customer.company).spendable())) {
        reservations.add(customer.reserves(amount.toDecimal().toPlainString()));
      }
    });
  }

  private void consume(Customer customer, Random random, List<Long> reservations) {
    if (!reservations.isEmpty()) {
      long one = reservations.get(random.nextInt(reservations.size()));
      TPoints rest = ledger.reservation(one).orElseThrow().rest();
      if (rest.isMoreThan(points("1"))) {
        safely.run(() -> customer.consume(one, "1"));
      }
    }
  }

  @Test
  void whatIsReservedIsSettledWhenItsCaseIsOver() {
    Customer customer = new Customer(ledger, authorisations);
    safely.run(() -> customer.buys("10"));
    long reservation = safely.write(() -> customer.reserves("4"));
    assertThatThrownBy(() -> safely.run(() -> settlement.settle(customer.company, customer.caseNumber, Way.LOSE, 0, FINANCE)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("4 T-Points reservados en casos abiertos");
    safely.run(() -> customer.release(reservation));
    assertThat(safely.write(() -> settlement.settle(customer.company, customer.caseNumber, Way.PAY_BACK, 0, FINANCE)))
        .containsExactly(new Money(10_000, "EUR"));
    assertThat(ledger.entriesOf(customer.caseNumber)).last().satisfies(entry -> {
      assertThat(entry.kind()).isEqualTo(EntryKind.ADJUST);
      assertThat(entry.reason()).isEqualTo(Reason.CONTRACT_ENDED_PAID);
      assertThat(entry.valueCents()).isEqualTo(-10_000L);
      assertThat(entry.author()).isEqualTo(Author.staff(FINANCE));
    });
  }
}
