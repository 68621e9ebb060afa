package io.ciclo.exchange.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The fields of a row, whatever the tool calls them. */
record Fields(JsonNode row) {

  private static final DateTimeFormatter ODOO = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Set<String> YES = Set.of("true", "1", "verdadero", "sí", "si", "yes", "t");

  /** The first of these that is there and not empty; else empty. Of what is a pair of id and name, the id. */
  String text(String... names) {
    for (String name : names) {
      String value = text(row.get(name));
      if (!value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }

  private static String text(JsonNode node) {
    if (node == null || node.isNull() || node.isBoolean() && !node.asBoolean()) {
      // Odoo says false where nothing is
      return "";
    }
    if (node.isArray()) {
      return node.isEmpty() ? "" : text(node.get(0));
    }
    return node.isObject() ? "" : node.asText();
  }

  /** Of what is a pair of id and name, the name; else as {@link #text}. */
  String label(String... names) {
    for (String name : names) {
      JsonNode node = row.get(name);
      if (node != null && node.isArray() && node.size() == 2) {
        return node.get(1).asText().strip();
      }
    }
    return text(names);
  }

  String word(String... names) {
    return label(names).toLowerCase(Locale.ROOT);
  }

  boolean yes(String name) {
    JsonNode node = row.get(name);
    return node != null && (node.isBoolean() ? node.asBoolean() : YES.contains(node.asText().strip().toLowerCase(Locale.ROOT)));
  }

  Fields inside(String name) {
    JsonNode node = row.get(name);
    return new Fields(node != null && node.isObject() ? node : JsonNodeFactory.instance.objectNode());
  }

  List<Fields> list(String name) {
    JsonNode node = row.get(name);
    if (node == null || !node.isArray()) {
      return List.of();
    }
    List<Fields> all = new ArrayList<>();
    node.forEach(one -> all.add(new Fields(one)));
    return all;
  }

  /** Each value of a list, or of a text that separates them with commas. */
  List<String> values(String... names) {
    for (String name : names) {
      JsonNode node = row.get(name);
      if (node != null && node.isArray()) {
        List<String> all = new ArrayList<>();
        node.forEach(one -> all.add(one.asText().strip()));
        return all;
      }
      String one = text(name);
      if (!one.isEmpty()) {
        return List.of(one.split("\\s*,\\s*"));
      }
    }
    return List.of();
  }

  Instant at(String... names) {
    Instant at = atOrNull(names);
    if (at == null) {
      throw new RowRefused(names[0], "Falta la fecha.");
    }
    return at;
  }

  /** Null when none is there. What says no zone is UTC, as both tools mean it. */
  Instant atOrNull(String... names) {
    String typed = text(names);
    if (typed.isEmpty()) {
      return null;
    }
    try {
      if (typed.length() == 10) {
        return LocalDate.parse(typed).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      if (typed.charAt(10) == ' ' && typed.length() >= 19) {
        return LocalDateTime.parse(typed.substring(0, 19), ODOO).toInstant(ZoneOffset.UTC);
      }
      return typed.endsWith("Z") || typed.matches(".*[+-]\\d\\d:?\\d\\d$")
          ? OffsetDateTime.parse(typed.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant()
          : LocalDateTime.parse(typed).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
      throw new RowRefused(names[0], "«" + typed + "» no es una fecha como 2021-03-05T10:22:00Z o 2021-03-05 10:22:00.");
    }
  }

  String required(String field, String... names) {
    String value = text(names);
    if (value.isEmpty()) {
      throw new RowRefused(field, "Falta el valor.");
    }
    return value;
  }
}
