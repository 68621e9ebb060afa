package io.ciclo.training.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who keeps the catalogue of workshops and says who teaches what: those who teach, and who leads Customer Care. Trainings themselves are opened and
 * withdrawn by the groups that access.yaml lets into their process.
 */
final class Teachers {

  private static final Set<StaffGroup> GROUPS = Set.of(StaffGroup.TRAINERS, StaffGroup.CARE_MANAGERS, StaffGroup.CAMUNDA_ADMIN);

  private static final Set<StaffGroup> FOLLOWERS = Set.of(StaffGroup.CARE_AGENTS, StaffGroup.ACCOUNT_LEADERS, StaffGroup.CARE_MANAGERS,
      StaffGroup.EVOLUTIVE_MANAGERS, StaffGroup.TICKET_REVIEWERS, StaffGroup.DEPARTMENT_HEADS, StaffGroup.CUSTOMER_SUCCESS,
      StaffGroup.EVOLUTIVE_TEAM, StaffGroup.TRAINERS, StaffGroup.CAMUNDA_ADMIN);

  private Teachers() {}

  static boolean mayChange(StaffPrincipal who) {
    return who != null && GROUPS.stream().anyMatch(group -> who.isIn(group.id()));
  }

  static void requireFollower(StaffPrincipal who) {
    if (FOLLOWERS.stream().noneMatch(group -> who.isIn(group.id()))) {
      throw new AccessDeniedException("Solo quienes llevan casos abren o retiran una.");
    }
  }

  static void require(StaffPrincipal who) {
    if (!mayChange(who)) {
      throw new AccessDeniedException("Solo quienes enseñan y los gestores cambian el catálogo y quién enseña qué.");
    }
  }
}
