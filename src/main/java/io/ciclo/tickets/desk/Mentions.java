package io.ciclo.tickets.desk;

import io.ciclo.engine.Person;
import io.ciclo.staff.Staff;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whoever is named in a note is told (DW-05): "@lucia.ferrer". */
@Component
class Mentions {

  /** A full stop at the end belongs to the sentence, not to the name. */
  private static final Pattern MENTION = Pattern.compile("(?<![\\w@])@([A-Za-z0-9][A-Za-z0-9._@-]*[A-Za-z0-9])");

  private final Staff staff;
  private final TicketLetters letters;

  Mentions(Staff staff, TicketLetters letters) {
    this.staff = staff;
    this.letters = letters;
  }

  void tell(String number, String author, String note) {
    Set<String> named = MENTION.matcher(note).results().map((MatchResult mention) -> mention.group(1)).collect(Collectors.toSet());
    named.remove(author);
    named.stream().flatMap(id -> staff.person(id).stream()).filter(Person::hasEmail)
        .forEach(person -> letters.sendMention(number, person, staff.displayName(author), note));
  }
}
