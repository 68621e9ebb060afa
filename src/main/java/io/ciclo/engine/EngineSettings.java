package io.ciclo.engine;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param zone the service's zone: decides the year of a case number and how instants are written on cards
 * @param calendar by which the service itself keeps working days, where no customer's counts; an id of {@code calendars.yaml}
 * @param vocabulary profile of {@code vocabulario.yaml}
 * @param models where the folders {@code processes} and {@code forms} of this release lie
 */
@Validated
@ConfigurationProperties("ciclo.engine")
public record EngineSettings(
    @NotNull @DefaultValue("Europe/Madrid") ZoneId zone,
    @NotBlank @DefaultValue("customer-care") String calendar,
    @NotNull @Pattern(regexp = "es-ES|es-419") @DefaultValue("es-ES") String vocabulary,
    @NotNull @DefaultValue("classpath*:") String models) {}
