package io.ciclo.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.Identities;
import io.ciclo.engine.Person;
import io.ciclo.testing.CicloIT;
import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

class StaffIT extends CicloIT {

  @Autowired private GroupNames groupNames;
  @Autowired private Staff staff;
  @Autowired private GroupsAtStart groups;
  @Autowired private FirstPeople firstPeople;
  @Autowired private Identities identities;
  @Autowired private IdentityService engine;

  @Test
  void everyGroupStandsInTheEngineOnceUnderItsSpanishName() {
    groups.run(null);
    assertThat(engine.createGroupQuery().list()).extracting(Group::getId)
        .containsAll(Arrays.stream(StaffGroup.values()).map(StaffGroup::id).toList());
    for (StaffGroup group : StaffGroup.values()) {
      assertThat(engine.createGroupQuery().groupId(group.id()).singleResult().getName()).isEqualTo(groupNames.of(group));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCOUNT_LEADERS", "CARE_AGENTS", "CARE_MANAGERS", "TICKET_REVIEWERS", "DEPARTMENT_HEADS",
      "CUSTOMER_SUCCESS", "EVOLUTIVE_TEAM", "TRAINERS", "FINANCE", "PROJECT_MANAGERS", "IT", "WORKFORCE", "PROCESS_OWNERS", "CAMUNDA_ADMIN"})
  void anEmptyDatabaseGetsSomebodyForEachGroupThatHasTasks(StaffGroup group) {
    assertThat(staff.inGroup(group)).isNotEmpty();
  }

  @Test
  void aSecondStartAddsNobody() {
    long before = engine.createUserQuery().count();
    firstPeople.run(null);
    assertThat(engine.createUserQuery().count()).isEqualTo(before);
  }

  @Test
  void peopleAreFoundByIdNameAndGroup() {
    assertThat(staff.person("lucia.ferrer").map(Person::displayName)).contains("Lucía Ferrer");
    assertThat(staff.displayName("lucia.ferrer")).isEqualTo("Lucía Ferrer");
    assertThat(staff.isIn("lucia.ferrer", StaffGroup.ACCOUNT_LEADERS)).isTrue();
    assertThat(staff.isIn("lucia.ferrer", StaffGroup.CARE_AGENTS)).isFalse();
    assertThat(staff.inGroup(StaffGroup.ACCOUNT_LEADERS)).extracting(Person::id)
        .contains("lucia.ferrer", "marc.soler", "elena.navarro");
  }

  @Test
  void whoIsUnknownIsShownByIdAndNobodyAsNothing() {
    assertThat(staff.person("no.such")).isEmpty();
    assertThat(staff.person(null)).isEmpty();
    assertThat(staff.displayName("no.such")).isEqualTo("no.such");
    assertThat(staff.displayName(null)).isEmpty();
    assertThat(staff.isIn(null, StaffGroup.CARE_AGENTS)).isFalse();
    assertThat(identities.groupsOf("no.such")).isEmpty();
  }
}
