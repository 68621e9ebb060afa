package io.ciclo.messages;

/** Where a letter is on its way. */
public enum DeliveryStatus {
  PENDING("Pendiente"),
  SENT("Enviado"),
  /** No mail server was configured when it was to leave: it stays readable in the application. */
  KEPT("Conservado"),
  /** Leaves later, together with whatever else waits for the same reader. */
  WAITING("Espera al envío conjunto"),
  /** Another mail carries it. */
  JOINED("Unido a otro"),
  /** It never leaves; the row says why. */
  DROPPED("No hizo falta");

  private final String label;

  DeliveryStatus(String label) {
    this.label = label;
  }

  /** The Spanish word that people read. */
  public String label() {
    return label;
  }
}
