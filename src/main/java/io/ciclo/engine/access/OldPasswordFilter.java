package io.ciclo.engine.access;

import io.ciclo.engine.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever must change the password sees nothing else before: neither a page of ours, nor the web apps, nor an API. */
class OldPasswordFilter extends OncePerRequestFilter {

  private static final Set<String> OPEN = Set.of("/contrasena", "/login", "/logout", "/sesion/csrf");

  /** A link in a mail leads to another password, too. */
  private static boolean isOpen(String path) {
    return OPEN.contains(path) || path.startsWith("/acceso/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    boolean mustChange = authentication != null && authentication.getPrincipal() instanceof SignedIn person
        && person.mustChangePassword();
    if (!mustChange || isOpen(PagesOnly.path(request)) || PagesOnly.isFile(request)) {
      chain.doFilter(request, response);
    } else if (PagesOnly.isPage(request)) {
      response.sendRedirect(request.getContextPath() + "/contrasena");
    } else {
      ApiAnswer.write(response, HttpServletResponse.SC_FORBIDDEN, "Antes de seguir debe cambiar la contraseña.");
    }
  }
}
