package io.ciclo.evolutives;

import java.time.Instant;

/**
 * Something that happened to an evolutive, or that was written down about it; never changes.
 *
 * @param staff staff id; null when a customer or the product itself did it
 * @param contact of the customer; null when nobody of the customer did it
 * @param text what was written; null when nothing was
 */
public record EvolutiveEvent(long id, long evolutive, Kind kind, String text, String staff, Long contact, Instant at) {

  /** Spanish words: vocabulary {@code evolutives.event.*}. */
  public enum Kind {
    OPENED, TAKEN_UP_AGAIN, MONTH_ASKED, MONTH_CHOSEN, PLACE_TAKEN, LOW_TAKEN,
    ESTIMATION_BEGUN, FIRST_ESTIMATE, REQUIREMENTS, PLUGIN, HELP, HELP_GIVEN, IMPACT, DEPENDENCIES, RISK, GAPS, REVIEW, SENT,
    ANSWERED, APPEAL, CLARIFIED, RENEGOTIATED, REVISED, VALIDITY_EXTENDED, ACCEPTED, NOT_ENOUGH_POINTS, EXPIRED, DESISTANCE,
    AWAITS_TURN, STARTED, WORKED, MATERIAL_RECEIVED, DELIVERY_REVISED, ENDED
  }
}
