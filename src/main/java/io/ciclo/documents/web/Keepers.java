package io.ciclo.documents.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Who keeps the catalogue. Handing over is everybody's; it is noted with the name. */
final class Keepers {

  private static final Set<StaffGroup> GROUPS = Set.of(StaffGroup.CARE_MANAGERS, StaffGroup.EVOLUTIVE_MANAGERS, StaffGroup.DEPARTMENT_HEADS,
      StaffGroup.SERVICE_MANAGERS, StaffGroup.MARKETING, StaffGroup.SALES, StaffGroup.PROJECT_MANAGERS, StaffGroup.TRAINERS,
      StaffGroup.KNOWLEDGE_EDITORS, StaffGroup.PROCESS_OWNERS, StaffGroup.CAMUNDA_ADMIN);

  private Keepers() {}

  static boolean mayKeep(StaffPrincipal who) {
    return GROUPS.stream().anyMatch(group -> who.isIn(group.id()));
  }

  static void check(StaffPrincipal who) {
    if (!mayKeep(who)) {
      throw new AccessDeniedException("Solo quien mantiene el catálogo publica documentos para todos los clientes.");
    }
  }
}
