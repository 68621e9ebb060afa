package io.ciclo.growth;

import java.time.Instant;

/**
 * What happened to an opportunity; never changed afterwards (CL-10). Spanish words: vocabulary {@code growth.opportunityEvent.*}.
 *
 * @param text the new value or the reason; empty when there is nothing to say
 * @param by staff id; null for the product itself
 */
public record OpportunityEvent(Kind kind, String text, String by, Instant at) {

  public enum Kind { OPENED, STAGE, WORTH, OWNER, WON, LOST }
}
