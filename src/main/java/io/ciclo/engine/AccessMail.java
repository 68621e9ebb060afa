package io.ciclo.engine;

/** Letters about somebody's access, written by the room that writes letters. */
public interface AccessMail {

  /** False when no mail server is configured. */
  boolean available();

  /** In the caller's transaction; the letter leaves later. */
  void send(AccessLetter letter);
}
