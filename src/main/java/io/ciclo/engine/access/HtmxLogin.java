package io.ciclo.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** The session ended while a part of a page was asked for: the whole page goes to the login. */
class HtmxLogin implements AuthenticationEntryPoint {

  static boolean asksForAPart(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
    response.setHeader("HX-Redirect", request.getContextPath() + "/login");
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
  }
}
