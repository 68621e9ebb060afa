package io.ciclo.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.InputRefused;
import io.ciclo.testing.Requirement;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** (price − cost) / price, with both positions on the same scale. */
class FarmingFiguresTest {

  @ParameterizedTest
  @Requirement("FF-16")
  @CsvSource({"100, 75, 0.2500", "2000, 1500, 0.2500", "3, 1, 0.6667", "100, 0, 1.0000", "100, 100, 0.0000", "100, 150, -0.5000", "0.01, 0.02, -1.0000"})
  void theMarginIsAShareOfThePrice(BigDecimal price, BigDecimal cost, BigDecimal margin) {
    assertThat(new FarmingFigures(FarmingPosition.LOW_COST, price, cost).margin()).isEqualTo(margin);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, «Precio»", "-5, 1, «Precio»", ", 1, «Precio»", "5, -1, «Coste»", "5, , «Coste»"})
  void withoutAPriceThereIsNoMargin(BigDecimal price, BigDecimal cost, String field) {
    assertThatThrownBy(() -> new FarmingFigures(FarmingPosition.SPECIALISED, price, cost)).isInstanceOf(InputRefused.class).hasMessageStartingWith(field);
  }
}
