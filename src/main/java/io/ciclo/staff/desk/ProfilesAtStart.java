package io.ciclo.staff.desk;

import io.ciclo.engine.Identities;
import io.ciclo.staff.GroupNames;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.StaffProfile;
import io.ciclo.staff.StaffSettings;
import io.ciclo.staff.store.PeopleStore;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Whoever has all groups of a profile when profiles come into use has the profile. Later, settings may bundle other groups in a
 * profile than before: whoever has it joins what came and leaves what went. What did not change stays as people left it, in Admin
 * too.
 */
@Component
@Order(150)
class ProfilesAtStart implements ApplicationRunner {

  private final StaffSettings settings;
  private final PeopleStore store;
  private final PeopleLog log;
  private final Identities identities;
  private final GroupNames groupNames;
  private final TransactionOperations transaction;
  private final Clock clock;

  ProfilesAtStart(StaffSettings settings, PeopleStore store, PeopleLog log, Identities identities, GroupNames groupNames, TransactionOperations transaction,
      Clock clock) {
    this.settings = settings;
    this.store = store;
    this.log = log;
    this.identities = identities;
    this.groupNames = groupNames;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    transaction.executeWithoutResult(status -> {
      store.lock(clock.instant());
      Map<StaffProfile, Set<StaffGroup>> before = store.bundles();
      Map<StaffProfile, Set<StaffGroup>> after = settings.bundles();
      if (before.isEmpty()) {
        identities.everybody().forEach(person -> recognise(person.id(), after));
        store.bundles(after);
      } else if (!before.equals(after)) {
        store.profiles().forEach((person, held) -> carryThrough(person, held, before, after));
        store.bundles(after);
      }
    });
  }

  private void recognise(String person, Map<StaffProfile, Set<StaffGroup>> bundles) {
    List<String> groups = identities.groupsOf(person);
    Set<StaffProfile> held = EnumSet.noneOf(StaffProfile.class);
    bundles.forEach((profile, bundle) -> {
      if (bundle.stream().allMatch(group -> groups.contains(group.id()))) {
        held.add(profile);
      }
    });
    store.profiles(person, held);
  }

  private void carryThrough(String person, Set<StaffProfile> held, Map<StaffProfile, Set<StaffGroup>> before,
      Map<StaffProfile, Set<StaffGroup>> after) {
    Set<StaffGroup> had = all(held, before);
    Set<StaffGroup> has = all(held, after);
    if (had.equals(has)) {
      return;
    }
    String groupsBefore = names(person);
    has.stream().filter(group -> !had.contains(group)).forEach(group -> identities.addToGroup(person, group.id()));
    had.stream().filter(group -> !has.contains(group)).forEach(group -> identities.removeFromGroup(person, group.id()));
    log.record(person, "groups", groupsBefore, names(person), PeopleLog.SETTINGS);
  }

  private static Set<StaffGroup> all(Set<StaffProfile> held, Map<StaffProfile, Set<StaffGroup>> bundles) {
    Set<StaffGroup> groups = EnumSet.noneOf(StaffGroup.class);
    held.forEach(profile -> groups.addAll(bundles.getOrDefault(profile, Set.of())));
    return groups;
  }

  private String names(String person) {
    Set<String> names = new TreeSet<>();
    identities.groupsOf(person).forEach(id -> StaffGroup.ofId(id).ifPresent(group -> names.add(groupNames.of(group))));
    return String.join(", ", names);
  }
}
