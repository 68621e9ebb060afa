package io.ciclo.messages;

import java.util.Map;
import java.util.Objects;

/**
 * One text for one person.
 *
 * @param text key of the text, for instance {@code MT-01}
 * @param caseNumber number of the case it belongs to, or null when there is none (MT-26)
 * @param values what the text's placeholders stand for; {@code saludo} and {@code cliente} come from the addressee,
 *     {@code equipo}, {@code fecha}, {@code enlacePortal}, {@code ticket} and {@code enlaceTicket} have sensible defaults
 */
public record Letter(String text, String caseNumber, Addressee to, Map<String, String> values) {

  public Letter {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(to, "to");
    // not Map.copyOf: a null value is reported as a missing value, with the names of text and placeholder
    values = values == null ? Map.of() : values;
  }
}
