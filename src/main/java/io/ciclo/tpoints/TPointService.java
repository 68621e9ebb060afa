package io.ciclo.tpoints;

/** What points are spent on (TP-02, TP-03). The names stand in the table {@code tpoint-tariff}, in models and in the database. */
public enum TPointService {
  IMPROVEMENT, UPDATE, PERFORMANCE, INTEGRATION_SUPPORT, SECURITY_PATCH, GRAPHIC_DESIGN, MARKETING_ADVICE, TRAINING,
  PROLONGED_INVESTIGATION, THIRD_PARTY_CONTACT, PANEL_ACCESS, DEFINITION_HELP, OUT_OF_HOURS_PUBLICATION, PAID_VALUATION,
  POST_TRAINING_SUPPORT;

  /** Key of the text in which the customer is asked. */
  public String letter() {
    return switch (this) {
      case PROLONGED_INVESTIGATION -> "MT-08";
      case THIRD_PARTY_CONTACT -> "MT-09";
      default -> "AV-PUNTOS";
    };
  }
}
