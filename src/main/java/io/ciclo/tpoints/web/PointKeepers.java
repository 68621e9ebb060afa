package io.ciclo.tpoints.web;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;

/** Who of staff may do what with points and money. All of staff read a customer's points, and offer packs (TP-04). */
final class PointKeepers {

  private static final Set<StaffGroup> MANAGERS = Set.of(StaffGroup.CARE_MANAGERS, StaffGroup.EVOLUTIVE_MANAGERS,
      StaffGroup.DEPARTMENT_HEADS, StaffGroup.CAMUNDA_ADMIN);
  private static final Set<StaffGroup> FINANCE = Set.of(StaffGroup.FINANCE, StaffGroup.CAMUNDA_ADMIN);

  private PointKeepers() {}

  /** Corrects packs and approves what others correct. */
  static boolean mayAdjust(StaffPrincipal who) {
    return managesPoints(who) || keepsBooks(who);
  }

  /** Grants credit (TP-09). */
  static boolean managesPoints(StaffPrincipal who) {
    return isIn(who, MANAGERS);
  }

  /** Invoices, closes months, agrees with customers when points count (TP-13). */
  static boolean keepsBooks(StaffPrincipal who) {
    return isIn(who, FINANCE);
  }

  static void require(boolean allowed, String words) {
    if (!allowed) {
      throw new AccessDeniedException(words);
    }
  }

  private static boolean isIn(StaffPrincipal who, Set<StaffGroup> groups) {
    return who != null && groups.stream().anyMatch(group -> who.isIn(group.id()));
  }
}
