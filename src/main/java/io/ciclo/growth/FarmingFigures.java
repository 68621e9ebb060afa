package io.ciclo.growth;

import io.ciclo.engine.InputRefused;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a position would bring (FF-16), in euros.
 *
 * @param price above 0; its sentence is an {@link InputRefused} otherwise
 * @param cost 0 or more
 */
public record FarmingFigures(FarmingPosition position, BigDecimal price, BigDecimal cost) {

  private static final int DIGITS = 4;

  public FarmingFigures {
    if (price == null || price.signum() <= 0) {
      throw new InputRefused("price", "«Precio»: tiene que ser mayor que cero en cada posición; de él sale el margen.");
    }
    if (cost == null || cost.signum() < 0) {
      throw new InputRefused("cost", "«Coste»: tiene que ser cero o más en cada posición.");
    }
  }

  /** (price − cost) / price, to four decimals: 0.25 is a quarter of the price. */
  public BigDecimal margin() {
    return price.subtract(cost).divide(price, DIGITS, RoundingMode.HALF_UP);
  }
}
