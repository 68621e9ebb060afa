package io.ciclo.growth.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Who looks after growth: Customer Success Managers, account leaders, sales and management. Its pages are for nobody else. */
final class GrowthReaders {

  private static final Set<StaffGroup> GROUPS = Set.of(StaffGroup.CUSTOMER_SUCCESS, StaffGroup.ACCOUNT_LEADERS, StaffGroup.SALES,
      StaffGroup.DEPARTMENT_HEADS, StaffGroup.DEPARTMENT_DIRECTORS, StaffGroup.CAMUNDA_ADMIN);

  /** Who says when a Feedback begins, and what to talk about in it. */
  private static final Set<StaffGroup> KEEPERS = Set.of(StaffGroup.CUSTOMER_SUCCESS, StaffGroup.ACCOUNT_LEADERS, StaffGroup.CAMUNDA_ADMIN);

  private GrowthReaders() {}

  static void require(StaffPrincipal who) {
    if (none(who, GROUPS)) {
      throw new AccessDeniedException("Solo CSM, líderes de cuenta, ventas y dirección leen lo que toca al crecimiento.");
    }
  }

  static boolean keeps(StaffPrincipal who) {
    return !none(who, KEEPERS);
  }

  static void requireKeeper(StaffPrincipal who) {
    if (!keeps(who)) {
      throw new AccessDeniedException("Solo CSM y líderes de cuenta deciden sobre los Feedbacks de sus clientes.");
    }
  }

  private static boolean none(StaffPrincipal who, Set<StaffGroup> groups) {
    return who == null || groups.stream().noneMatch(group -> who.isIn(group.id()));
  }
}
