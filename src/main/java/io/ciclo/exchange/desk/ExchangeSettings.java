package io.ciclo.exchange.desk;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Figures of this room (CL-15).
 *
 * @param largestFile that is received, packed
 * @param largestUnpacked all that a ZIP holds together, unpacked
 * @param mostEntries files in a ZIP
 * @param exportKeptFor how long an export can be fetched; then it is deleted
 * @param odooClosedStages names of stages in which a ticket of Odoo is over, whatever their case
 */
@Validated
@ConfigurationProperties("ciclo.exchange")
public record ExchangeSettings(
    @NotNull @DefaultValue("2GB") DataSize largestFile,
    @NotNull @DefaultValue("20GB") DataSize largestUnpacked,
    @Min(value = 1, message = "debe estar entre 1 y 1000000") @Max(value = 1_000_000, message = "debe estar entre 1 y 1000000")
    @DefaultValue("200000") long mostEntries,
    @NotNull @DurationMin(hours = 1, message = "debe estar entre PT1H y P90D")
    @DurationMax(days = 90, message = "debe estar entre PT1H y P90D") @DefaultValue("P7D") Duration exportKeptFor,
    @NotNull @DefaultValue({"Solved", "Closed", "Done", "Cancelled", "Canceled", "Resuelto", "Solucionado", "Cerrado", "Hecho",
        "Cancelado"}) Set<String> odooClosedStages) {

  @AssertTrue(message = "largest-file debe estar entre 1MB y 20GB")
  public boolean isLargestFileInRange() {
    return within(largestFile, 1, 20L * 1024);
  }

  @AssertTrue(message = "largest-unpacked debe estar entre 1MB y 200GB")
  public boolean isLargestUnpackedInRange() {
    return within(largestUnpacked, 1, 200L * 1024);
  }

  private static boolean within(DataSize size, long fromMegabytes, long toMegabytes) {
    return size == null || size.toMegabytes() >= fromMegabytes && size.toMegabytes() <= toMegabytes;
  }
}
