package io.ciclo.meetings.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Identities;
import io.ciclo.engine.Person;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.MeetingParties.Member;
import io.ciclo.meetings.MeetingParties.Party;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Survey;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.messages.Messages;
import io.ciclo.messages.Placeholder;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people read about meetings by mail, each by the clock of their own place; invitations are for their calendars, too. */
@Component
class MeetingLetters {

  private static final String INVITATION = "AV-REUNION";
  private static final String CHANGE = "AV-REUNION-CAMBIO";
  private static final String CANCELLATION = "AV-REUNION-ANULADA";
  private static final String NOT_EXPECTED = "AV-REUNION-SIN";
  private static final String DECISION = "AV-DECISION";
  private static final String SURVEY = "AV-ENCUESTA";

  private final Messages messages;
  private final MessageSettings mail;
  private final MeetingParties parties;
  private final Identities identities;
  private final EngineSettings service;
  private final Spoken spoken;
  private final Clock clock;

  MeetingLetters(Messages messages, MessageSettings mail, MeetingParties parties, Identities identities, EngineSettings service,
      Spoken spoken, Clock clock) {
    this.messages = messages;
    this.mail = mail;
    this.parties = parties;
    this.identities = identities;
    this.service = service;
    this.spoken = spoken;
    this.clock = clock;
  }

  void invite(Meeting meeting, List<Attendee> readers) {
    write(INVITATION, meeting, readers, Map.of());
  }

  void tellChange(Meeting meeting, List<Attendee> readers) {
    write(CHANGE, meeting, readers, Map.of());
  }

  void tellCancellation(Meeting meeting) {
    write(CANCELLATION, meeting, meeting.attendees(), Map.of(Placeholder.TEXTO.key(), meeting.cancelled()));
  }

  /** For the others it goes on: what leaves the calendars of these names nobody else. */
  void tellNotExpected(Meeting meeting, List<Attendee> readers) {
    write(NOT_EXPECTED, meeting.calledOffFor(readers), readers, Map.of());
  }

  /** To the customer's people who took part: each may sign, and one signature is enough. */
  void askForSignature(Meeting meeting) {
    Stream.concat(meeting.attendees().stream(), meeting.minutes().present().stream()).map(Attendee::contact).filter(Objects::nonNull)
        .distinct().flatMap(contact -> parties.member(contact).stream()).forEach(member -> {
          Party party = party(meeting.company());
          Map<String, String> values = values(meeting, party.zone());
          values.put(Placeholder.DECISION.key(), meeting.minutes().decision());
          values.put(Placeholder.ENLACE_REUNION.key(), page(meeting));
          messages.send(new Letter(DECISION, meeting.caseNumber(), addressee(member, party), values));
        });
  }

  void ask(Survey survey) {
    Member member = parties.member(survey.contact()).orElseThrow();
    Party party = party(survey.company());
    messages.send(new Letter(SURVEY, survey.caseNumber(), addressee(member, party), Map.of(
        Placeholder.EMPRESA.key(), party.name(),
        Placeholder.ENCUESTA.key(), survey.subject(),
        Placeholder.CONVOCA.key(), colleague(survey.askedBy()),
        Placeholder.ENLACE_ENCUESTA.key(), mail.portalUrl() + "/portal/encuestas/" + survey.id())));
  }

  /** To those who have an address, and of a meeting that is to come only to those who may still enter. */
  private void write(String text, Meeting meeting, List<Attendee> people, Map<String, String> more) {
    people.stream().filter(attendee -> attendee.email() != null && (meeting.state() != MeetingState.PLANNED || mayEnter(attendee))).forEach(reader -> {
      Map<String, String> values = values(meeting, zone(reader, meeting));
      values.putAll(more);
      if (meeting.state() == MeetingState.PLANNED) {
        values.put(Placeholder.LUGAR.key(), meeting.link() == null ? "" : "Dónde: " + meeting.link());
        values.put(Placeholder.ENLACE_REUNION.key(), link(reader, meeting));
      }
      messages.send(new Letter(text, meeting.caseNumber(), addressee(reader, meeting), values),
          CalendarEntry.of(meeting, organizer(meeting), mail.from(), description(meeting), clock.instant()));
    });
  }

  private boolean mayEnter(Attendee attendee) {
    return attendee.contact() == null || parties.member(attendee.contact()).isPresent();
  }

  private Map<String, String> values(Meeting meeting, ZoneId zone) {
    Map<String, String> values = new HashMap<>();
    values.put(Placeholder.EMPRESA.key(), party(meeting.company()).name());
    values.put(Placeholder.REUNION.key(), meeting.subject());
    values.put(Placeholder.CUANDO.key(), spoken.when(meeting, zone));
    values.put(Placeholder.CONVOCA.key(), colleague(meeting.planner()));
    return values;
  }

  /** Everybody's calendar holds the same entry, so that what stands in it is for everybody. */
  private String description(Meeting meeting) {
    return party(meeting.company()).name() + (meeting.caseNumber() == null ? "" : " · " + meeting.caseNumber());
  }

  /** Whoever planned it receives the answers; without an address of their own, the service does. */
  private Attendee organizer(Meeting meeting) {
    String address = identities.person(meeting.planner()).filter(Person::hasEmail).map(Person::email).orElse(mail.from());
    return Attendee.colleague(meeting.planner(), colleague(meeting.planner()), address);
  }

  private String link(Attendee reader, Meeting meeting) {
    if (reader.staff() != null) {
      return mail.portalUrl() + "/reuniones/" + meeting.id();
    }
    return reader.contact() != null ? page(meeting) : "";
  }

  private String page(Meeting meeting) {
    return mail.portalUrl() + "/portal/reuniones/" + meeting.id();
  }

  private Addressee addressee(Attendee reader, Meeting meeting) {
    if (reader.staff() != null) {
      return new Addressee(reader.name(), reader.email(), FormOfAddress.INFORMAL, "es");
    }
    Party party = party(meeting.company());
    return new Addressee(reader.name(), reader.email(), party.formOfAddress(), party.language());
  }

  private static Addressee addressee(Member member, Party party) {
    return new Addressee(member.name(), member.email(), party.formOfAddress(), party.language());
  }

  private ZoneId zone(Attendee reader, Meeting meeting) {
    return reader.staff() != null ? service.zone() : party(meeting.company()).zone();
  }

  private Party party(long company) {
    return parties.party(company).orElseThrow();
  }

  private String colleague(String staffId) {
    return identities.person(staffId).map(Person::displayName).orElse(staffId);
  }
}
