package io.ciclo.staff.desk;

import jakarta.validation.constraints.NotNull;
import java.time.Month;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param month on whose first working day (of the service's own calendar) the year's reviews begin (RO-14) */
@Validated
@ConfigurationProperties("ciclo.staff.development")
record DevelopmentSettings(@NotNull @DefaultValue("OCTOBER") Month month) {}
