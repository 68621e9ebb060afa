package io.ciclo.messages;

import java.time.Instant;

/**
 * One version of a text in one language; the newest is the one that is sent.
 *
 * @param version counted from 1
 * @param body for customers addressed formally (usted)
 * @param informalBody the same for those who prefer informal address (tú)
 * @param author login name of who wrote it, or {@link #RELEASE}
 * @param note why, in the author's words; may be empty
 */
public record TextVersion(MessageText text, String language, int version, String subject, String body,
    String informalBody, String author, Instant since, String note) {

  /** Author of the versions that come with a release. */
  public static final String RELEASE = "ciclo";

  public String body(FormOfAddress address) {
    return address == FormOfAddress.INFORMAL ? informalBody : body;
  }

  boolean editedInTheApplication() {
    return !RELEASE.equals(author);
  }
}
