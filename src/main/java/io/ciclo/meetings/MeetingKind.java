package io.ciclo.meetings;

/**
 * A kind of meeting that people may choose (BD-03).
 *
 * @param key what rows keep
 * @param words as people read it
 */
public record MeetingKind(String key, String words) {

  /** What fits no other kind; every installation has it. */
  public static final String OTHER = "OTHER";
}
