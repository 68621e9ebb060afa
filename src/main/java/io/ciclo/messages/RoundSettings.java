package io.ciclo.messages;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When mails leave that wait for others, on working days of the service's calendar and in its zone.
 *
 * @param remindersAt the day's reminders to customers
 * @param dailyAt the summaries of staff who want one a day
 */
@Validated
@ConfigurationProperties("ciclo.messages.rounds")
public record RoundSettings(
    @NotNull(message = "debe ser una hora, por ejemplo 16:00") @DefaultValue("16:00") LocalTime remindersAt,
    @NotNull(message = "debe ser una hora, por ejemplo 08:30") @DefaultValue("08:30") LocalTime dailyAt) {}
