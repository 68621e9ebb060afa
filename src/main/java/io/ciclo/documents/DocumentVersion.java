package io.ciclo.documents;

import java.time.Instant;

/**
 * A version as it was published; never changed afterwards.
 *
 * @param number from 1 within the document
 * @param publishedBy staff id, or {@code sistema}
 * @param note what it is or what changed; perhaps empty
 */
public record DocumentVersion(long id, Document document, int number, Instant publishedAt, String publishedBy, String note,
    DocumentContent content) {}
