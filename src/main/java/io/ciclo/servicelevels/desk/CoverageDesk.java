package io.ciclo.servicelevels.desk;

import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Person;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.CoverageYear;
import io.ciclo.servicelevels.CoverageYear.Cover;
import io.ciclo.servicelevels.CoverageYear.Day;
import io.ciclo.servicelevels.CoverageYear.DayOff;
import io.ciclo.servicelevels.HolidayCoverage;
import io.ciclo.servicelevels.process.CoverageProcesses;
import io.ciclo.servicelevels.store.CoverStore;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.worktime.CalendarDay;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CoverageDesk implements HolidayCoverage {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_NOTE = 500;
  /** A day off is taken until the end of the year after the holiday. */
  private static final int YEARS_FOR_DAY_OFF = 1;

  private final CoverStore store;
  private final CoverageSettings settings;
  private final WorkCalendars calendars;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final CoverageProcesses processes;
  private final CaseCardBoard cards;
  private final Clock clock;

  CoverageDesk(CoverStore store, CoverageSettings settings, WorkCalendars calendars, Staff staff, Vocabulary vocabulary,
      CoverageProcesses processes, CaseCardBoard cards, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.calendars = calendars;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.processes = processes;
    this.cards = cards;
    this.clock = clock;
    settings.calendars().forEach(calendars::get);
  }

  @Override
  public List<String> calendars() {
    return settings.calendars();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<CoverageYear> year(String calendar, int year) {
    if (!settings.calendars().contains(calendar) || year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    WorkCalendar known = calendars.get(calendar);
    LocalDate today = today(known);
    Names names = new Names(staff);
    List<CoverStore.Row> rows = store.between(calendar, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    List<Day> days = known.days(year).stream().map(day -> new Day(day, covers(day.date(), rows, names),
        resting(day.date(), rows, names), day.date().isBefore(today), near(day.date(), today))).toList();
    return Optional.of(new CoverageYear(calendar, year, days, store.informed(calendar, year).orElse(null)));
  }

  /** Each name is asked for once a page. */
  private record Names(Staff staff, Map<String, String> known) {

    Names(Staff staff) {
      this(staff, new HashMap<>());
    }

    String of(String id) {
      return id == null ? null : known.computeIfAbsent(id, staff::displayName);
    }
  }

  private static List<Cover> covers(LocalDate date, List<CoverStore.Row> rows, Names names) {
    return rows.stream().filter(row -> row.holiday().equals(date))
        .map(row -> new Cover(row.person(), names.of(row.person()), row.confirmedBy() != null,
            row.dayOff() == null ? null : new DayOff(row.dayOff(), row.dayOffNote() == null ? "" : row.dayOffNote(),
                names.of(row.dayOffBy()), names.of(row.dayOffApprovedBy()))))
        .toList();
  }

  private static List<String> resting(LocalDate date, List<CoverStore.Row> rows, Names names) {
    return rows.stream().filter(row -> date.equals(row.dayOff())).map(row -> names.of(row.person())).toList();
  }

  private boolean near(LocalDate date, LocalDate today) {
    return !date.isBefore(today) && !date.isAfter(today.plusDays(settings.nearDays()));
  }

  private LocalDate today(WorkCalendar calendar) {
    return LocalDate.ofInstant(clock.instant(), calendar.zone());
  }

  @Override
  public List<Colleague> team() {
    return settings.team().stream().flatMap(group -> staff.inGroup(group).stream()).distinct()
        .sorted(Comparator.comparing(Person::displayName)).map(person -> new Colleague(person.id(), person.displayName()))
        .toList();
  }

  @Override
  public boolean plans(String person) {
    return staff.isIn(person, StaffGroup.CARE_MANAGERS);
  }

  @Override
  @Transactional
  public void assign(String calendar, LocalDate holiday, String person, String by) {
    CalendarDay day = coverable(calendar, holiday);
    requirePlanner(by, "asigna a otras personas; usted puede apuntarse para cubrirlo");
    requireTeam(person);
    if (store.find(calendar, holiday, person).isPresent()) {
      throw new InputRefused("person", "«Persona»: " + staff.displayName(person) + " ya está en el "
          + CoverageDays.words(day) + ".");
    }
    store.assign(calendar, holiday, person, by, clock.instant());
    changed(calendar, holiday);
  }

  @Override
  @Transactional
  public void confirm(String calendar, LocalDate holiday, String person, String by) {
    confirmQuietly(calendar, holiday, person, by);
    processes.holidayCovered(CoverageKey.ofHoliday(calendar, holiday).toString());
  }

  /** Without telling the process: for whoever is just completing its task. */
  void confirmQuietly(String calendar, LocalDate holiday, String person, String by) {
    coverable(calendar, holiday);
    if (!by.equals(person)) {
      requirePlanner(by, "confirma por otra persona; cada cual confirma por sí");
    }
    requireTeam(person);
    Optional<CoverStore.Row> known = store.find(calendar, holiday, person);
    if (known.filter(row -> row.confirmedBy() != null).isPresent()) {
      throw new InputRefused("person", "«Persona»: " + staff.displayName(person) + " ya está confirmada para el "
          + CoverageDays.words(holiday) + ".");
    }
    if (known.isEmpty()) {
      store.assign(calendar, holiday, person, by, clock.instant());
    }
    store.confirm(calendar, holiday, person, by, clock.instant());
    changed(calendar, holiday);
  }

  @Override
  @Transactional
  public void withdraw(String calendar, LocalDate holiday, String person, String by) {
    coverable(calendar, holiday);
    requireOwnOrPlanner(person, by);
    require(calendar, holiday, person);
    store.withdraw(calendar, holiday, person);
    changed(calendar, holiday);
  }

  @Override
  @Transactional
  public void moveDayOff(String calendar, LocalDate holiday, String person, LocalDate dayOff, String note, String by) {
    requireServiceHoliday(calendar, holiday);
    requireOwnOrPlanner(person, by);
    CoverStore.Row row = require(calendar, holiday, person);
    if (row.confirmedBy() == null) {
      throw new InputRefused("dayOff", "«Día de descanso»: primero hay que confirmar que " + staff.displayName(person)
          + " cubre el " + CoverageDays.words(holiday) + ".");
    }
    String agreed = note == null ? "" : note.strip();
    if (agreed.length() > LONGEST_NOTE) {
      throw new InputRefused("note", "«Acordado con el departamento»: admite como máximo " + LONGEST_NOTE
          + " caracteres y tiene " + agreed.length() + ".");
    }
    if (agreed.isEmpty() && !plans(by)) {
      throw new InputRefused("note", "«Acordado con el departamento»: es obligatorio, diga con quién lo ha hablado.");
    }
    requireRestable(calendars.get(calendar), holiday, dayOff);
    store.restsFor(person, dayOff).filter(other -> !other.equals(holiday)).ifPresent(other -> {
      throw new InputRefused("dayOff", "«Día de descanso»: " + staff.displayName(person) + " ya descansa el "
          + CoverageDays.words(dayOff) + ", por el " + CoverageDays.words(other) + ".");
    });
    store.moveDayOff(calendar, holiday, person, dayOff, agreed.isEmpty() ? null : agreed, by, clock.instant());
    if (plans(by)) {
      store.approveDayOff(calendar, holiday, person, by, clock.instant());
    }
  }

  private void requireRestable(WorkCalendar calendar, LocalDate holiday, LocalDate dayOff) {
    String reason = null;
    if (dayOff == null) {
      reason = "es obligatorio, elija una fecha";
    } else if (dayOff.isBefore(today(calendar))) {
      reason = "el " + CoverageDays.words(dayOff) + " ya ha pasado";
    } else if (dayOff.getYear() > holiday.getYear() + YEARS_FOR_DAY_OFF) {
      reason = "el descanso se toma como muy tarde en " + (holiday.getYear() + YEARS_FOR_DAY_OFF);
    } else {
      CalendarDay day = calendar.day(dayOff);
      if (day.kind() == CalendarDay.Kind.SERVICE_HOLIDAY) {
        reason = word("alsoToCover", day);
      } else if (!day.open()) {
        reason = word("notWorked", day);
      }
    }
    if (reason != null) {
      throw new InputRefused("dayOff", "«Día de descanso»: " + reason + ".");
    }
  }

  @Override
  @Transactional
  public void approveDayOff(String calendar, LocalDate holiday, String person, String by) {
    requireServiceHoliday(calendar, holiday);
    requirePlanner(by, "aprueba los días de descanso");
    CoverStore.Row row = require(calendar, holiday, person);
    if (row.dayOff() == null || row.dayOffApprovedBy() != null) {
      throw new InputRefused("dayOff", "«Día de descanso»: no hay ninguno de " + staff.displayName(person)
          + " que espere aprobación.");
    }
    store.approveDayOff(calendar, holiday, person, by, clock.instant());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Uncovered> near() {
    return settings.calendars().stream().flatMap(this::near).sorted(Comparator.comparing(Uncovered::holiday)).toList();
  }

  Stream<Uncovered> near(String calendar) {
    LocalDate today = today(calendars.get(calendar));
    return IntStream.rangeClosed(today.getYear(), today.plusDays(settings.nearDays()).getYear())
        .mapToObj(year -> year(calendar, year).orElseThrow())
        .flatMap(year -> year.uncovered().stream()).filter(Day::near)
        .map(day -> new Uncovered(calendar, day.date(), day.day().name()));
  }

  /** A service holiday that is not past. */
  private CalendarDay coverable(String calendar, LocalDate holiday) {
    CalendarDay day = requireServiceHoliday(calendar, holiday);
    if (holiday.isBefore(today(calendars.get(calendar)))) {
      throw new InputRefused("holiday", word("past", day));
    }
    return day;
  }

  private CalendarDay requireServiceHoliday(String calendar, LocalDate holiday) {
    if (!settings.calendars().contains(calendar)) {
      throw new InputRefused("calendar", vocabulary.word("servicelevels.coverage.notPlanned", "calendar", calendar));
    }
    CalendarDay day = calendars.get(calendar).day(holiday);
    if (day.kind() != CalendarDay.Kind.SERVICE_HOLIDAY) {
      throw new InputRefused("holiday", word("nothingToCover", day));
    }
    return day;
  }

  private CoverStore.Row require(String calendar, LocalDate holiday, String person) {
    return store.find(calendar, holiday, person).orElseThrow(() -> new InputRefused("person",
        "«Persona»: " + staff.displayName(person) + " no cubre el " + CoverageDays.words(holiday) + "."));
  }

  private void requireTeam(String person) {
    if (team().stream().noneMatch(colleague -> colleague.id().equals(person))) {
      throw new InputRefused("person", "«Persona»: elija a alguien del equipo que da el servicio.");
    }
  }

  private void requireOwnOrPlanner(String person, String by) {
    if (!by.equals(person)) {
      requirePlanner(by, "cambia lo de otra persona");
    }
  }

  private void requirePlanner(String by, String what) {
    if (!plans(by)) {
      throw new InputRefused("person", vocabulary.word("servicelevels.coverage.onlyPlanner", "what", what));
    }
  }

  private String word(String key, CalendarDay day) {
    return vocabulary.word("servicelevels.coverage." + key, "day", CoverageDays.words(day));
  }

  /** Tasks that show who is missing show it as it is now. */
  private void changed(String calendar, LocalDate holiday) {
    cards.refresh(CoverageKey.ofYear(calendar, holiday.getYear()).toString());
  }
}
