package io.ciclo.training.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Dates as people type them: one to a line, such as "03/12/2026 10:00", on the customer's clock. */
final class SessionDates {

  static final int MOST = 20;
  private static final int MOST_MONTHS = 12;
  private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("d/M/uuuu H:mm").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private final String field;
  private final String label;
  private final ZoneId zone;

  SessionDates(String field, String label, ZoneId zone) {
    this.field = field;
    this.label = label;
    this.zone = zone;
  }

  /**
   * Growing, each after the end of the one before.
   *
   * @throws InputRefused naming the line that is wrong
   */
  List<Instant> read(String typed, int minutes, Instant now) {
    List<Instant> dates = new ArrayList<>();
    for (String line : PlainText.of(typed).lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      Instant date = one(line, now);
      if (!dates.isEmpty() && date.isBefore(dates.get(dates.size() - 1).plusSeconds(60L * minutes))) {
        throw refused("«" + line + "» empieza antes de que termine la sesión anterior; escríbalas en orden");
      }
      dates.add(date);
    }
    if (dates.isEmpty()) {
      throw refused("es obligatorio; escriba una fecha por línea, como 03/12/2026 10:00");
    }
    if (dates.size() > MOST) {
      throw refused("admite como máximo " + MOST + " sesiones y hay " + dates.size());
    }
    return dates;
  }

  /** A single one. */
  Instant one(String line, Instant now) {
    Instant date = parsed(line);
    if (!date.isAfter(now)) {
      throw refused("«" + line + "» ya ha pasado");
    }
    if (date.isAfter(now.atZone(zone).plusMonths(MOST_MONTHS).toInstant())) {
      throw refused("«" + line + "» está a más de " + MOST_MONTHS + " meses");
    }
    return date;
  }

  private Instant parsed(String line) {
    try {
      return LocalDateTime.parse(line.replaceAll("\\s+", " "), TYPED).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw refused("«" + line + "» no es una fecha con hora; escríbala como 03/12/2026 10:00");
    }
  }

  private InputRefused refused(String reason) {
    return new InputRefused(field, "«" + label + "»: " + reason + ".");
  }

  /** As {@link #read} takes them. */
  static String typed(List<Instant> dates, ZoneId zone) {
    return dates.stream().map(date -> SHOWN.format(date.atZone(zone))).collect(Collectors.joining("\n"));
  }
}
