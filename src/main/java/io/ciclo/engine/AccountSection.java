package io.ciclo.engine;

/** A part of the page «Mi cuenta» that another room owns: a bean of that room. */
public interface AccountSection {

  /** The template whose fragment {@code section} is shown. */
  String template();

  boolean concerns(SignedIn who);
}
