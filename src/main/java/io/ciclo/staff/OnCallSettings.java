package io.ciclo.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How whoever is on duty is reached (SL-32).
 *
 * @param escalateAfter real time without an answer after which the next person is called
 * @param calendar id of the calendar outside of which the rota must be filled
 * @param manager staff id of the last resort; empty for everybody of {@code managerGroup}
 * @param managerGroup called last when no manager is named or the named one is gone
 * @param mail whether alerts go out by mail
 * @param webhook chat, Teams-style; off without a URL
 * @param sms gateway for text messages; off without a URL, and for people without a telephone number
 */
@Validated
@ConfigurationProperties("ciclo.on-call")
public record OnCallSettings(
    @NotNull @DurationMin(minutes = 1, message = "debe estar entre PT1M y PT4H")
    @DurationMax(hours = 4, message = "debe estar entre PT1M y PT4H") @DefaultValue("PT10M") Duration escalateAfter,
    @NotBlank(message = "debe ser el id de un calendario") @DefaultValue("customer-care") String calendar,
    @NotNull @DefaultValue("") String manager,
    @NotNull @DefaultValue("care-managers") StaffGroup managerGroup,
    @DefaultValue("true") boolean mail,
    @NotNull @Valid @DefaultValue Gateway webhook,
    @NotNull @Valid @DefaultValue Gateway sms) {

  /**
   * An HTTP call to another system. In {@code body} the words {@code {caso}}, {@code {cliente}}, {@code {resumen}}, {@code {desde}},
   * {@code {persona}}, {@code {telefono}} and {@code {enlace}} are replaced, escaped as the header Content-Type asks
   * ({@code application/json} when there is none, or {@code application/x-www-form-urlencoded}).
   *
   * @param url empty: this channel is off
   * @param headers such as Authorization
   * @param body empty: the channel's own
   * @param timeout for connecting, and again for each wait for an answer
   */
  public record Gateway(
      @NotNull @Pattern(regexp = "(https?://\\S+)?", message = "debe estar vacío o ser una dirección http:// o https://")
      @DefaultValue("") String url,
      @NotNull @Pattern(regexp = "POST|PUT", message = "debe ser POST o PUT") @DefaultValue("POST") String method,
      Map<String, String> headers,
      @NotNull @DefaultValue("") String body,
      @NotNull @DurationMin(millis = 100, message = "debe estar entre PT0.1S y PT1M")
      @DurationMax(minutes = 1, message = "debe estar entre PT0.1S y PT1M") @DefaultValue("PT10S") Duration timeout) {

    public Gateway {
      headers = headers == null ? Map.of() : Map.copyOf(headers);
    }

    public boolean on() {
      return !url.isBlank();
    }
  }
}
