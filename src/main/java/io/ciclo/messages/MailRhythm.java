package io.ciclo.messages;

/** When somebody of staff wants the mails that can wait. */
public enum MailRhythm {
  AT_ONCE("Al momento", "Cada aviso, en cuanto ocurre."),
  HOURLY("Cada hora", "Un resumen a cada hora en punto, en el horario del servicio."),
  DAILY("Cada día", "Un resumen por la mañana, cada día de trabajo.");

  private final String label;
  private final String meaning;

  MailRhythm(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** The Spanish words that people choose by. */
  public String label() {
    return label;
  }

  public String meaning() {
    return meaning;
  }
}
