package io.ciclo.customers.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may ask that personal data is erased, and see what was. */
@Component
class Erasers {

  private static final Set<StaffGroup> GROUPS = Set.of(StaffGroup.ACCOUNT_LEADERS, StaffGroup.CARE_MANAGERS, StaffGroup.CAMUNDA_ADMIN);

  boolean mayErase(StaffPrincipal who) {
    return who != null && GROUPS.stream().anyMatch(group -> who.isIn(group.id()));
  }

  void require(StaffPrincipal who) {
    if (!mayErase(who)) {
      throw new AccessDeniedException("Solo líderes de cuenta, gestores y administradores piden que se borren datos personales.");
    }
  }
}
