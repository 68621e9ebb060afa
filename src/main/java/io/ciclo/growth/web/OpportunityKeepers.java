package io.ciclo.growth.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Who sees what customers are worth, and who changes it. */
final class OpportunityKeepers {

  /** Who leads accounts, sells, looks after customers' success or heads the department. */
  static final List<StaffGroup> OWNERS = List.of(StaffGroup.ACCOUNT_LEADERS, StaffGroup.SALES, StaffGroup.CUSTOMER_SUCCESS,
      StaffGroup.DEPARTMENT_HEADS);

  private static final Set<StaffGroup> READERS = Set.of(StaffGroup.CARE_MANAGERS, StaffGroup.DEPARTMENT_DIRECTORS, StaffGroup.CAMUNDA_ADMIN);

  private OpportunityKeepers() {}

  static boolean reads(StaffPrincipal who) {
    return edits(who) || READERS.stream().anyMatch(group -> who.isIn(group.id()));
  }

  static void requireReader(StaffPrincipal who) {
    if (!reads(who)) {
      throw new AccessDeniedException("Solo quienes llevan a los clientes, y la dirección, ven las oportunidades.");
    }
  }

  static boolean edits(StaffPrincipal who) {
    return OWNERS.stream().anyMatch(group -> who.isIn(group.id()));
  }

  static void requireEditor(StaffPrincipal who) {
    if (!edits(who)) {
      throw new AccessDeniedException("Solo quienes llevan a los clientes cambian una oportunidad.");
    }
  }
}
