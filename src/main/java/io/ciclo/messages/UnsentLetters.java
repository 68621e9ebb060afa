package io.ciclo.messages;

/** Letters that have not left yet. */
public interface UnsentLetters {

  /**
   * Something happened in a case: letters of it that were still to leave and are needless now, as the decision
   * {@code message-joining} says, never do. Each keeps its row, with the reason.
   *
   * @return how many
   */
  int noLongerNeeded(String caseNumber, Occasion occasion);
}
