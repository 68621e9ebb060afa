package io.ciclo.engine;

import java.util.List;

/**
 * A member of staff to be created.
 *
 * @param id what they type into the login page; letters, digits, dot, underscore, at sign and dash
 * @param groups ids of existing groups
 * @param password in clear; it must keep the password rules and is only stored as a hash
 * @param mustChangePassword true for every password that somebody else has chosen
 */
public record NewPerson(String id, String firstName, String lastName, String email, List<String> groups,
    String password, boolean mustChangePassword) {

  public NewPerson {
    groups = List.copyOf(groups);
  }

  /** Without the password, so that no log line can show it. */
  @Override
  public String toString() {
    return "NewPerson[" + id + "]";
  }
}
