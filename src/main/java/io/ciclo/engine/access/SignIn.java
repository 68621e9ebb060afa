package io.ciclo.engine.access;

import io.ciclo.engine.Account;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.access.SecondFactorPolicy.Demand;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Lets in who has shown by other means than a password who they are. */
@Component
class SignIn {

  private final Accounts accounts;
  private final SecondFactor secondFactor;
  private final SecondStep secondStep;
  private final OwnDevices devices;
  private final SecurityContextRepository contexts;
  private final SessionAuthenticationStrategy newSession = new CompositeSessionAuthenticationStrategy(List.of(
      new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));

  SignIn(Accounts accounts, SecondFactor secondFactor, SecondStep secondStep, OwnDevices devices,
      SecurityContextRepository contexts) {
    this.accounts = accounts;
    this.secondFactor = secondFactor;
    this.secondStep = secondStep;
    this.devices = devices;
    this.contexts = contexts;
  }

  /** @return where to go next: for staff with a second factor to its page, as nobody */
  String enter(Account account, HttpServletRequest request, HttpServletResponse response) {
    leave(request);
    Authentication person = accounts.signedIn(account);
    Demand demand = secondFactor.demandOf(person);
    if (demand != Demand.NOTHING) {
      secondStep.begin(request, ((StaffPrincipal) person.getPrincipal()).userId(), demand);
      return SecondStep.PATH;
    }
    return complete(person, request, response);
  }

  /** @return the page that was asked for, or their home */
  String complete(Authentication person, HttpServletRequest request, HttpServletResponse response) {
    UsernamePasswordAuthenticationToken signedIn =
        UsernamePasswordAuthenticationToken.authenticated(person.getPrincipal(), null, person.getAuthorities());
    signedIn.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
    newSession.onAuthentication(signedIn, request, response);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(signedIn);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
    devices.loginSuccess(request, response, signedIn);
    return AfterLogin.target(request, response, signedIn);
  }

  /** Somebody else may be signed in in this browser: nothing of theirs is taken over. */
  private static void leave(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null && SecurityContextHolder.getContext().getAuthentication() != null
        && request.getUserPrincipal() != null) {
      session.invalidate();
      SecurityContextHolder.clearContext();
    }
  }
}
