package io.ciclo.servicelevels.desk;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Figures of this room; targets are in the decision tables.
 *
 * @param warningRatio share of a target after which its clock is at risk (SL-29): above 0, at most 1
 * @param calendar the calendar that the service-level document describes
 * @param immediate within which a case of high impact is taken in hand (SL-23)
 * @param alarmLoop whether this node handles alarms; some node has to
 */
@Validated
@ConfigurationProperties("ciclo.servicelevels")
record ServiceLevelSettings(
    @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1") @DefaultValue("0.75") BigDecimal warningRatio,
    @NotBlank @DefaultValue("customer-care") String calendar,
    @NotNull @DefaultValue("PT30M") Duration immediate,
    @DefaultValue("true") boolean alarmLoop) {}
