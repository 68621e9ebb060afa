package io.ciclo.tickets.desk;

import io.ciclo.tpoints.TPoints;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Figures of work that may cost T-Points.
 *
 * @param investigationFreeHours hours of investigation that each ticket includes (PR-08)
 * @param thirdPartyMinPoints the least that talking to a third party costs (PO-12)
 */
@Validated
@ConfigurationProperties("ciclo.charged-work")
record ChargedWorkSettings(
    @Min(0) @Max(100) @DefaultValue("2") int investigationFreeHours,
    @NotNull @DefaultValue("1") TPoints thirdPartyMinPoints) {

  ChargedWorkSettings {
    if (thirdPartyMinPoints != null && thirdPartyMinPoints.isNegative()) {
      throw new IllegalArgumentException("ciclo.charged-work.third-party-min-points = " + thirdPartyMinPoints
          + ": tiene que ser cero o más");
    }
  }

  int freeMinutes() {
    return investigationFreeHours * 60;
  }
}
