package io.ciclo.staff.desk;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.staff.Away;
import io.ciclo.staff.Staff;
import io.ciclo.staff.WhileAway;
import io.ciclo.staff.store.AbsenceStore;
import io.ciclo.staff.store.HandOverStore;
import io.ciclo.staff.store.PeopleStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who is away when (RO-19). Each act runs in a transaction of its own: callers do not wrap it. */
@Service
public class Absences implements WhileAway {

  private static final int LONGEST_NOTE = 2000;
  private static final int REMEMBERED_IN_DAYS = 14;
  private static final int LONGEST_PAST_IN_DAYS = 31;
  private static final int LONGEST_FUTURE_IN_DAYS = 730;

  private final AbsenceStore store;
  private final HandOverStore handOvers;
  private final AbsenceBegins begins;
  private final PeopleStore people;
  private final PeopleLog log;
  private final Staff staff;
  private final SafeWrite safely;
  private final ZoneId zone;
  private final Clock clock;

  Absences(AbsenceStore store, HandOverStore handOvers, AbsenceBegins begins, PeopleStore people, PeopleLog log, Staff staff,
      SafeWrite safely, EngineSettings settings, Clock clock) {
    this.store = store;
    this.handOvers = handOvers;
    this.begins = begins;
    this.people = people;
    this.log = log;
    this.staff = staff;
    this.safely = safely;
    this.zone = settings.zone();
    this.clock = clock;
  }

  /**
   * What is typed about an absence.
   *
   * @param from null when nothing was chosen, as {@code kind}
   * @param until the last day; null while nobody knows
   */
  public record Typed(AbsenceKind kind, LocalDate from, LocalDate until, String note) {}

  /** The latest first. */
  public List<Absence> of(String person) {
    return store.of(person);
  }

  public Absence get(long id) {
    return store.find(id).orElseThrow(() -> new NoSuchAbsence(id));
  }

  /** Everybody who is away today, by staff id. */
  public Map<String, Away> today() {
    return store.on(day());
  }

  public Optional<Absence> lasting(String person) {
    return store.of(person).stream().filter(one -> one.lasts(day())).findFirst();
  }

  /** The last one that has ended, for two weeks; empty while another lasts. */
  public Optional<Absence> over(String person) {
    return lasting(person).isPresent() ? Optional.empty() : store.of(person).stream()
        .filter(one -> one.begunAt() != null && !lastDay(one).plusDays(REMEMBERED_IN_DAYS).isBefore(day())).findFirst();
  }

  private LocalDate lastDay(Absence over) {
    return over.endedAt() == null ? over.until() : LocalDate.ofInstant(over.endedAt(), zone);
  }

  @Override
  public int handedOver(String person) {
    return over(person).map(absence -> handedOver(absence).size()).orElse(0);
  }

  /** Oldest first. */
  public List<HandOver> handedOver(Absence absence) {
    return handOvers.ofAbsence(absence.id(), absence.person());
  }

  /**
   * Records it. When it has begun already, what the person holds is handed over at once; else at the first open hour of its
   * first day.
   *
   * @return what was handed over now
   * @throws InputRefused when something cannot be accepted
   */
  public HandOvers.Report record(String person, Typed typed, String by) {
    Absence absence = safely.write(() -> add(person, typed, by));
    return absence.lasts(day()) ? begins.now(absence, by) : new HandOvers.Report(List.of(), List.of());
  }

  private Absence add(String person, Typed typed, String by) {
    if (!staff.worksHere(person)) {
      throw new InputRefused("person", "«Persona»: no hay nadie en el equipo con el usuario «" + person + "».");
    }
    demandSense(typed);
    people.lock(clock.instant());
    store.of(person).stream().filter(other -> other.endedAt() == null && overlap(other, typed)).findFirst().ifPresent(other -> {
      throw new InputRefused("from", "«Desde» y «Hasta»: ya consta una ausencia en esos días, " + other.days() + ".");
    });
    long id = store.add(new Absence(0, person, typed.kind(), typed.from(), typed.until(), PlainText.of(typed.note()), by,
        clock.instant(), null, null, 0));
    Absence absence = get(id);
    log.record(person, "absence", null, absence.days(), by);
    begins.plan(absence);
    return absence;
  }

  private void demandSense(Typed typed) {
    if (typed.kind() == null) {
      throw new InputRefused("kind", "«Motivo»: elija una opción.");
    }
    if (typed.from() == null) {
      throw new InputRefused("from", "«Desde»: escriba el primer día de la ausencia.");
    }
    if (typed.from().isBefore(day().minusDays(LONGEST_PAST_IN_DAYS)) || typed.from().isAfter(day().plusDays(LONGEST_FUTURE_IN_DAYS))) {
      throw new InputRefused("from", "«Desde»: debe estar entre hace " + LONGEST_PAST_IN_DAYS + " días y dentro de dos años.");
    }
    demandUntil(typed.from(), typed.until());
    if (PlainText.of(typed.note()).length() > LONGEST_NOTE) {
      throw new InputRefused("note", "«Nota de relevo»: admite como máximo " + LONGEST_NOTE + " caracteres.");
    }
  }

  private void demandUntil(LocalDate from, LocalDate until) {
    if (until == null) {
      return;
    }
    if (until.isBefore(from)) {
      throw new InputRefused("until", "«Hasta»: el último día no puede ser anterior al primero.");
    }
    if (until.isBefore(day())) {
      throw new InputRefused("until", "«Hasta»: esa ausencia ya habría terminado; revise la fecha.");
    }
  }

  private static boolean overlap(Absence other, Typed typed) {
    boolean endsBefore = typed.until() != null && typed.until().isBefore(other.from());
    boolean beginsAfter = other.until() != null && other.until().isBefore(typed.from());
    return !endsBefore && !beginsAfter;
  }

  /**
   * It lasts longer, or less long.
   *
   * @param until the last day; null while nobody knows
   * @throws ConcurrentChange when somebody else was faster
   */
  public void changeUntil(long id, LocalDate until, int version, String by) {
    safely.run(() -> {
      people.lock(clock.instant());
      Absence before = notEnded(id);
      demandUntil(before.from(), until);
      Typed after = new Typed(before.kind(), before.from(), until, before.note());
      store.of(before.person()).stream().filter(other -> other.id() != id && other.endedAt() == null && overlap(other, after))
          .findFirst().ifPresent(other -> {
            throw new InputRefused("until", "«Hasta»: se cruza con otra ausencia, " + other.days() + ".");
          });
      demandSaved(store.changeUntil(id, until, version));
      log.record(before.person(), "absence", before.days(), get(id).days(), by);
    });
  }

  /** The person is back, or stays after all. Nothing is given back by itself. */
  public void end(long id, int version, String by) {
    safely.run(() -> {
      Absence before = notEnded(id);
      demandSaved(store.end(id, clock.instant(), version));
      log.record(before.person(), "absenceEnded", before.days(), null, by);
    });
  }

  private Absence notEnded(long id) {
    Absence absence = get(id);
    if (absence.endedAt() != null) {
      throw new InputRefused("until", "Esa ausencia ya se dio por terminada.");
    }
    return absence;
  }

  private static void demandSaved(boolean saved) {
    if (!saved) {
      throw new ConcurrentChange(null);
    }
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
