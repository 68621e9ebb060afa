package io.ciclo.tpoints;

import java.math.BigDecimal;

/** A pack of the tariff and what it costs. */
public record PackOption(TPoints size, PackPrice price) {

  public PackOption less(BigDecimal discountPercent) {
    return new PackOption(size, price.less(discountPercent));
  }
}
