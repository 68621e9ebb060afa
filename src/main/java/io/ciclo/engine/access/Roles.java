package io.ciclo.engine.access;

import io.ciclo.engine.StaffPrincipal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What Spring Security calls people, derived from who they are and their groups. */
final class Roles {

  static final String STAFF = "STAFF";
  static final String CUSTOMER = "CUSTOMER";
  static final String ADMIN = "ADMIN";
  static final String PROCESS_OWNER = "PROCESS_OWNER";

  /** Groups that carry a role of their own. */
  static final String ADMINISTRATORS = "camunda-admin";
  static final String PROCESS_OWNERS = "process-owners";
  /** Managers look after the people of the care team. */
  static final String MANAGERS = "care-managers";

  private Roles() {
  }

  static Collection<GrantedAuthority> of(StaffPrincipal staff) {
    List<String> names = new ArrayList<>(List.of("ROLE_" + STAFF));
    if (staff.isIn(ADMINISTRATORS)) {
      names.add("ROLE_" + ADMIN);
    }
    if (staff.isIn(PROCESS_OWNERS)) {
      names.add("ROLE_" + PROCESS_OWNER);
    }
    staff.groups().forEach(group -> names.add("GROUP_" + group));
    return names.stream().map(SimpleGrantedAuthority::new).map(GrantedAuthority.class::cast).toList();
  }

  static boolean has(Authentication authentication, String role) {
    return authentication != null && authentication.getAuthorities().stream()
        .anyMatch(authority -> authority.getAuthority().equals("ROLE_" + role));
  }
}
