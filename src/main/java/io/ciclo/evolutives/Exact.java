package io.ciclo.evolutives;

import java.math.BigDecimal;

/** One form for each number, so that equal amounts are equal: no zeros behind the comma, no exponent. */
final class Exact {

  private Exact() {}

  static BigDecimal of(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
