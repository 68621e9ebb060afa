package io.ciclo.staff.desk;

import io.ciclo.engine.Person;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.StaffProfile;
import java.util.Set;

/**
 * Somebody of the team (RO-18).
 *
 * @param groups all of them: those of the profiles and the single ones
 * @param singleGroups those that no profile of this person bundles
 * @param backup staff id of who stands in for them (RO-03); null when nobody is named
 * @param phone empty when none is known
 * @param left true once they lost groups and sign-in
 * @param version as it was read; 0 for somebody who never had a profile
 */
public record Colleague(Person person, Set<StaffProfile> profiles, Set<StaffGroup> groups, Set<StaffGroup> singleGroups, String backup,
    String phone, boolean left, int version) {

  public String id() {
    return person.id();
  }

  public String name() {
    return person.displayName();
  }

  /** Whether only an administrator may change anything about them. */
  public boolean guarded() {
    return groups.stream().anyMatch(StaffGroup::guarded);
  }

  public boolean administrator() {
    return groups.contains(StaffGroup.CAMUNDA_ADMIN);
  }
}
