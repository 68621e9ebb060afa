package io.ciclo.evolutives;

/** Who says what exactly is wanted, when the customer finds it undefined (EA-05, EA-06). */
public enum DefinitionWay {
  DOCUMENT_GIVEN, DOCUMENT_LATER,
  /** We do, for T-Points that the customer authorises first. */
  HELP
}
