package io.ciclo.growth;

import java.time.Instant;

/**
 * Something that happened to a Feedback; never changes. Spanish words: vocabulary {@code feedback.event.*}.
 *
 * @param text null when there is nothing to say
 * @param staff staff id; null when a customer or the product itself did it
 */
public record FeedbackEvent(Kind kind, String text, String staff, Instant at) {

  public enum Kind {
    OPENED, FIGURES, SIGNAL_JOINED, JOINT_MEETING, MEETING_PLANNED, SURVEY_SENT, HELD_ALREADY, TOOK_PLACE, REMINDED, NOT_HELD, RECORDED, NEED_PASSED_ON,
    COMPLAINT_OPENED, COMPLAINT_SOLVED, EXTRA, ENDED
  }
}
