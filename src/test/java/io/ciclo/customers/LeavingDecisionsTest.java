package io.ciclo.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.evolutives.desk.EvolutiveTables;
import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.TPointSettlement.Way;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contract says of points that were not used: every combination has one answer. */
class LeavingDecisionsTest {

  private static final EvolutiveTables TABLES = new EvolutiveTables();

  private static Way way(AccountType account, Leaving.EndedBy endedBy) {
    return Way.valueOf(String.valueOf(TABLES.row("tpoint-settlement", Map.of("accountType", account.name(), "endedBy", endedBy.name()))
        .values().get("pointsWay")));
  }

  @ParameterizedTest
  @Requirement("TP-11")
  @CsvSource({"GENERAL, CUSTOMER, LOSE", "GENERAL, US, PAY_BACK", "GENERAL, BOTH, PAY_BACK", "SPECIAL, CUSTOMER, PAY_BACK"})
  void whoLeavesEarlyLosesThemUnlessItWasAgreedOtherwise(AccountType account, Leaving.EndedBy endedBy, Way expected) {
    assertThat(way(account, endedBy)).isEqualTo(expected);
  }

  @Test
  void everyCombinationIsAnswered() {
    for (AccountType account : AccountType.values()) {
      for (Leaving.EndedBy endedBy : Leaving.EndedBy.values()) {
        assertThat(way(account, endedBy)).isNotNull();
      }
    }
  }
}
