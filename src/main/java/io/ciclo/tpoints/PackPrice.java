package io.ciclo.tpoints;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a pack costs, exact to the cent.
 *
 * @param listCents price of the tariff, without tax
 * @param discountCents taken off it
 * @param taxPercent of what is left
 * @param currency its code, such as EUR
 */
public record PackPrice(long listCents, long discountCents, BigDecimal taxPercent, String currency) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public PackPrice {
    if (discountCents < 0 || discountCents > listCents || taxPercent.signum() < 0) {
      throw new IllegalArgumentException("No price: " + listCents + " - " + discountCents + " + " + taxPercent + " %");
    }
  }

  public long netCents() {
    return listCents - discountCents;
  }

  public long taxCents() {
    return part(netCents(), taxPercent);
  }

  public long totalCents() {
    return netCents() + taxCents();
  }

  public boolean discounted() {
    return discountCents > 0;
  }

  PackPrice less(BigDecimal discountPercent) {
    return new PackPrice(listCents, part(listCents, discountPercent), taxPercent, currency);
  }

  private static long part(long cents, BigDecimal percent) {
    return BigDecimal.valueOf(cents).multiply(percent).divide(HUNDRED, 0, RoundingMode.HALF_UP).longValueExact();
  }
}
