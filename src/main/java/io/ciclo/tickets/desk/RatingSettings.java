package io.ciclo.tickets.desk;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often customers are asked how they were served (DW-07).
 *
 * @param pause within which nobody is asked twice
 * @param changeable after the first answer, within which it may be changed
 */
@Validated
@ConfigurationProperties("ciclo.tickets.rating")
record RatingSettings(
    @NotNull @DurationMin(days = 1, message = "debe estar entre P1D y P365D")
    @DurationMax(days = 365, message = "debe estar entre P1D y P365D") @DefaultValue("P14D") Duration pause,
    @NotNull @DurationMin(days = 1, message = "debe estar entre P1D y P365D")
    @DurationMax(days = 365, message = "debe estar entre P1D y P365D") @DefaultValue("P14D") Duration changeable) {}
