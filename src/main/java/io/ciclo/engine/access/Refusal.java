package io.ciclo.engine.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** 403, except where people only need to be shown the way. */
class Refusal implements AccessDeniedHandler {

  private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException, ServletException {
    String path = PagesOnly.path(request);
    if (path.equals("/") && Roles.has(SecurityContextHolder.getContext().getAuthentication(), Roles.CUSTOMER)) {
      response.sendRedirect(request.getContextPath() + "/portal");
    } else if (why instanceof CsrfException && (path.equals("/login") || path.equals("/logout"))) {
      response.sendRedirect(request.getContextPath() + "/login?caducada");
    } else if (why instanceof CsrfException && path.startsWith("/acceso/")) {
      response.sendRedirect(request.getContextPath() + path);
    } else if (PagesOnly.isApi(request)) {
      ApiAnswer.forbidden(request, response, why);
    } else {
      forbidden.handle(request, response, why);
    }
  }
}
