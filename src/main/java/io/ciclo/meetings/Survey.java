package io.ciclo.meetings;

import java.time.Instant;
import java.util.List;

/**
 * Questions to one contact, answered in the portal.
 *
 * @param caseNumber null for one that belongs to no case
 * @param part phase or session, a word of the caller's; null for none
 * @param answers in the order of the questions; empty until it was answered
 * @param answered null until it was
 */
public record Survey(long id, String caseNumber, long company, String part, String subject, long contact, List<Question> questions,
    List<String> answers, String askedBy, Instant asked, Instant answered) {

  /** @param words the whole question, as the contact reads it */
  public record Question(String words, Answer answer, boolean required) {}

  /** How a question is answered. */
  public enum Answer {
    TEXT,
    YES_NO,
    /** From 1 to 5. */
    SCORE
  }
}
