package io.ciclo.engine.access;

import io.ciclo.engine.StaffPrincipal;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The web apps take who is signed in, user and groups, from our one login. */
class WebAppsSingleSignOn extends ContainerBasedAuthenticationFilter {

  @Override
  public void init(FilterConfig ignored) {
    authenticationProvider = new SignedInStaff();
  }

  private static final class SignedInStaff extends ContainerBasedAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
      Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
      if (authentication == null || !(authentication.getPrincipal() instanceof StaffPrincipal staff)) {
        return AuthenticationResult.unsuccessful();
      }
      AuthenticationResult result = AuthenticationResult.successful(staff.userId());
      result.setGroups(staff.groups());
      return result;
    }
  }
}
