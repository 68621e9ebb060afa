package io.ciclo.staff;

import io.ciclo.engine.Identities;
import io.ciclo.engine.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class StaffFromIdentities implements Staff {

  private final Identities identities;

  StaffFromIdentities(Identities identities) {
    this.identities = identities;
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
}
