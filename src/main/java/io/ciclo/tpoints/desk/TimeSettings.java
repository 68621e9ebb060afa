package io.ciclo.tpoints.desk;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What time is worth.
 *
 * @param hoursPerPoint hours of work for one T-Point (EE-32), whole in minutes
 */
@ConfigurationProperties("ciclo.tpoints.time")
record TimeSettings(@DefaultValue("1") BigDecimal hoursPerPoint) {

  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  TimeSettings {
    if (hoursPerPoint.signum() <= 0 || hoursPerPoint.compareTo(MOST) > 0
        || hoursPerPoint.multiply(MINUTES).stripTrailingZeros().scale() > 0) {
      throw new IllegalArgumentException("ciclo.tpoints.time.hours-per-point = " + hoursPerPoint
          + ": tiene que ser mayor que cero, como mucho 100, y dar minutos enteros");
    }
  }

  long minutesPerPoint() {
    return hoursPerPoint.multiply(MINUTES).longValueExact();
  }
}
