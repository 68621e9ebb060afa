package io.ciclo.customers;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Figures of this room.
 *
 * @param contractGrace how long after the end of its contract a company is still served (IN-11)
 */
@ConfigurationProperties("ciclo.customers")
public record CustomerSettings(@DefaultValue("P30D") Period contractGrace) {

  public CustomerSettings {
    if (contractGrace.isNegative()) {
      throw new IllegalArgumentException(
          "ciclo.customers.contract-grace = " + contractGrace + ": tiene que ser un periodo de cero días o más");
    }
  }
}
