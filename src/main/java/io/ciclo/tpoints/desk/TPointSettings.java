package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.TPoints;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Figures of this room.
 *
 * @param alertPercents of a pack used, at which its customer is alerted once each
 * @param expiryWarningDays before a pack's expiry, at which its customer is warned once each (TP-11)
 * @param overdraft credit of an account that is opened (TP-09)
 * @param expiry how long a pack that is sold is proposed to last (TP-11); null: it does not expire
 */
@Validated
@ConfigurationProperties("ciclo.tpoints")
record TPointSettings(
    @NotNull @DefaultValue({"80", "95"}) List<@Min(value = 1, message = "debe estar entre 1 y 100")
        @Max(value = 100, message = "debe estar entre 1 y 100") Integer> alertPercents,
    @NotNull @DefaultValue({"60", "30", "7"}) List<@Min(value = 1, message = "debe estar entre 1 y 365")
        @Max(value = 365, message = "debe estar entre 1 y 365") Integer> expiryWarningDays,
    @NotNull @DefaultValue("0") TPoints overdraft,
    Period expiry) {

  TPointSettings {
    if (overdraft != null && overdraft.isNegative()) {
      throw new IllegalArgumentException("ciclo.tpoints.overdraft = " + overdraft + ": tiene que ser cero o más");
    }
    if (expiry != null && (expiry.isNegative() || expiry.isZero())) {
      throw new IllegalArgumentException("ciclo.tpoints.expiry = " + expiry + ": tiene que ser un periodo de un día o más");
    }
  }
}
