package io.ciclo.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ciclo.engine.access.AccessFile.Grant;
import io.ciclo.staff.StaffGroup;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;

class AccessFileTest {

  private static final Set<String> MAY_CHANGE = Set.of("camunda-admin");

  private final AccessFile file = AccessFile.read();

  @Test
  void namesOnlyPermissionsOfTheEngine() {
    assertThatCode(() -> file.grants().forEach(Grant::enginePermissions)).doesNotThrowAnyException();
  }

  @Test
  void namesOnlyGroupsOfStaff() {
    Set<String> known = Arrays.stream(StaffGroup.values()).map(StaffGroup::id).collect(Collectors.toSet());
    known.addAll(Set.of(AccessFile.EVERYBODY, "mine", "all"));
    Stream<String> named = Stream.concat(file.grants().stream().flatMap(grant -> grant.groups().stream()),
        file.filters().stream().flatMap(filter -> Stream.concat(filter.seenBy().stream(), Stream.of(filter.tasks()))));
    assertThat(named).isSubsetOf(known);
  }

  @Test
  void nobodyButAdministratorsStartsChangesOrDeletesCasesThroughTheEngine() {
    for (Grant grant : file.grants()) {
      if (!MAY_CHANGE.containsAll(grant.groups())) {
        assertThat(grant.resource()).isNotIn(Resources.PROCESS_INSTANCE, Resources.TASK, Resources.AUTHORIZATION);
        assertThat(grant.permissions()).doesNotContain("ALL", "UPDATE", "DELETE", "CREATE_INSTANCE", "UPDATE_INSTANCE",
            "DELETE_INSTANCE", "UPDATE_TASK", "UPDATE_INSTANCE_VARIABLE", "UPDATE_TASK_VARIABLE", "MIGRATE_INSTANCE");
      }
    }
  }

  @Test
  void eachGrantAndFilterHasANameOfItsOwn() {
    Set<String> seen = new HashSet<>();
    file.grants().forEach(grant -> grant.groups().forEach(group -> grant.ids().forEach(id ->
        assertThat(seen.add(group + grant.resource() + id)).as(group + " " + grant.resource() + " " + id).isTrue())));
    file.filters().forEach(filter -> assertThat(seen.add(filter.name())).as(filter.name()).isTrue());
  }
}
