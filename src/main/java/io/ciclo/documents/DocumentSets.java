package io.ciclo.documents;

/** The sets of the catalogue that code names. */
public final class DocumentSets {

  /** What a new customer is handed (DO-12). */
  public static final String WELCOME_PACK = "welcome-pack";

  private DocumentSets() {}
}
