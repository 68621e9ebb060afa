package io.ciclo.engine.access;

import io.ciclo.engine.StaffPrincipal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who calls its REST API, so that its authorizations apply; and takes it back afterwards. */
class EngineAuthenticationFilter extends OncePerRequestFilter {

  private final IdentityService identity;

  EngineAuthenticationFilter(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    try {
      if (authentication != null && authentication.getPrincipal() instanceof StaffPrincipal staff) {
        identity.setAuthentication(staff.userId(), staff.groups());
      }
      chain.doFilter(request, response);
    } finally {
      identity.clearAuthentication();
    }
  }
}
