package io.ciclo.documents;

/**
 * A version to be published.
 *
 * @param kind key of the catalogue
 * @param company whose it is; null where the kind is for everybody
 * @param caseNumber null unless the kind is a case's
 * @param title null or empty for the kind's own
 * @param note what changed
 */
public record NewVersion(String kind, Long company, String caseNumber, String title, String note, NewContent content) {

  /** Of a kind that all customers are handed alike. */
  public static NewVersion forEverybody(String kind, String note, NewContent content) {
    return new NewVersion(kind, null, null, null, note, content);
  }

  public static NewVersion ofCase(String kind, long company, String caseNumber, String title, String note, NewContent content) {
    return new NewVersion(kind, company, caseNumber, title, note, content);
  }
}
