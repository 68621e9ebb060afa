package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.CountedWhen;
import io.ciclo.tpoints.TPoints;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Figures of sales.
 *
 * @param limit largest pack that is sold without a manager's approval (TP-07)
 * @param answerDays days that a customer has to answer an offer
 * @param countedWhen from when on points that are sold count, where nothing else was agreed with the customer (TP-13)
 * @param adjustmentLimit how many points somebody may correct without a second person
 */
@Validated
@ConfigurationProperties("ciclo.tpoints.sale")
record SaleSettings(@NotNull @DefaultValue("100") TPoints limit, @Min(1) @Max(365) @DefaultValue("15") int answerDays,
    @NotNull @DefaultValue("SOLD") CountedWhen countedWhen, @NotNull @DefaultValue("5") TPoints adjustmentLimit) {

  SaleSettings {
    if (limit != null && limit.isNegative()) {
      throw new IllegalArgumentException("ciclo.tpoints.sale.limit = " + limit + ": tiene que ser cero o más");
    }
    if (adjustmentLimit != null && adjustmentLimit.isNegative()) {
      throw new IllegalArgumentException("ciclo.tpoints.sale.adjustment-limit = " + adjustmentLimit + ": tiene que ser cero o más");
    }
  }
}
