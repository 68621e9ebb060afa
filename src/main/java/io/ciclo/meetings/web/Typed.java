package io.ciclo.meetings.web;

import io.ciclo.engine.InputRefused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What pages of this room send, as it was typed; and what it means. */
final class Typed {

  private Typed() {}

  /** The form of a new meeting; with minutes for one that took place without having been planned. */
  record Planning(Long company, String caseNumber, String part, String purpose, String kind, String subject, String start, String length,
      String link, List<String> people, String guests, String minutes, String decision, String formKey) {

    Planning {
      caseNumber = text(caseNumber);
      part = text(part);
      purpose = text(purpose);
      kind = text(kind);
      subject = text(subject);
      start = text(start);
      length = length == null ? "60" : length;
      link = text(link);
      people = people == null ? List.of() : List.copyOf(people);
      guests = text(guests);
      minutes = text(minutes);
      decision = text(decision);
      formKey = text(formKey);
    }
  }

  record Change(String start, String length, String link, List<String> people, String guests, int version) {

    Change {
      start = text(start);
      length = text(length);
      link = text(link);
      people = people == null ? List.of() : List.copyOf(people);
      guests = text(guests);
    }
  }

  record Held(List<String> people, String guests, String minutes, String decision, int version) {

    Held {
      people = people == null ? List.of() : List.copyOf(people);
      guests = text(guests);
      minutes = text(minutes);
      decision = text(decision);
    }
  }

  private static String text(String typed) {
    return typed == null ? "" : typed;
  }

  /** A moment by the clock on the wall of this zone; null for nothing. */
  static Instant moment(String typed, ZoneId zone) {
    if (typed.isBlank()) {
      return null;
    }
    LocalDateTime local;
    try {
      local = LocalDateTime.parse(typed.strip()).truncatedTo(ChronoUnit.MINUTES);
    } catch (DateTimeException e) {
      throw new InputRefused("start", "«Cuándo»: escriba día y hora, por ejemplo 2026-04-04T09:00.");
    }
    if (zone.getRules().getValidOffsets(local).isEmpty()) {
      throw new InputRefused("start", "«Cuándo»: a esa hora no hay reloj que la marque, porque ese día cambia la hora; elija otra.");
    }
    return local.atZone(zone).toInstant();
  }

  /** As a field for day and hour shows it. */
  static String local(Instant moment, ZoneId zone) {
    return LocalDateTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  static Duration minutes(String typed) {
    if (!typed.strip().matches("\\d{1,4}")) {
      throw new InputRefused("length", "«Duración»: escriba los minutos con cifras, por ejemplo 60.");
    }
    return Duration.ofMinutes(Integer.parseInt(typed.strip()));
  }
}
