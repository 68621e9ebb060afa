package io.ciclo.servicelevels;

import java.time.Instant;

/**
 * A published version of the service-level document, one standard for all customers (SL-16).
 *
 * @param version from 1
 * @param publishedBy staff id
 * @param note what changed
 * @param body well-formed XHTML, to be set into a page
 */
public record ServiceDocument(int version, Instant publishedAt, String publishedBy, String note, String body) {}
