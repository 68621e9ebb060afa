package io.ciclo.engine.actions;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has begun to write in a case, or has asked to be sent.
 *
 * @param form task and action that it is for
 * @param task id of the task; null when none is needed, or it is a note
 * @param pressed null while it is a draft
 * @param due when it is to be sent; null while it is a draft
 * @param returned why it could not be sent; null when it never had to
 */
record Written(long id, String caseNumber, String person, String form, String task, String action, Map<String, String> fields,
    long seenEntry, Instant pressed, Instant due, String returned) {

  boolean waiting() {
    return due != null;
  }
}
