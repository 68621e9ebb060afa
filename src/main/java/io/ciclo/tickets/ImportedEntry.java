package io.ciclo.tickets;

import io.ciclo.engine.Upload;
import java.time.Instant;
import java.util.List;

/**
 * Something that was said about a case in another tool (CL-15).
 *
 * @param contactId when a contact said it; null for everybody else
 * @param author the name as it was there; staff of the other tool need not be staff of ours
 * @param files each passes the same checks as an upload
 */
public record ImportedEntry(Instant at, AuthorKind kind, Long contactId, String author, boolean internal, String text,
    List<Upload> files) {}
