package io.ciclo.messages;

import java.time.Instant;

/**
 * One letter in the outbox, or a mail that carries several.
 *
 * @param caseNumber null when the letter belongs to no case
 * @param messageId the same at every try, so that a repeat is recognised
 * @param html the whole HTML document of the mail's second part
 * @param sent null until the mail server took it
 * @param attempts tries so far
 * @param lastError why the last try failed, as a Spanish sentence; null when none failed
 * @param staffId whose colleague it is; null for a customer's
 * @param composed it was written to carry letters that have rows of their own
 * @param carriedBy id of the mail that carries it; null unless {@link DeliveryStatus#JOINED}
 * @param leavesAt when it leaves together with others; null unless it waits, or has waited
 * @param reason why it was joined or dropped, or why it waits, as a Spanish sentence; null when it simply leaves
 */
public record OutboxEntry(
    long id,
    String caseNumber,
    String text,
    int textVersion,
    String recipientName,
    String recipient,
    String subject,
    String plain,
    String html,
    String messageId,
    DeliveryStatus status,
    Instant created,
    Instant sent,
    int attempts,
    String lastError,
    String staffId,
    boolean composed,
    Long carriedBy,
    Instant leavesAt,
    String reason) {

  /** The same letter with other words. */
  OutboxEntry saying(String otherPlain, String otherHtml) {
    return new OutboxEntry(id, caseNumber, text, textVersion, recipientName, recipient, subject, otherPlain, otherHtml, messageId, status,
        created, sent, attempts, lastError, staffId, composed, carriedBy, leavesAt, reason);
  }
}
