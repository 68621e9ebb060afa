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

  /** The page that was asked for, when it is one of this person's world; else their home. */
  static final class Success implements AuthenticationSuccessHandler {

    private final RequestCache requests = PagesOnly.requestCache();

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
        throws IOException {
      SavedRequest saved = requests.getRequest(request, response);
      requests.removeRequest(request, response);
      response.sendRedirect(saved != null && isOfTheirWorld(request, saved, person)
          ? saved.getRedirectUrl() : request.getContextPath() + home(person));
    }

    private static boolean isOfTheirWorld(HttpServletRequest request, SavedRequest saved, Authentication person) {
      String path = URI.create(saved.getRedirectUrl()).getPath().substring(request.getContextPath().length());
      return path.startsWith("/portal") == Roles.has(person, Roles.CUSTOMER);
    }
  }

  /** Back to the login, which says nothing about whether the account exists. */
  static final class Failure implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
        AuthenticationException why) throws IOException, ServletException {
      request.getSession().setAttribute(PROBLEM, why instanceof TooManyAttempts
          ? why.getMessage() : "El usuario o la contraseña no son correctos.");
      request.getSession().setAttribute(LOGIN_NAME, request.getParameter("username"));
      response.sendRedirect(request.getContextPath() + "/login?error");
    }
  }
}
