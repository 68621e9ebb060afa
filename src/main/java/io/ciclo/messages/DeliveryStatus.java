package io.ciclo.messages;

/** Where a letter is on its way. */
public enum DeliveryStatus {
  PENDING("Pendiente"),
  SENT("Enviado"),
  /** No mail server was configured when it was written: it stays readable in the application. */
  KEPT("Conservado");

  private final String label;

  DeliveryStatus(String label) {
    this.label = label;
  }

  /** The Spanish word that people read. */
  public String label() {
    return label;
  }
}
