package io.ciclo.training.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Who keeps the catalogue of workshops and says who teaches what: those who teach, and who leads Customer Care. */
final class Teachers {

  private static final Set<StaffGroup> GROUPS = Set.of(StaffGroup.TRAINERS, StaffGroup.CARE_MANAGERS, StaffGroup.CAMUNDA_ADMIN);

  private Teachers() {}

  static boolean mayChange(StaffPrincipal who) {
    return who != null && GROUPS.stream().anyMatch(group -> who.isIn(group.id()));
  }

  static void require(StaffPrincipal who) {
    if (!mayChange(who)) {
      throw new AccessDeniedException("Solo quienes enseñan y los gestores cambian el catálogo y quién enseña qué.");
    }
  }
}
