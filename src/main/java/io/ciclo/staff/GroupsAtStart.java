package io.ciclo.staff;

import io.ciclo.engine.Identities;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Models name groups: each start makes sure that all of them exist, under the names that people read. */
@Component
@Order(100)
class GroupsAtStart implements ApplicationRunner {

  private final Identities identities;
  private final GroupNames groupNames;

  GroupsAtStart(Identities identities, GroupNames groupNames) {
    this.identities = identities;
    this.groupNames = groupNames;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (StaffGroup group : StaffGroup.values()) {
      identities.createGroup(group.id(), groupNames.of(group));
    }
  }
}
