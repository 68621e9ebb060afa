package io.ciclo.tpoints;

import java.util.Currency;

/**
 * What a pack costs.
 *
 * @param cents smallest units of the currency; zero for a pack that is given away
 * @param currency its code, such as EUR
 */
public record Price(long cents, String currency) {

  public Price {
    Currency.getInstance(currency);
    if (cents < 0) {
      throw new IllegalArgumentException("A price below zero: " + cents + " " + currency);
    }
  }
}
