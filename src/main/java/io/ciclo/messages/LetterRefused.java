package io.ciclo.messages;

/** A letter that cannot be written: its text is unknown or a value is missing. A mistake of the sender, not of a person. */
public class LetterRefused extends RuntimeException {

  public LetterRefused(String reason) {
    super(reason);
  }
}
