package io.ciclo.staff.desk;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param skipFor how long a task that somebody skipped is not given to them again
 * @param longestPutOff a task may be put off for this long at most
 */
@Validated
@ConfigurationProperties("ciclo.staff.next")
public record NextTaskSettings(@NotNull @DefaultValue("PT4H") Duration skipFor,
    @NotNull @DefaultValue("P90D") Duration longestPutOff) {

  public NextTaskSettings {
    demandPositive("skip-for", skipFor);
    demandPositive("longest-put-off", longestPutOff);
  }

  private static void demandPositive(String key, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException("ciclo.staff.next." + key + " = " + value + ": tiene que ser mayor que cero");
    }
  }
}
