package io.ciclo.engine;

import java.util.List;

/** A member of staff who is signed in; the user id is the id in the engine's identity tables. */
public record StaffPrincipal(String userId, String displayName, List<String> groups, boolean mustChangePassword)
    implements SignedIn {

  public StaffPrincipal {
    groups = List.copyOf(groups);
  }

  @Override
  public String loginName() {
    return userId;
  }

  public boolean isIn(String group) {
    return groups.contains(group);
  }
}
