package io.ciclo.growth.desk;

/** Another system did not take a draft; the message is a Spanish sentence that says which, and what it answered. */
public class DraftNotSent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DraftNotSent(String reason) {
    super(reason, null, false, false);
  }
}
