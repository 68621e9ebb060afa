package io.ciclo.messages;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of mail.
 *
 * @param from address that mails come from
 * @param portalUrl where customers reach us, without a slash at the end; all links in mails begin with it
 */
@Validated
@ConfigurationProperties("ciclo.messages")
public record MessageSettings(
    @NotBlank(message = "debe ser una dirección de correo")
    @Email(message = "debe ser una dirección de correo") @DefaultValue("atencion@ciclo.example") String from,
    @Pattern(regexp = "https?://[^\\s/?#]+(/[^\\s?#]*[^\\s/?#])?",
        message = "debe ser una dirección http:// o https:// sin barra al final, por ejemplo https://soporte.example.com")
    @DefaultValue("http://localhost:8080") String portalUrl) {}
