package io.ciclo.customers.life;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.EnumSet;
import java.util.Set;

/**
 * What of a life somebody of staff reads. All staff read how a customer is served; what is hoped for with one is read by those who look
 * after growth, as on the pages of that room.
 */
final class LifeReading {

  private static final Set<StaffGroup> OF_GROWTH = Set.of(StaffGroup.CUSTOMER_SUCCESS, StaffGroup.ACCOUNT_LEADERS, StaffGroup.SALES,
      StaffGroup.DEPARTMENT_HEADS, StaffGroup.DEPARTMENT_DIRECTORS, StaffGroup.CAMUNDA_ADMIN);
  private static final Set<LifeKind> GROWTH = EnumSet.of(LifeKind.FEEDBACK, LifeKind.FARMING, LifeKind.OPPORTUNITY);

  private LifeReading() {
  }

  static Set<LifeKind> by(StaffPrincipal who) {
    Set<LifeKind> read = EnumSet.allOf(LifeKind.class);
    if (OF_GROWTH.stream().noneMatch(group -> who.isIn(group.id()))) {
      read.removeAll(GROWTH);
    }
    return read;
  }
}
