package io.ciclo.tickets;

import java.time.Instant;
import java.util.List;

/**
 * A ticket as it stands now.
 *
 * @param urgent the customer asks for speed and has no phone service (IN-20)
 * @param accountLeader staff id, null while nobody is named
 * @param waiting what we wait for from the customer; null when not waiting
 * @param solution the latest solution proposed; null before
 * @param rejections how many solutions the customer has rejected
 * @param verdict what closing would say now, decided by the facts so far; null while nothing is decided
 * @param closing null while open
 * @param version grows with each change
 */
public record Ticket(String number, long companyId, long contactId, String subject, String description, Urgency urgency,
    String businessImpact, String area, String technicalData, String relatedNumber, ShopCheck shop, boolean urgent,
    Opening opening, TicketState state, Classification classification, String accountLeader, TriageResult triage,
    Waiting waiting, Solution solution, int rejections, CloseReason verdict, Closing closing, Instant lastActivityAt,
    long version) {

  /** Author: the contact's or staff member's id and name (IN-09). */
  public record Opening(Origin origin, AuthorKind authorKind, String authorId, String author, Instant at) {}

  /**
   * Type and priority are null until known.
   *
   * @param provisional set by the customer's own answers when opening (IN-26), nobody has classified yet
   * @param immediate attended at once whatever the priority (PR-15)
   */
  public record Classification(TicketType type, Priority priority, Impact impact, Symptom symptom, boolean provisional,
      boolean immediate) {}

  /** What triage found, for the letters; fields are null when they do not apply. */
  public record TriageResult(TriageFinding finding, String reference, List<String> topics, String explanation) {}

  /** Until: the last moment at which an answer is expected. */
  public record Waiting(String question, Instant since, Instant until) {}

  /** {@code answerBy} is null until the customer is asked to validate. */
  public record Solution(SolutionKind kind, String text, String howToCheck, Instant answerBy, String rejectionComment) {}

  /** {@code reference} names the ticket that this one was united with; acceptance only for accepted solutions. */
  public record Closing(CloseReason reason, Acceptance acceptance, String reference, Instant at) {}

  /** Sent back to be opened again topic by topic (IN-27). */
  public boolean splitByTopic() {
    return closing != null && closing.reason() == CloseReason.MULTI_TOPIC;
  }

  public boolean open() {
    return !state.over();
  }
}
