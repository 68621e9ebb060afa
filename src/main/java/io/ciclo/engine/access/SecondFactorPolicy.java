package io.ciclo.engine.access;

import io.ciclo.engine.access.AccessSettings.Mode;

/** What somebody of staff still has to show after the password, or the link in a mail, was right. */
final class SecondFactorPolicy {

  private SecondFactorPolicy() {}

  enum Demand {
    NOTHING,
    CODE,
    /** There is no second factor yet, and nobody enters without. */
    ENROLMENT
  }

  static Demand demand(Mode mode, boolean enrolled) {
    return switch (mode) {
      case OFF -> Demand.NOTHING;
      case OPTIONAL -> enrolled ? Demand.CODE : Demand.NOTHING;
      case REQUIRED -> enrolled ? Demand.CODE : Demand.ENROLMENT;
    };
  }
}
