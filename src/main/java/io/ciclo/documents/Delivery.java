package io.ciclo.documents;

import java.time.Instant;

/**
 * A version in somebody's hands.
 *
 * @param receiver name of the contact as it was then
 * @param by staff id, or {@code sistema}
 * @param firstOpened when the receiver or a colleague first opened it, or null
 */
public record Delivery(long id, DocumentVersion version, long company, long contact, String receiver, String stage, String caseNumber,
    Instant at, String by, Instant firstOpened) {}
