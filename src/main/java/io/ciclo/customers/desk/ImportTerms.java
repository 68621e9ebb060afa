package io.ciclo.customers.desk;

import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** What other tools do not know of a company, until somebody corrects it on its page (CL-15). */
@Validated
@ConfigurationProperties("ciclo.customers.imported")
record ImportTerms(
    @NotNull @DefaultValue("BRONZE") SupportPlan plan,
    @NotNull @DefaultValue("OPEN_SOURCE") PlatformKind platformKind,
    @NotNull @DefaultValue("OTHER") Product product) {}
