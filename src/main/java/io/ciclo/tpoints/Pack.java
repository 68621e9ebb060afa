package io.ciclo.tpoints;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * A pack and what has become of its points.
 *
 * @param expiresAt from when on its free points are lost; null: never
 * @param orderLine null when no order sold it
 * @param free neither reserved nor gone
 * @param reserved these do not expire
 * @param used consumed and not refunded
 */
public record Pack(long id, long company, TPoints size, Instant boughtAt, Instant expiresAt, Price price, Long orderLine,
    TPoints free, TPoints reserved, TPoints used) {

  public boolean expired(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }

  /** Points that the customer has paid for and not yet got work for, nor lost. */
  public TPoints owed() {
    return free.plus(reserved);
  }

  public long owedCents() {
    return price.cents() - goneCents();
  }

  /**
   * The value of all points that are gone, always the same share of the price as they are of the size, rounded. An entry's value is
   * the difference that it makes to this: so the values of a pack add up to its price, whatever was rounded on the way.
   */
  public long goneCents() {
    return BigDecimal.valueOf(price.cents()).multiply(size.minus(owed()).toDecimal())
        .divide(size.toDecimal(), 0, RoundingMode.HALF_UP).longValueExact();
  }
}
