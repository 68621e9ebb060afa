package io.ciclo.engine.operations;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainValue.Kind;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/** Values of processes as people type and read them; what is none of these kinds is not for typing. */
record TypedValues(ZoneId zone) {

  private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm")
      .withResolverStyle(ResolverStyle.STRICT);
  private static final int LONGEST = 4000;

  static Optional<Kind> kind(Object value) {
    if (value == null || value instanceof String) {
      return Optional.of(Kind.TEXT);
    }
    if (value instanceof Integer || value instanceof Long || value instanceof Short) {
      return Optional.of(Kind.WHOLE_NUMBER);
    }
    if (value instanceof Double || value instanceof Float) {
      return Optional.of(Kind.NUMBER);
    }
    if (value instanceof Boolean) {
      return Optional.of(Kind.YES_NO);
    }
    return value instanceof Date ? Optional.of(Kind.INSTANT) : Optional.empty();
  }

  String shown(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean yes) {
      return yes ? "sí" : "no";
    }
    return value instanceof Date date ? INSTANT.format(LocalDateTime.ofInstant(date.toInstant(), zone)) : value.toString();
  }

  /**
   * @param before decides between the engine's whole numbers; null when there was none
   * @throws InputRefused when what was typed is no such value
   */
  Object parse(Kind kind, String typed, Object before) {
    String text = typed == null ? "" : typed.strip();
    if (text.length() > LONGEST) {
      throw refused("admite como máximo " + LONGEST + " caracteres y tiene " + text.length());
    }
    return switch (kind) {
      case TEXT -> text;
      case WHOLE_NUMBER -> whole(text, before);
      case NUMBER -> number(text);
      case YES_NO -> yesNo(text);
      case INSTANT -> instant(text);
    };
  }

  private static Object whole(String text, Object before) {
    try {
      long number = Long.parseLong(text);
      if (before instanceof Long) {
        return number;
      }
      return before instanceof Short ? (Object) Short.parseShort(text) : (Object) Math.toIntExact(number);
    } catch (NumberFormatException | ArithmeticException e) {
      throw refused("escriba un número entero, por ejemplo 3");
    }
  }

  private static Object number(String text) {
    try {
      return Double.parseDouble(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      throw refused("escriba un número, por ejemplo 2,5");
    }
  }

  private static Object yesNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "sí", "si", "true" -> true;
      case "no", "false" -> false;
      default -> throw refused("escriba sí o no");
    };
  }

  private Object instant(String text) {
    try {
      return Date.from(LocalDateTime.parse(text, INSTANT).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      throw refused("escriba día y hora, por ejemplo 03/04/2026 12:00");
    }
  }

  private static InputRefused refused(String reason) {
    return new InputRefused("typed", "«Valor nuevo»: " + reason + ".");
  }
}
