package io.ciclo.messages;

import java.util.List;

/** Letters to people: written once, in the sender's transaction, and delivered later by {@code message-delivery}. */
public interface Messages {

  /**
   * Renders the current version of the letter's text and writes one row of the outbox; its delivery starts in the same
   * transaction. Whether a mail server answers does not matter here: mail never blocks a case.
   *
   * @return the row's id
   * @throws LetterRefused when the text is unknown or a value that it needs is missing; names both
   */
  long send(Letter letter);

  /**
   * The same for a letter that calendars understand, too. It leaves at once and alone: a mail that carried several letters would have
   * no one thing to say to a calendar.
   */
  long send(Letter letter, CalendarPart calendar);

  /** The letters of a case, oldest first. */
  List<OutboxEntry> ofCase(String caseNumber);
}
