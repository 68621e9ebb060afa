package io.ciclo.customers;

import static io.ciclo.customers.ContractStatus.ACTIVE;
import static io.ciclo.customers.ContractStatus.SUSPENDED;
import static io.ciclo.customers.ContractStatus.TERMINATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.ContractStanding.InForce;
import io.ciclo.customers.ContractStanding.InGrace;
import io.ciclo.customers.ContractStanding.NotInForce;
import io.ciclo.testing.Requirement;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractStandingTest {

  private static final Period GRACE = Period.ofDays(30);
  private static final LocalDate MON_2026_03_02 = LocalDate.of(2026, 3, 2);

  @Requirement("CL-07")
  @ParameterizedTest(name = "{0}, {1} to {2}, on {3}: {4}")
  @CsvSource({
      "ACTIVE,     2026-01-01, 2026-12-31, 2025-12-31, NotInForce",
      "ACTIVE,     2026-01-01, 2026-12-31, 2026-01-01, InForce",
      "ACTIVE,     2026-01-01, 2026-12-31, 2026-12-31, InForce",
      "SUSPENDED,  2026-01-01, 2026-12-31, 2026-06-01, NotInForce",
      "TERMINATED, 2026-01-01, 2026-12-31, 2026-06-01, NotInForce",
      "ACTIVE,     2028-02-29, 2028-02-29, 2028-02-29, InForce",
  })
  void isValidWhenActiveAndTodayLiesWithinStartAndEnd(ContractStatus status, LocalDate start, LocalDate end,
      LocalDate today, String standing) {
    assertThat(ContractStanding.of(List.of(contract(1, status, start, end)), today, GRACE).getClass().getSimpleName())
        .isEqualTo(standing);
  }

  @Requirement("IN-11")
  @ParameterizedTest(name = "{0} contract that ended 2026-01-31, on {1}, grace {2}: {3}")
  @CsvSource({
      "ACTIVE,     2026-02-01, P30D, InGrace",
      "ACTIVE,     2026-03-02, P30D, InGrace",
      "ACTIVE,     2026-03-03, P30D, NotInForce",
      "ACTIVE,     2026-02-28, P1M,  InGrace",
      "ACTIVE,     2026-03-01, P1M,  NotInForce",
      "ACTIVE,     2026-02-01, P0D,  NotInForce",
      "TERMINATED, 2026-02-01, P30D, NotInForce",
      "SUSPENDED,  2026-02-01, P30D, NotInForce",
  })
  void staysInGraceForAWhileAfterTheEnd(ContractStatus status, LocalDate today, Period grace, String standing) {
    List<Contract> contracts = List.of(contract(1, status, LocalDate.of(2025, 2, 1), LocalDate.of(2026, 1, 31)));
    assertThat(ContractStanding.of(contracts, today, grace).getClass().getSimpleName()).isEqualTo(standing);
  }

  @Test
  void saysUntilWhenGraceLasts() {
    Contract ended = contract(1, ACTIVE, LocalDate.of(2025, 2, 1), LocalDate.of(2026, 1, 31));
    assertThat(ContractStanding.of(List.of(ended), MON_2026_03_02, GRACE)).isEqualTo(new InGrace(ended, MON_2026_03_02));
  }

  @Test
  void aContractInForceWinsOverOneInGrace() {
    Contract ended = contract(1, ACTIVE, LocalDate.of(2025, 3, 1), LocalDate.of(2026, 2, 28));
    Contract renewed = contract(2, ACTIVE, LocalDate.of(2026, 3, 1), LocalDate.of(2027, 2, 28));
    assertThat(ContractStanding.of(List.of(ended, renewed), MON_2026_03_02, GRACE)).isEqualTo(new InForce(renewed));
    assertThat(ContractStanding.of(List.of(renewed, ended), MON_2026_03_02, GRACE)).isEqualTo(new InForce(renewed));
  }

  @Test
  void ofSeveralInForceTheOneThatEndsLastCounts() {
    Contract shorter = contract(1, ACTIVE, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
    Contract longer = contract(2, ACTIVE, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
    assertThat(ContractStanding.of(List.of(longer, shorter), MON_2026_03_02, GRACE)).isEqualTo(new InForce(longer));
  }

  @Test
  void aTerminatedOneDoesNotHideThatAnOlderOneIsInGrace() {
    Contract lapsed = contract(1, ACTIVE, LocalDate.of(2025, 2, 1), LocalDate.of(2026, 2, 10));
    Contract terminated = contract(2, TERMINATED, LocalDate.of(2026, 2, 11), LocalDate.of(2026, 2, 20));
    assertThat(ContractStanding.of(List.of(lapsed, terminated), MON_2026_03_02, GRACE))
        .isEqualTo(new InGrace(lapsed, LocalDate.of(2026, 3, 12)));
  }

  @Test
  void withoutContractsOrOnlyFutureOnesThereIsNoEndToName() {
    assertThat(ContractStanding.of(List.of(), MON_2026_03_02, GRACE)).isEqualTo(new NotInForce(null));
    Contract future = contract(1, ACTIVE, LocalDate.of(2026, 4, 1), LocalDate.of(2027, 3, 31));
    assertThat(ContractStanding.of(List.of(future), MON_2026_03_02, GRACE)).isEqualTo(new NotInForce(null));
  }

  @Test
  void namesTheLatestEnd() {
    Contract first = contract(1, ACTIVE, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
    Contract second = contract(2, SUSPENDED, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    assertThat(ContractStanding.of(List.of(first, second), MON_2026_03_02, GRACE))
        .isEqualTo(new NotInForce(LocalDate.of(2024, 12, 31)));
  }

  private static Contract contract(long id, ContractStatus status, LocalDate start, LocalDate end) {
    return new Contract(id, 7, "CT-" + id, SupportPlan.SILVER, start, end, status, 0);
  }
}
