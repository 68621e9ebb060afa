package io.ciclo.prospects.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Who works on the cases of prospects: the groups that access.yaml lets into their process. All others of staff read them. */
final class ProspectKeepers {

  private static final Set<StaffGroup> GROUPS = Set.of(StaffGroup.ACCOUNT_LEADERS, StaffGroup.CARE_MANAGERS, StaffGroup.DEPARTMENT_HEADS,
      StaffGroup.CUSTOMER_SUCCESS, StaffGroup.SALES, StaffGroup.TECHNICAL_SUPPORT, StaffGroup.PROGRAMMERS, StaffGroup.IT, StaffGroup.TRAINERS,
      StaffGroup.EVOLUTIVE_TEAM, StaffGroup.CAMUNDA_ADMIN);

  private ProspectKeepers() {}

  static void require(StaffPrincipal who) {
    if (GROUPS.stream().noneMatch(group -> who.isIn(group.id()))) {
      throw new AccessDeniedException("Solo quienes llevan prospectos cambian sus casos.");
    }
  }
}
