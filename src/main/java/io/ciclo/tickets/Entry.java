package io.ciclo.tickets;

import java.time.Instant;
import java.util.List;

/**
 * One contribution to a ticket's conversation (IN-24).
 *
 * @param authorId contact id or staff id; null for the system
 * @param internal a note that no customer sees
 * @param nextStep what follows, as told to the customer; may be null
 * @param fromNumber the ticket it was first written in when it was forwarded (IN-13), else null
 */
public record Entry(long id, String number, Instant at, AuthorKind kind, String authorId, String author,
    boolean internal, String text, String nextStep, String fromNumber, List<Attachment> attachments) {}
