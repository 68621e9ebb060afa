package io.ciclo.growth.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Who writes in a Farming, and who reads it: the groups that access.yaml lets into its process, areas of support included. */
final class FarmingKeepers {

  private static final Set<StaffGroup> WRITERS = Set.of(StaffGroup.ACCOUNT_LEADERS, StaffGroup.SALES, StaffGroup.CUSTOMER_SUCCESS,
      StaffGroup.DEPARTMENT_HEADS, StaffGroup.CAMUNDA_ADMIN);

  private static final Set<StaffGroup> READERS = Set.of(StaffGroup.CARE_MANAGERS, StaffGroup.DEPARTMENT_DIRECTORS, StaffGroup.IT,
      StaffGroup.WORKFORCE);

  private FarmingKeepers() {}

  /** @param areas that are asked, by setting */
  static void requireReader(StaffPrincipal who, Iterable<StaffGroup> areas) {
    boolean asked = false;
    for (StaffGroup area : areas) {
      asked |= who.isIn(area.id());
    }
    if (!asked && !writes(who) && READERS.stream().noneMatch(group -> who.isIn(group.id()))) {
      throw new AccessDeniedException("Solo quienes llevan a los clientes, y las áreas a las que se consulta, leen un Farming.");
    }
  }

  static boolean writes(StaffPrincipal who) {
    return WRITERS.stream().anyMatch(group -> who.isIn(group.id()));
  }

  static void require(StaffPrincipal who) {
    if (!writes(who)) {
      throw new AccessDeniedException("Solo quienes llevan a los clientes escriben en un Farming.");
    }
  }

  static boolean leads(StaffPrincipal who) {
    return who.isIn(StaffGroup.ACCOUNT_LEADERS.id());
  }

  /** To give a case up, and to offer what the customer does not value, is the leader's (FF-13, FF-23). */
  static void requireLeader(StaffPrincipal who) {
    if (!leads(who)) {
      throw new AccessDeniedException("Solo un líder de cuenta decide esto.");
    }
  }
}
