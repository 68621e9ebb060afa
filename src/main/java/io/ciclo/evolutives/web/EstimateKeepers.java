package io.ciclo.evolutives.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Who of staff writes estimates and reviews them. All of staff read what was sent to a customer. */
final class EstimateKeepers {

  private static final Set<StaffGroup> GROUPS = Set.of(StaffGroup.EVOLUTIVE_TEAM, StaffGroup.EVOLUTIVE_MANAGERS, StaffGroup.CAMUNDA_ADMIN);

  private EstimateKeepers() {}

  static boolean mayWrite(StaffPrincipal who) {
    return who != null && GROUPS.stream().anyMatch(group -> who.isIn(group.id()));
  }

  static void require(StaffPrincipal who) {
    if (!mayWrite(who)) {
      throw new AccessDeniedException("Solo el equipo que las prepara y sus gestores trabajan en las estimaciones.");
    }
  }
}
