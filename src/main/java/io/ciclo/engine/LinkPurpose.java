package io.ciclo.engine;

/** What a link in a mail is good for, once. */
public enum LinkPurpose {
  /** Somebody new chooses the first password. */
  INVITATION("invitacion"),
  /** Somebody chooses another password without knowing the present one. */
  NEW_PASSWORD("contrasena"),
  /** Somebody enters without a password. */
  ENTRY("entrada");

  private final String word;

  LinkPurpose(String word) {
    this.word = word;
  }

  /** The word in the link's address. */
  public String word() {
    return word;
  }
}
