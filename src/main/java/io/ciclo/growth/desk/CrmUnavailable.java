package io.ciclo.growth.desk;

/** The CRM did not take a change, and may take it later. The message is a Spanish sentence that says what it answered. */
public class CrmUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With which every message begins: by it the deliveries are known that a CRM which is back can take. */
  public static final String BEGINNING = "El CRM no está disponible: ";

  CrmUnavailable(String what) {
    super(BEGINNING + what, null, false, false);
  }
}
