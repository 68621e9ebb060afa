package io.ciclo.engine.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Where the login leads to. */
final class AfterLogin {

  /** Session attributes that the login page shows once. */
  static final String PROBLEM = "login.problem";
  static final String LOGIN_NAME = "login.name";

  private AfterLogin() {
  }

  static String home(Authentication person) {
    return Roles.has(person, Roles.CUSTOMER) ? "/portal" : "/";
  }

  /** The page that was asked for, as a path in the application, when it is one of this person's world; else their home. */
  static String target(HttpServletRequest request, HttpServletResponse response, Authentication person) {
    RequestCache requests = PagesOnly.requestCache();
    SavedRequest saved = requests.getRequest(request, response);
    requests.removeRequest(request, response);
    if (saved == null) {
      return home(person);
    }
    URI asked = URI.create(saved.getRedirectUrl());
    String path = asked.getRawPath().substring(request.getContextPath().length());
    return path.startsWith("/portal") == Roles.has(person, Roles.CUSTOMER)
        ? path + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery()) : home(person);
  }

  static final class Success implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
        throws IOException {
      response.sendRedirect(request.getContextPath() + target(request, response, person));
    }
  }

  /** Back to the login, which says nothing about whether the account exists; or on to the second factor. */
  static final class Failure implements AuthenticationFailureHandler {

    private final SecondStep secondStep;

    Failure(SecondStep secondStep) {
      this.secondStep = secondStep;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
        AuthenticationException why) throws IOException, ServletException {
      if (why instanceof SecondFactorNeeded needed) {
        secondStep.begin(request, needed.userId(), needed.demand());
        response.sendRedirect(request.getContextPath() + SecondStep.PATH);
        return;
      }
      request.getSession().setAttribute(PROBLEM, why instanceof TooManyAttempts
          ? why.getMessage() : "El usuario o la contraseña no son correctos.");
      request.getSession().setAttribute(LOGIN_NAME, request.getParameter("username"));
      response.sendRedirect(request.getContextPath() + "/login?error");
    }
  }
}
