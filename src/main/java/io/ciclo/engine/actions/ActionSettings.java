package io.ciclo.engine.actions;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param takeBack how long an answer waits before it is sent, so that it can be taken back (DW-05); zero sends at once, at most ten minutes
 * @param writing how long somebody counts as writing after the last key
 */
@Validated
@ConfigurationProperties("ciclo.actions")
record ActionSettings(
    @NotNull @DurationMin @DurationMax(minutes = 10) @DefaultValue("PT60S") Duration takeBack,
    @NotNull @DurationMin(seconds = 5) @DurationMax(minutes = 10) @DefaultValue("PT30S") Duration writing) {}
