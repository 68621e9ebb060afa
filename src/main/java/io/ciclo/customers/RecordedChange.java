package io.ciclo.customers;

import java.time.Instant;

/**
 * One changed field, or a creation or removal (field "created", "removed", "password").
 *
 * @param subject  what it belongs to
 * @param field    of a company's words also the key of the word
 * @param oldValue null when there was none
 * @param by       login name of who did it
 */
public record RecordedChange(Subject subject, long subjectId, String field, String oldValue, String newValue,
    Instant at, String by) {

  public enum Subject { COMPANY, CONTACT, CONTRACT, AGREED_CHANGE, CARE_TEAM, WORDS }
}
