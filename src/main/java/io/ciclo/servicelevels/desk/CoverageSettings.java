package io.ciclo.servicelevels.desk;

import io.ciclo.staff.StaffGroup;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Month;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How holidays with service are covered.
 *
 * @param calendars whose service holidays are planned; ids of {@code calendars.yaml}
 * @param month on whose first working day (of the service's own calendar) the plan of the year begins (SL-05)
 * @param nearDays calendar days before a holiday from which it is a task to find somebody
 * @param team groups whose members may cover and are informed (SL-06)
 */
@Validated
@ConfigurationProperties("ciclo.servicelevels.coverage")
record CoverageSettings(
    @NotEmpty @DefaultValue("customer-care") List<String> calendars,
    @NotNull @DefaultValue("JANUARY") Month month,
    @Min(1) @Max(365) @DefaultValue("30") int nearDays,
    @NotEmpty @DefaultValue({"ACCOUNT_LEADERS", "CARE_AGENTS", "TICKET_REVIEWERS", "CARE_MANAGERS", "DEPARTMENT_HEADS",
        "CUSTOMER_SUCCESS"}) List<StaffGroup> team) {}
