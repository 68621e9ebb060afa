package io.ciclo.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A script that sends a form ({@code sending.js}) is told which page comes next instead of being led there: it would load the
 * page over a slow line for nothing, and the page's message, which is shown once, would be spent on it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NextPage extends OncePerRequestFilter {

  /** Of the request: the script asks; of the answer: where to go. An answer without it is not ours. */
  static final String HEADER = "Ciclo-Next";

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, request.getHeader(HEADER) == null ? response : new Telling(response));
  }

  private static final class Telling extends HttpServletResponseWrapper {

    Telling(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendRedirect(String location) {
      setHeader(HEADER, location);
      setStatus(SC_NO_CONTENT);
    }
  }
}
