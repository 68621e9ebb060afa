package io.ciclo.customers.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.InputRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is charged is what was meant. */
class SettlePointsRuleTest {

  @Test
  void anAmountIsReadWithCommaOrPoint() {
    assertThat(SettlePointsRule.cents("150,50")).isEqualTo(15_050);
    assertThat(SettlePointsRule.cents("150.5")).isEqualTo(15_050);
    assertThat(SettlePointsRule.cents("0")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.500", "1.500,00", "-1", "1e3", "1000000,01", "12,345", "mil"})
  void whatMayMeanSomethingElseIsAskedAgain(String typed) {
    assertThatThrownBy(() -> SettlePointsRule.cents(typed)).isInstanceOf(InputRefused.class);
  }
}
