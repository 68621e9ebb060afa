package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What Customer Care sells by itself, and what a manager approves first (TP-04, TP-07). */
@Component
class SalesLimits {

  private final SaleSettings settings;

  SalesLimits(SaleSettings settings) {
    this.settings = settings;
  }

  /** Why a manager approves it; empty within the limits. */
  Optional<String> beyond(TPoints size, BigDecimal discountPercent) {
    if (discountPercent.signum() > 0) {
      return Optional.of("lleva un descuento del " + discountPercent.stripTrailingZeros().toPlainString().replace('.', ',') + " %");
    }
    if (size.isMoreThan(settings.limit())) {
      return Optional.of("pasa de " + settings.limit().words());
    }
    return Optional.empty();
  }
}
