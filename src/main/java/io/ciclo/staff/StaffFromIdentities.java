package io.ciclo.staff;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Identities;
import io.ciclo.engine.Person;
import io.ciclo.staff.store.AbsenceStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class StaffFromIdentities implements Staff {

  private final Identities identities;
  private final AbsenceStore absences;
  private final ZoneId zone;
  private final Clock clock;

  StaffFromIdentities(Identities identities, AbsenceStore absences, EngineSettings settings, Clock clock) {
    this.identities = identities;
    this.absences = absences;
    this.zone = settings.zone();
    this.clock = clock;
  }

  @Override
  public Optional<Person> person(String id) {
    return id == null || id.isBlank() ? Optional.empty() : identities.person(id);
  }

  @Override
  public String displayName(String id) {
    return id == null ? "" : person(id).map(Person::displayName).orElse(id);
  }

  @Override
  public List<Person> inGroup(StaffGroup group) {
    return identities.membersOf(group.id());
  }

  @Override
  public boolean isIn(String id, StaffGroup group) {
    return id != null && identities.groupsOf(id).contains(group.id());
  }

  @Override
  public boolean worksHere(String id) {
    return person(id).isPresent() && !identities.shutOut().contains(id);
  }

  @Override
  public Optional<Away> away(String id) {
    return id == null ? Optional.empty() : absences.on(id, LocalDate.ofInstant(clock.instant(), zone));
  }

  @Override
  public String nameForChoice(String id) {
    return displayName(id) + away(id).map(away -> " (" + away.words() + ")").orElse("");
  }
}
