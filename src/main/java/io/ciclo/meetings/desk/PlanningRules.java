package io.ciclo.meetings.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.Times;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.MeetingParties.Member;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.NewMeeting;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a meeting must be like. Whatever comes is brought into shape, or refused with the field's name. */
@Component
class PlanningRules {

  private static final int LONGEST_LINK = 500;
  private static final int LONGEST_PART = 60;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_ADDRESS = 320;
  private static final int LONGEST_MINUTES = 20_000;
  private static final int LONGEST_DECISION = 2_000;
  private static final int LONGEST_REASON = 500;
  private static final int MOST_ATTENDEES = 60;
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(12);
  private static final int DAYS_AHEAD = 731;

  private final MeetingParties parties;
  private final MeetingKinds kinds;
  private final Identities identities;
  private final EngineSettings service;
  private final Clock clock;

  PlanningRules(MeetingParties parties, MeetingKinds kinds, Identities identities, EngineSettings service, Clock clock) {
    this.parties = parties;
    this.kinds = kinds;
    this.identities = identities;
    this.service = service;
    this.clock = clock;
  }

  /** One that is still to take place. */
  NewMeeting planned(NewMeeting meeting) {
    future(meeting.start());
    return shaped(meeting);
  }

  /** One that took place without having been planned. */
  NewMeeting past(NewMeeting meeting) {
    if (meeting.start() == null) {
      throw whenIsMissing();
    }
    if (meeting.start().isAfter(clock.instant())) {
      throw new InputRefused("start", "«Cuándo»: todavía no ha llegado; planifique la reunión en vez de anotarla.");
    }
    return shaped(meeting);
  }

  private NewMeeting shaped(NewMeeting meeting) {
    if (parties.party(meeting.company()).isEmpty()) {
      throw new InputRefused("company", "«Cliente»: elija uno de la lista.");
    }
    String caseNumber = blankToNull(PlainText.of(meeting.caseNumber()));
    if (caseNumber != null && CasePrefix.of(caseNumber).isEmpty()) {
      throw new InputRefused("caseNumber", "«Caso»: «" + caseNumber + "» no es un número de caso; escríbalo como N-2026-000123.");
    }
    if (meeting.purpose() == null) {
      throw new InputRefused("purpose", "«Finalidad»: elija para qué es la reunión.");
    }
    if (meeting.kind() == null || !kinds.known(meeting.kind())) {
      throw new InputRefused("kind", "«Tipo»: elija uno de la lista.");
    }
    String part = blankToNull(oneLine("part", "Parte", meeting.part(), LONGEST_PART));
    String subject = oneLine("subject", "Asunto", meeting.subject(), NewMeeting.LONGEST_SUBJECT);
    if (subject.isEmpty()) {
      throw new InputRefused("subject", "«Asunto»: escriba de qué trata la reunión.");
    }
    List<Attendee> attendees = invited(meeting.attendees(), meeting.company());
    return new NewMeeting(caseNumber, meeting.company(), part, meeting.purpose(), meeting.kind(), subject,
        meeting.start().truncatedTo(ChronoUnit.MINUTES), length(meeting.length()), link(meeting.link()), attendees);
  }

  List<Attendee> invited(List<Attendee> people, long company) {
    List<Attendee> attendees = people("attendees", "Asistentes", people, company, List.of());
    if (attendees.isEmpty()) {
      throw new InputRefused("attendees", "«Asistentes»: elija al menos a una persona.");
    }
    return attendees;
  }

  Instant future(Instant start) {
    if (start == null) {
      throw whenIsMissing();
    }
    Instant now = clock.instant();
    if (!start.isAfter(now)) {
      throw new InputRefused("start", "«Cuándo»: el " + new Times(service.zone()).at(start)
          + " ya ha pasado; elija un momento que esté por llegar.");
    }
    if (start.isAfter(now.plus(DAYS_AHEAD, ChronoUnit.DAYS))) {
      throw new InputRefused("start", "«Cuándo»: faltan más de dos años; revise la fecha.");
    }
    return start.truncatedTo(ChronoUnit.MINUTES);
  }

  Duration length(Duration length) {
    if (length == null || length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw new InputRefused("length", "«Duración»: escriba entre " + SHORTEST.toMinutes() + " y " + LONGEST.toMinutes() + " minutos.");
    }
    return length.truncatedTo(ChronoUnit.MINUTES);
  }

  String link(String link) {
    return blankToNull(oneLine("link", "Enlace o lugar", link, LONGEST_LINK));
  }

  String reason(String reason) {
    String words = text("reason", "Motivo", reason, LONGEST_REASON);
    if (words.isEmpty()) {
      throw new InputRefused("reason", "«Motivo»: escriba por qué se anula; lo leen quienes estaban invitados.");
    }
    return words;
  }

  /** Whoever was invited may have been there, also when their access has ended since. */
  Minutes minutes(Minutes minutes, Meeting meeting) {
    LocalDate day = LocalDate.ofInstant(meeting.start(), service.zone());
    if (day.isAfter(LocalDate.ofInstant(clock.instant(), service.zone()))) {
      throw new InputRefused("start", "«Acta»: la reunión es el " + Times.day(day)
          + "; si se ha adelantado, cámbiela primero a hoy.");
    }
    String words = text("minutes", "Acta", minutes.text(), LONGEST_MINUTES);
    if (words.isEmpty()) {
      throw new InputRefused("minutes", "«Acta»: escriba qué se habló.");
    }
    List<Attendee> present = people("present", "Quién vino", minutes.present(), meeting.company(), meeting.attendees());
    if (present.isEmpty()) {
      throw new InputRefused("present", "«Quién vino»: señale al menos a una persona.");
    }
    return new Minutes(words, present, blankToNull(text("decision", "Decisión", minutes.decision(), LONGEST_DECISION)));
  }

  /** Everybody once, in their order. */
  private List<Attendee> people(String field, String label, List<Attendee> people, long company, List<Attendee> invited) {
    List<Attendee> once = new ArrayList<>();
    for (Attendee person : people) {
      Attendee known = person(field, label, person);
      if (invited.stream().noneMatch(one -> same(one, known))) {
        demandKnown(field, label, known, company);
      }
      if (once.stream().noneMatch(other -> same(other, known))) {
        once.add(known);
      }
    }
    if (once.size() > MOST_ATTENDEES) {
      throw new InputRefused(field, "«" + label + "»: caben " + MOST_ATTENDEES + " personas y hay " + once.size() + ".");
    }
    return once;
  }

  private void demandKnown(String field, String label, Attendee person, long company) {
    if (person.contact() != null && parties.member(person.contact()).map(Member::company).filter(its -> its == company).isEmpty()) {
      throw new InputRefused(field, "«" + label + "»: " + person.name() + " no es un contacto activo de este cliente.");
    }
    if (person.staff() != null && identities.person(person.staff()).isEmpty()) {
      throw new InputRefused(field, "«" + label + "»: no hay nadie en el equipo que se llame " + person.name() + ".");
    }
  }

  private Attendee person(String field, String label, Attendee person) {
    String name = oneLine(field, label, person.name(), LONGEST_NAME);
    if (name.isEmpty()) {
      throw new InputRefused(field, "«" + label + "»: falta el nombre de una persona.");
    }
    String email = blankToNull(oneLine(field, label, person.email(), LONGEST_ADDRESS));
    if (email != null && !valid(email)) {
      throw new InputRefused(field, "«" + label + "»: «" + email + "» no es una dirección de correo.");
    }
    return new Attendee(name, email, person.contact(), person.staff());
  }

  private static boolean valid(String email) {
    try {
      InternetAddress address = new InternetAddress(email, true);
      return address.getAddress().equals(email) && email.indexOf('@') > 0;
    } catch (AddressException e) {
      return false;
    }
  }

  static boolean same(Attendee one, Attendee other) {
    if (one.contact() != null || other.contact() != null) {
      return Objects.equals(one.contact(), other.contact());
    }
    if (one.staff() != null || other.staff() != null) {
      return Objects.equals(one.staff(), other.staff());
    }
    return one.email() != null && other.email() != null
        ? one.email().toLowerCase(Locale.ROOT).equals(other.email().toLowerCase(Locale.ROOT)) : one.name().equals(other.name());
  }

  private static InputRefused whenIsMissing() {
    return new InputRefused("start", "«Cuándo»: escriba día y hora.");
  }

  /** Calendars and mail headers are written line by line. */
  static String oneLine(String field, String label, String typed, int longest) {
    return text(field, label, typed, longest).replaceAll("\\s+", " ");
  }

  static String text(String field, String label, String typed, int longest) {
    String words = PlainText.of(typed);
    if (words.length() > longest) {
      throw new InputRefused(field, "«" + label + "»: admite como máximo " + longest + " caracteres y tiene " + words.length() + ".");
    }
    return words;
  }

  static String blankToNull(String words) {
    return words.isEmpty() ? null : words;
  }
}
