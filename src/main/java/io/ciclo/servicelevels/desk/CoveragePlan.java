package io.ciclo.servicelevels.desk;

import io.ciclo.engine.Choice;
import io.ciclo.engine.InputRefused;
import io.ciclo.servicelevels.CoverageYear;
import io.ciclo.servicelevels.process.CoverageProcesses;
import io.ciclo.servicelevels.store.CoverStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a year's holidays asks and does; it knows them by its business key. */
@Component
public class CoveragePlan {

  private final CoverageDesk desk;
  private final CoverStore store;
  private final CoverageProcesses processes;
  private final Clock clock;

  CoveragePlan(CoverageDesk desk, CoverStore store, CoverageProcesses processes, Clock clock) {
    this.desk = desk;
    this.store = store;
    this.processes = processes;
    this.clock = clock;
  }

  /** Begins the plan of a year, once; a year without service holidays needs none (SL-05). */
  @Transactional
  public void begin(String calendar, int year) {
    if (store.begin(calendar, year, clock.instant()) && !year(calendar, year).serviceHolidays().isEmpty()) {
      processes.yearBegun(CoverageKey.ofYear(calendar, year).toString());
    }
  }

  /** Makes a task of each holiday that is near and has nobody (SL-06). */
  @Transactional
  public void watch(String calendar) {
    desk.near(calendar).forEach(
        near -> processes.holidayUncovered(CoverageKey.ofHoliday(calendar, near.holiday()).toString()));
  }

  /** What the forms show. */
  public Map<String, Object> facts(String text) {
    CoverageKey key = CoverageKey.parse(text);
    CoverageYear year = year(key.calendar(), key.year());
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("factYear", key.year());
    facts.put("factCount", year.serviceHolidays().size());
    facts.put("factUncovered", year.uncovered().stream().map(day -> CoverageDays.words(day.day()))
        .collect(Collectors.joining("\n")));
    facts.put("factHoliday", key.holiday().map(holiday -> CoverageDays.words(day(year, holiday).day())).orElse(""));
    facts.put("factLink", "/calendario/" + key.year() + "?calendario=" + key.calendar()
        + key.holiday().map(holiday -> "#dia-" + holiday).orElse(""));
    return facts;
  }

  public List<Choice> choices() {
    return desk.team().stream().map(colleague -> new Choice(colleague.name(), colleague.id())).toList();
  }

  /** @param note for the letter to the team; may be empty */
  @Transactional
  public void planned(String text, String note) {
    CoverageKey key = CoverageKey.parse(text);
    store.note(key.calendar(), key.year(), note);
  }

  /** Whether each service holiday of the year that is not past has a confirmed person. */
  public boolean allCovered(String text) {
    CoverageKey key = CoverageKey.parse(text);
    return year(key.calendar(), key.year()).uncovered().isEmpty();
  }

  /**
   * Somebody answers for the holiday: by naming who covers it, or because it is past.
   *
   * @param person id; null when nobody was chosen
   * @return whether it is covered
   * @throws InputRefused when nobody covers it and nobody was chosen while there is time
   */
  @Transactional
  public boolean coveredBy(String text, String person, String by) {
    CoverageKey key = CoverageKey.parse(text);
    LocalDate holiday = key.holiday().orElseThrow();
    CoverageYear.Day day = day(year(key.calendar(), key.year()), holiday);
    if (person != null && !day.past() && day.serviceHoliday()) {
      desk.confirmQuietly(key.calendar(), holiday, person, by);
      return true;
    }
    if (day.uncovered() && !day.past()) {
      throw new InputRefused("coverPerson", "«Quién lo cubre»: es obligatorio, elija una persona.");
    }
    return day.covered();
  }

  private CoverageYear year(String calendar, int year) {
    return desk.year(calendar, year).orElseThrow(
        () -> new IllegalArgumentException("The holidays of " + calendar + " in " + year + " are not planned here"));
  }

  private static CoverageYear.Day day(CoverageYear year, LocalDate date) {
    return year.days().get(date.getDayOfYear() - 1);
  }
}
