package io.ciclo.messages;

/** When each person of staff wants mails (DW-07). */
public interface MailRhythms {

  /** At once for whoever has never chosen. */
  MailRhythm of(String staffId);

  /** What waits already leaves when it was to leave. */
  void choose(String staffId, MailRhythm rhythm);
}
