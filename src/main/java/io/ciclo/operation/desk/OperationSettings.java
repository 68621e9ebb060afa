package io.ciclo.operation.desk;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How administrators hear of what does not work (DW-15).
 *
 * @param alertAfter real time for which something may fail before they do; at once when it has stopped
 * @param alertByMail to everybody of the administrators' group
 * @param alertByChat into the chat of {@code ciclo.on-call.webhook}, when it has a URL
 */
@Validated
@ConfigurationProperties("ciclo.operation")
public record OperationSettings(
    @NotNull @DurationMin(minutes = 1, message = "debe estar entre PT1M y PT24H")
    @DurationMax(hours = 24, message = "debe estar entre PT1M y PT24H") @DefaultValue("PT10M") Duration alertAfter,
    @DefaultValue("true") boolean alertByMail,
    @DefaultValue("true") boolean alertByChat) {}
