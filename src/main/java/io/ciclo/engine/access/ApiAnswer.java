package io.ciclo.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Refusals that a program reads: a status and one sentence, in the shape of the engine's own errors, which the Modeler
 * shows. Written at once, because the error page would first try to take in the file that came along.
 */
final class ApiAnswer {

  private ApiAnswer() {
  }

  static void noToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Basic realm=\"Ciclo\", charset=\"UTF-8\"");
    write(response, HttpServletResponse.SC_UNAUTHORIZED,
        "Indique su usuario y, como contraseña, un token de acceso válido (se crea en Mi cuenta).");
  }

  static void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    write(response, HttpServletResponse.SC_FORBIDDEN, "Su usuario no tiene permiso para esta operación.");
  }

  /** @param sentence without quotation marks */
  static void write(HttpServletResponse response, int status, String sentence) throws IOException {
    response.setStatus(status);
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().write("{\"type\":\"AuthorizationException\",\"message\":\"" + sentence + "\",\"code\":null}");
  }
}
