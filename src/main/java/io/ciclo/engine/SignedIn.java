package io.ciclo.engine;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in: the Spring Security principal of everybody, staff and contacts of customers alike.
 *
 * <p>Principals are kept in the session table, hence serialisable: implement it as a record of plain values.
 */
public interface SignedIn extends AuthenticatedPrincipal, Serializable {

  /** What this person types into the login page: the staff id, or the contact's mail address. */
  String loginName();

  /** The name that pages show. */
  String displayName();

  /** True while only the page that changes the password may be seen. */
  boolean mustChangePassword();

  /** What Spring Security and the session table call this person: the login name. */
  @Override
  default String getName() {
    return loginName();
  }
}
