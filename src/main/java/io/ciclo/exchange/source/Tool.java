package io.ciclo.exchange.source;

/** A tool whose exports are understood. */
public enum Tool {
  ZENDESK("Zendesk"), ODOO("Odoo");

  private final String label;

  Tool(String label) {
    this.label = label;
  }

  /** As it is called by people, and by cases that came from it. */
  public String label() {
    return label;
  }
}
