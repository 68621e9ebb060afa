package io.ciclo.documents;

/** How the receiver learns of a delivery. */
public enum Notice {
  /** By the letter of this room. */
  LETTER,
  /** The caller writes its own. */
  NONE
}
