package io.ciclo.staff.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.NewTaskHolder;
import io.ciclo.staff.Staff;
import io.ciclo.staff.desk.HeirPolicy.Heir;
import io.ciclo.staff.store.AbsenceStore;
import io.ciclo.staff.store.HandOverStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** While somebody is away, what models give them goes to their backup, or to its groups (RO-19). */
@Component
class NewTasksOfAbsentees implements NewTaskHolder {

  private final Staff staff;
  private final Circles circles;
  private final Passing passing;
  private final AbsenceStore absences;
  private final HandOverStore store;
  private final ZoneId zone;
  private final Clock clock;

  NewTasksOfAbsentees(Staff staff, Circles circles, Passing passing, AbsenceStore absences, HandOverStore store,
      EngineSettings settings, Clock clock) {
    this.staff = staff;
    this.circles = circles;
    this.passing = passing;
    this.absences = absences;
    this.store = store;
    this.zone = settings.zone();
    this.clock = clock;
  }

  @Override
  public Optional<Instead> insteadOf(String person, NewTask task) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Optional<Absence> absence = absences.of(person).stream().filter(one -> one.lasts(today)).findFirst();
    if (absence.isEmpty() && staff.worksHere(person)) {
      return Optional.empty();
    }
    Cause cause = absence.map(one -> new Cause(staff.displayName(person) + " está " + one.away().words(), one.id(), one.note(), null))
        .orElseGet(() -> new Cause(staff.displayName(person) + " ya no está en el equipo", null, "", null));
    Heir heir = circles.heir(person, task.caseNumber(), task.groups());
    if (heir instanceof Heir.Somebody somebody) {
      return Optional.of(instead(person, somebody.person(), somebody.why(), task, cause));
    }
    return heir instanceof Heir.Groups ? Optional.of(instead(person, null, Handing.GROUP, task, cause)) : Optional.empty();
  }

  private Instead instead(String person, String heir, Handing why, NewTask task, Cause cause) {
    store.add(new HandOver(task.id(), task.name(), task.caseNumber(), "", person, heir, cause.absenceId(), why, cause.note(),
        clock.instant(), null));
    return new Instead(heir, passing.remark(task.groups(), heir, why, cause));
  }
}
