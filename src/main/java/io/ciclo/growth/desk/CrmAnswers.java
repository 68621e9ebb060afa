package io.ciclo.growth.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ciclo.engine.HttpCalls.Answer;
import io.ciclo.engine.PlainText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the answer of a CRM means. */
final class CrmAnswers {

  /** Nobody is waited for longer than this, whatever was asked. */
  static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private static final int LONGEST_QUOTE = 300;
  private static final int TOO_MANY = 429;
  private static final int BUSY = 503;
  private static final Set<Integer> NOT_NOW = Set.of(408, 425, TOO_MANY);
  private static final Set<Integer> NOT_YOU = Set.of(401, 403);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String errorPointer;

  /** @param errorPointer JSON pointer to where an answer says what went wrong; empty for none */
  CrmAnswers(String errorPointer) {
    this.errorPointer = errorPointer;
  }

  sealed interface Verdict {}

  /** It was taken; body is null when it is no JSON. */
  record Taken(JsonNode body) implements Verdict {

    /** Empty when there is nothing there. */
    Optional<String> at(String pointer) {
      return body == null ? Optional.empty() : text(body.at(pointer));
    }
  }

  record Later(Instant at) implements Verdict {}

  /**
   * @param asked what was asked for, for people
   * @param setting key of the settings that describe the call
   * @throws CrmUnavailable when it may do better later
   * @throws CrmRefused when it will not
   */
  Verdict judge(Answer answer, String asked, String setting, String host, Instant now) {
    JsonNode body = json(answer.body());
    if (answer.success()) {
      Optional<String> wrong = errorIn(body);
      if (wrong.isPresent()) {
        throw refused(answer, body, asked, setting);
      }
      return new Taken(body);
    }
    if (NOT_YOU.contains(answer.status())) {
      throw new CrmRefused.Credentials("El CRM " + host + " no admite las credenciales (" + answer.status()
          + "): revise «ciclo.crm.http.headers»." + quote(answer, body));
    }
    if (answer.status() == TOO_MANY || answer.status() == BUSY) {
      Optional<Instant> when = answer.header("Retry-After").flatMap(asks -> moment(asks, now));
      if (when.isPresent()) {
        return new Later(when.get());
      }
    }
    if (NOT_NOW.contains(answer.status()) || answer.status() >= 500) {
      throw new CrmUnavailable(host + " contesta con el error " + answer.status() + "." + quote(answer, body));
    }
    throw refused(answer, body, asked, setting);
  }

  private CrmRefused refused(Answer answer, JsonNode body, String asked, String setting) {
    return new CrmRefused("El CRM rechaza " + asked + " (" + answer.status() + "): revise «" + setting + "» y los datos que envía."
        + quote(answer, body));
  }

  /** Seconds or a date; never in the past, never further away than a day. */
  private static Optional<Instant> moment(String asks, Instant now) {
    try {
      Instant wanted = asks.strip().matches("\\d{1,9}") ? now.plusSeconds(Long.parseLong(asks.strip()))
          : ZonedDateTime.parse(asks.strip(), DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT)).toInstant();
      Instant soonest = now.plusSeconds(1);
      Instant latest = now.plus(LONGEST_WAIT);
      return Optional.of(wanted.isBefore(soonest) ? soonest : wanted.isAfter(latest) ? latest : wanted);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<String> errorIn(JsonNode body) {
    return errorPointer.isEmpty() || body == null ? Optional.empty() : text(body.at(errorPointer));
  }

  private String quote(Answer answer, JsonNode body) {
    String said = errorIn(body).orElse(answer.body()).replaceAll("\\s+", " ").strip();
    return said.isEmpty() ? "" : " Respuesta: «" + PlainText.cut(said, LONGEST_QUOTE) + "».";
  }

  private static Optional<String> text(JsonNode node) {
    if (node.isMissingNode() || node.isNull() || node.isBoolean() && !node.asBoolean()) {
      return Optional.empty();
    }
    String text = node.isValueNode() ? node.asText() : node.toString();
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  private static JsonNode json(String body) {
    try {
      JsonNode node = JSON.readTree(body);
      return node == null || node.isMissingNode() ? null : node;
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
