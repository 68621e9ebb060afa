package io.ciclo.engine.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Log lines of a request about a case carry its number, as those of the engine's steps do. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CaseInLog extends OncePerRequestFilter {

  static final String CASE = "case";
  private static final Pattern NUMBER = Pattern.compile("/([A-Z]-\\d{4}-\\d{6,12})(?:/|$)");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Matcher number = NUMBER.matcher(request.getRequestURI());
    if (!number.find()) {
      chain.doFilter(request, response);
      return;
    }
    try (var line = MDC.putCloseable(CASE, number.group(1))) {
      chain.doFilter(request, response);
    }
  }
}
