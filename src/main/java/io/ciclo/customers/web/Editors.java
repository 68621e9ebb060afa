package io.ciclo.customers.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may edit the client registry; all other staff read it. */
@Component
class Editors {

  private static final Set<StaffGroup> GROUPS = Set.of(StaffGroup.ACCOUNT_LEADERS, StaffGroup.CARE_MANAGERS,
      StaffGroup.CUSTOMER_SUCCESS, StaffGroup.CAMUNDA_ADMIN);

  boolean mayEdit(StaffPrincipal who) {
    return who != null && GROUPS.stream().anyMatch(group -> who.isIn(group.id()));
  }

  void require(StaffPrincipal who) {
    if (!mayEdit(who)) {
      throw new AccessDeniedException("Solo líderes de cuenta, gestores, Customer Success y administradores "
          + "cambian datos de clientes.");
    }
  }
}
