package io.ciclo.growth;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A part of a solution (FF-13, FF-14).
 *
 * @param id 0 for one that was never saved
 * @param benefit what the customer gains by it; empty when nobody has said
 * @param cost to us, in euros, 0 or more
 * @param valued the customer values or prioritises it, and would pay for it
 * @param approval who let it into the offer although the customer does not value it; null for nobody
 */
public record FarmingElement(long id, String name, String benefit, BigDecimal cost, boolean valued, Approval approval) {

  /** @param by staff id of an account leader */
  public record Approval(String by, String why, Instant at) {}

  public boolean chargeable() {
    return valued;
  }

  /** What is neither valued nor approved is left out (FF-13). */
  public boolean offered() {
    return valued || approval != null;
  }

  /** It costs us something and gives the customer nothing: it has to go (FF-14). */
  public boolean costsWithoutBenefit() {
    return benefit.isBlank() && cost.signum() > 0;
  }
}
