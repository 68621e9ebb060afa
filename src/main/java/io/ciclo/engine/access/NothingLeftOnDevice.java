package io.ciclo.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * A customer who logs out leaves no draft on the device (DW-09): the browser drops what our pages kept there, also where their
 * scripts could not. Staff keep theirs: the web apps remember searches and layout in the same place.
 */
class NothingLeftOnDevice implements LogoutHandler {

  @Override
  public void logout(HttpServletRequest request, HttpServletResponse response, Authentication person) {
    if (Roles.has(person, Roles.CUSTOMER)) {
      // Spring's own writer leaves it out unless it sees HTTPS, which often ends at a proxy before us.
      response.setHeader("Clear-Site-Data", "\"storage\"");
    }
  }
}
