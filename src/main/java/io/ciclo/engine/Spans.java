package io.ciclo.engine;

import java.time.Duration;

/** Lengths of time as people say them: "7 días", "1 hora", "90 minutos". */
public final class Spans {

  private Spans() {}

  public static String inWords(Duration span) {
    if (span.equals(Duration.ofDays(span.toDays())) && span.toDays() > 1) {
      return span.toDays() + " días";
    }
    if (span.equals(Duration.ofHours(span.toHours()))) {
      return span.toHours() == 1 ? "1 hora" : span.toHours() + " horas";
    }
    return span.toMinutes() == 1 ? "1 minuto" : span.toMinutes() + " minutos";
  }
}
