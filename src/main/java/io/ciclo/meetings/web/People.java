package io.ciclo.meetings.web;

import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Person;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.MeetingParties.Member;
import io.ciclo.staff.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may be chosen on a page, and who was chosen: boxes for people we know, a line each for others. */
@Component("meetingPeople")
class People {

  private static final String CONTACT = "contact:";
  private static final String STAFF = "staff:";
  /** "Ana Prat <ana@riera.example>" */
  private static final Pattern NAME_AND_ADDRESS = Pattern.compile("(.*?)\\s*<([^<>]+)>");

  private final MeetingParties parties;
  private final Identities identities;
  private final Staff staff;

  People(MeetingParties parties, Identities identities, Staff staff) {
    this.parties = parties;
    this.identities = identities;
    this.staff = staff;
  }

  /**
   * A box.
   *
   * @param note what is to be known before choosing; empty for nothing
   */
  record Box(String key, String name, String note) {}

  List<Box> contacts(long company) {
    return parties.members(company).stream().map(member -> new Box(CONTACT + member.contact(), member.name(), member.email())).toList();
  }

  List<Box> colleagues() {
    return identities.everybody().stream().filter(person -> staff.worksHere(person.id()))
        .map(person -> new Box(STAFF + person.id(), staff.nameForChoice(person.id()), person.hasEmail() ? "" : "sin correo")).toList();
  }

  /** Keys of the boxes of those we know. */
  static List<String> keys(List<Attendee> people) {
    return people.stream().map(person -> person.contact() != null ? CONTACT + person.contact()
        : person.staff() != null ? STAFF + person.staff() : null).filter(Objects::nonNull).toList();
  }

  /** The others, a line each. */
  static String lines(List<Attendee> people) {
    return people.stream().filter(person -> person.contact() == null && person.staff() == null)
        .map(person -> person.email() == null ? person.name() : person.name() + " <" + person.email() + ">")
        .collect(Collectors.joining("\n"));
  }

  List<Attendee> chosen(List<String> keys, String guests) {
    List<Attendee> chosen = new ArrayList<>();
    keys.forEach(key -> chosen.add(known(key)));
    guests.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> chosen.add(guest(line)));
    return chosen;
  }

  private Attendee known(String key) {
    if (key.startsWith(CONTACT) && key.substring(CONTACT.length()).matches("\\d{1,18}")) {
      Member member = parties.member(Long.parseLong(key.substring(CONTACT.length()))).orElseThrow(People::unknown);
      return Attendee.contact(member.contact(), member.name(), member.email());
    }
    if (key.startsWith(STAFF)) {
      Person person = identities.person(key.substring(STAFF.length())).orElseThrow(People::unknown);
      return Attendee.colleague(person.id(), person.displayName(), person.hasEmail() ? person.email() : null);
    }
    throw unknown();
  }

  private static Attendee guest(String line) {
    Matcher both = NAME_AND_ADDRESS.matcher(line);
    if (both.matches()) {
      String address = both.group(2).strip();
      return Attendee.guest(both.group(1).isBlank() ? address : both.group(1).strip(), address);
    }
    return Attendee.guest(line, line.indexOf('@') > 0 ? line : null);
  }

  private static InputRefused unknown() {
    return new InputRefused("attendees", "«Asistentes»: una de las personas señaladas ya no está; vuelva a elegirlas.");
  }
}
