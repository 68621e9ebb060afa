package io.ciclo.growth;

import java.time.Instant;

/**
 * Something that happened to a Farming; never changes. Spanish words: vocabulary {@code farming.event.*}.
 *
 * @param text null when there is nothing to say
 * @param staff staff id; null for a contact or the product itself
 */
public record FarmingEvent(Kind kind, String text, String staff, Long contact, Instant at) {

  public enum Kind {
    OPENED, OPPORTUNITY, ANALYSED, RANKED, ATTRIBUTES_READY, AREA_ANSWERED, PROFILED, ELEMENT_APPROVED, PROFILE_READY, DRAFT_WRITTEN, DRAFT_SENT, NO_SERVICE,
    ANSWERED, REMINDED, SILENT, REVISED, PROPOSAL_WRITTEN, PROPOSAL_SENT, NOT_HANDED, CONTRACT, TEAMS_TOLD, IMPLEMENTED, NOT_CONFORMING, CALLED_OFF, EXTRA, ENDED
  }
}
