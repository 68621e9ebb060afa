package io.ciclo.servicelevels.desk;

import io.ciclo.engine.Person;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.messages.MessageText;
import io.ciclo.messages.Messages;
import io.ciclo.messages.Placeholder;
import io.ciclo.servicelevels.CoverageYear;
import io.ciclo.servicelevels.CoverageYear.Cover;
import io.ciclo.servicelevels.store.CoverStore;
import io.ciclo.staff.Staff;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the whole team who covers which holidays (SL-06). */
@Component
public class CoverageLetters {

  private static final String SPANISH = "es";

  private final CoverageDesk desk;
  private final CoverageSettings settings;
  private final CoverStore store;
  private final Staff staff;
  private final Messages messages;
  private final MessageSettings mail;
  private final Clock clock;

  CoverageLetters(CoverageDesk desk, CoverageSettings settings, CoverStore store, Staff staff, Messages messages,
      MessageSettings mail, Clock clock) {
    this.desk = desk;
    this.settings = settings;
    this.store = store;
    this.staff = staff;
    this.messages = messages;
    this.mail = mail;
    this.clock = clock;
  }

  /** One letter to each member who has an address: of the year, or of the one holiday that the key names. */
  @Transactional
  public void inform(String text) {
    CoverageKey key = CoverageKey.parse(text);
    CoverageYear year = desk.year(key.calendar(), key.year()).orElseThrow();
    List<CoverageYear.Day> days = year.serviceHolidays().stream()
        .filter(day -> key.holiday().map(day.date()::equals).orElse(true)).toList();
    Map<String, String> values = Map.of(
        Placeholder.PERIODO.key(), key.holiday().map(CoverageDays::words).orElse(String.valueOf(key.year())),
        Placeholder.COBERTURA.key(), days.stream().map(CoverageLetters::line).collect(Collectors.joining("\n")),
        Placeholder.NOTA.key(), key.holiday().isPresent() ? "" : store.note(key.calendar(), key.year()),
        Placeholder.ENLACE_CALENDARIO.key(),
        mail.portalUrl() + "/calendario/" + key.year() + "?calendario=" + key.calendar());
    settings.team().stream().flatMap(group -> staff.inGroup(group).stream()).distinct()
        .filter(Person::hasEmail)
        .forEach(person -> messages.send(new Letter(MessageText.AV_20.key(), null, addressee(person), values)));
    if (key.holiday().isEmpty()) {
      store.informed(key.calendar(), key.year(), clock.instant());
    }
  }

  private static String line(CoverageYear.Day day) {
    String people = day.covers().stream().filter(Cover::confirmed).map(Cover::name).collect(Collectors.joining(", "));
    return "- " + CoverageDays.words(day.day()) + ": " + (people.isEmpty() ? "nadie" : people);
  }

  private static Addressee addressee(Person person) {
    return new Addressee(person.displayName(), person.email(), FormOfAddress.INFORMAL, SPANISH);
  }
}
