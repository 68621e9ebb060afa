package io.ciclo.prospects;

import java.time.Instant;

/**
 * What happened to the case of a prospect. Spanish words: vocabulary {@code prospects.event.*}.
 *
 * @param text perhaps null
 * @param staff who did it; null for a contact or the product itself
 */
public record ProspectEvent(Kind kind, String text, String staff, Long contact, Instant at) {

  public enum Kind {
    OPENED, HANDED_OVER, MILESTONE, STUDIED, PROPOSAL_WRITTEN, PROPOSAL_SENT, DECIDED, NEXT_ROUND, RESPONSIBLE_NAMED, SUPPORT_NAMED, AGENTS_LISTED,
    CUSTOMISED, WISH_PARKED, ENVIRONMENT_CHECKED, OBSTACLE_FOUND, OBSTACLE_SOLVED, INSTALLATION_AGREED, INSTALLED, TRAINED, VALIDATED, FEATURE_BEGUN,
    FEATURE_TOLD, FEATURE_OVER, CONTRACT_SIGNED, FOLLOW_UP_PLANNED, FINDING_ROUTED, HANDED, NOT_HANDED, EXTRA, ENDED
  }
}
