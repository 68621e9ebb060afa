package io.ciclo.tickets;

import java.util.Optional;

/** How customers say they were served. */
public interface Ratings {

  /** Empty when nobody was asked. */
  Optional<Rating> of(String number);

  /** What this contact may answer, or change, now. Empty for everybody else, and while the ticket is open again. */
  Optional<Rating> askedOf(String number, long contactId);

  /**
   * Answers, or changes an answer.
   *
   * @throws io.ciclo.engine.InputRefused when the score is none, or it may not be answered (any more)
   */
  void rate(String number, long contactId, Integer score, String comment);
}
