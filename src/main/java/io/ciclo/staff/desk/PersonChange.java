package io.ciclo.staff.desk;

import java.time.Instant;

/**
 * One thing that was changed about a person.
 *
 * @param field as in the vocabulary, {@code staff.field.*}
 * @param by staff id, or "ciclo" for what the settings changed
 */
public record PersonChange(String person, String field, String before, String after, Instant at, String by) {}
