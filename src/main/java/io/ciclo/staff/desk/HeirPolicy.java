package io.ciclo.staff.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who goes on with a task of somebody who is not there (RO-03, RO-19). */
final class HeirPolicy {

  private HeirPolicy() {}

  /** What has to be known about people. */
  interface Circle {

    /** Empty when the person has named nobody. */
    Optional<String> backupOf(String person);

    /** Works here, and is here today. */
    boolean here(String person);

    boolean inOneOf(String person, List<String> groups);
  }

  sealed interface Heir {

    record Somebody(String person, Handing why) implements Heir {}

    /** Whoever of the task's groups takes it. */
    record Groups() implements Heir {}

    /** There is neither: it stays where it is. */
    record Nobody() implements Heir {}
  }

  /**
   * The company's backup first, then the person's own, then the backup of each backup who is not there either; nobody who may
   * not do the task. Without any of them it goes back to its groups.
   *
   * @param ofCompany who stands in at the company of the case
   * @param groups that the task is for
   */
  static Heir choose(String person, Optional<String> ofCompany, List<String> groups, Circle circle) {
    if (ofCompany.isPresent() && !ofCompany.get().equals(person) && goesOn(ofCompany.get(), groups, circle)) {
      return new Heir.Somebody(ofCompany.get(), Handing.COMPANY_BACKUP);
    }
    Set<String> asked = new HashSet<>(Set.of(person));
    Optional<String> backup = circle.backupOf(person);
    while (backup.isPresent() && asked.add(backup.get())) {
      if (goesOn(backup.get(), groups, circle)) {
        return new Heir.Somebody(backup.get(), asked.size() == 2 ? Handing.OWN_BACKUP : Handing.NEXT_BACKUP);
      }
      backup = circle.backupOf(backup.get());
    }
    return groups.isEmpty() ? new Heir.Nobody() : new Heir.Groups();
  }

  private static boolean goesOn(String candidate, List<String> groups, Circle circle) {
    return circle.here(candidate) && (groups.isEmpty() || circle.inOneOf(candidate, groups));
  }
}
