package io.ciclo.messages;

import java.time.Instant;

/**
 * One letter in the outbox.
 *
 * @param caseNumber null when the letter belongs to no case
 * @param messageId the same at every try, so that a repeat is recognised
 * @param html the whole HTML document of the mail's second part
 * @param sent null until the mail server took it
 * @param attempts tries so far
 * @param lastError why the last try failed, as a Spanish sentence; null when none failed
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
    String lastError) {}
