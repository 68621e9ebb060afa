package io.ciclo.messages;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Who we are: the name that signs mails. */
@Validated
@ConfigurationProperties("ciclo.company")
public record CompanySettings(
    @NotBlank(message = "debe tener entre 1 y 80 caracteres")
    @Size(max = 80, message = "debe tener entre 1 y 80 caracteres") @DefaultValue("Ciclo") String name) {}
