package io.ciclo.customers.desk;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures of handovers.
 *
 * @param transition how long after the opening of a shop its tickets go to the project manager (HO-05)
 */
@ConfigurationProperties("ciclo.handover")
record HandoverSettings(@DefaultValue("P1M") Period transition) {

  private static final int MOST_MONTHS = 12;

  HandoverSettings {
    if (transition.isNegative() || transition.toTotalMonths() > MOST_MONTHS || transition.isZero()
        || transition.getDays() > MOST_MONTHS * 31) {
      throw new IllegalArgumentException(
          "ciclo.handover.transition = " + transition + ": tiene que ser un periodo de un día (P1D) a doce meses (P12M)");
    }
  }
}
