package io.ciclo.messages;

/**
 * What the decision {@code message-joining} says about a text.
 *
 * @param rank the lower, the more important: the most important letter gives a mail its subject
 */
record JoiningRule(int rank, Leaves leaves, Together together, Needless needless) {

  enum Leaves {
    NOW,
    /** And takes along the reminders that wait for the same reader. */
    NOW_WITH_WAITING,
    /** With the day's reminders. */
    ROUND,
    /** As its reader has chosen; customers have nothing to choose. */
    CHOSEN
  }

  /** With another letter of the same step, to the same reader, about the same case. */
  enum Together {
    JOIN,
    /** Does not leave beside a more important one. */
    YIELD,
    ALONE
  }

  /** When there is no need of it any more; whatever is needless before is needless when the case is over, too. */
  enum Needless {
    NEVER,
    OVER,
    WE_WROTE,
    ANYBODY_WROTE;

    boolean after(Occasion occasion) {
      return switch (this) {
        case NEVER -> false;
        case OVER -> occasion == Occasion.OVER;
        case WE_WROTE -> occasion != Occasion.CUSTOMER_WROTE;
        case ANYBODY_WROTE -> true;
      };
    }
  }
}
