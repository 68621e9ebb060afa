package io.ciclo.growth;

import java.time.Instant;

/**
 * What a Customer Success Manager has found out and the next Feedback is to talk about (FF-24); never changes.
 *
 * @param source number of the case that it comes from; empty for what somebody wrote down
 * @param staff staff id; null for what the product itself wrote down
 * @param feedback number of the Feedback before which it was laid; null while it waits for one
 */
public record CsmFinding(long id, long company, Kind kind, String text, String source, String staff, Instant at, String feedback) {

  /** Spanish words: vocabulary {@code feedback.finding.*}. */
  public enum Kind {
    UPSELL, CROSS_SELL, COMMENT,
    /** Came up in a meeting of the relationship (BD-28). */
    NEED,
    /** Nobody answered the Feedback before. */
    UNANSWERED;

    /** People may write one down; the others the product writes. */
    public boolean byHand() {
      return this == UPSELL || this == CROSS_SELL || this == COMMENT;
    }
  }
}
