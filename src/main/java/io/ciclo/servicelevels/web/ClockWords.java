package io.ciclo.servicelevels.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.Goal;
import io.ciclo.servicelevels.Pause;
import io.ciclo.servicelevels.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Lengths, instants and goals of clocks as people read them; instants in the service's zone unless another one is given. */
@Component
class ClockWords {

  private static final int HOURS_TOLD_IN_FULL = 48;

  private final Vocabulary vocabulary;
  private final ZoneId zone;

  ClockWords(Vocabulary vocabulary, EngineSettings settings) {
    this.vocabulary = vocabulary;
    this.zone = settings.zone();
  }

  /** Such as "sáb 21 nov 2026, 23:31 CET". */
  public String at(Instant instant) {
    return at(instant, zone);
  }

  public String at(Instant instant, ZoneId reader) {
    return new Times(reader).weekdayAt(instant);
  }

  /** Such as "5 h 20 min"; seconds are left out, working hours are never told in days. */
  public String length(Duration duration) {
    long minutes = duration.toMinutes();
    long hours = minutes / 60;
    long rest = minutes % 60;
    return hours == 0 ? rest + " min" : rest == 0 ? hours + " h" : hours + " h " + rest + " min";
  }

  /** Time by the clock on the wall, such as "3 días y 2 h". */
  public String passed(Duration duration) {
    if (duration.toHours() < HOURS_TOLD_IN_FULL) {
      return length(duration);
    }
    long hours = duration.toHours() % 24;
    return duration.toDays() + " días" + (hours == 0 ? "" : " y " + hours + " h");
  }

  /** Such as "4 h de servicio". */
  public String goal(Goal goal) {
    return goal instanceof Target target ? counted(target.duration(), goal) : "la fecha dada";
  }

  /** A stretch of the goal's kind of time, such as "1 h 30 min laborables". */
  String counted(Duration duration, Goal goal) {
    return goal instanceof Target target
        ? length(duration) + " " + vocabulary.word("servicelevels.hours", target.counting()) : passed(duration);
  }

  String counting(Goal goal) {
    return goal instanceof Target target ? vocabulary.word("servicelevels.counting", target.counting())
        : "Hasta una fecha que se dio; no se cuentan horas.";
  }

  String pause(Pause pause) {
    return vocabulary.word("servicelevels.pause." + (pause.state() == null ? pause.why().name() : pause.state()));
  }
}
