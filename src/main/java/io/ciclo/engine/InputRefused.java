package io.ciclo.engine;

/**
 * What somebody typed cannot be accepted. The transaction rolls back; the person reads the reason and may try again.
 */
public class InputRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field name of the form field, for pages that mark it
   * @param reason whole Spanish sentence that names the field as people see it, and says why
   */
  public InputRefused(String field, String reason) {
    // an answer to a person, not a failure: where it was thrown would only fill the web apps' log
    super(reason, null, false, false);
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String reason() {
    return getMessage();
  }
}
