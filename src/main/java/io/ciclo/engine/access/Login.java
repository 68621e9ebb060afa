package io.ciclo.engine.access;

import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.access.SecondFactorPolicy.Demand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The one login: asks the provider of every kind of person in turn, and slows down who guesses. */
@Component
class Login implements AuthenticationManager {

  private final AuthenticationManager providers;
  private final LoginThrottle throttle;
  private final SecondFactor secondFactor;

  Login(List<AuthenticationProvider> providers, LoginThrottle throttle, SecondFactor secondFactor) {
    this.providers = new ProviderManager(providers);
    this.throttle = throttle;
    this.secondFactor = secondFactor;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    if (attempt instanceof RememberMeAuthenticationToken) {
      // made by OwnDevices, after it has looked at the device
      return attempt;
    }
    Authentication login = trimmed(attempt);
    String address = login.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
        ? details.getRemoteAddress() : "unknown";
    Optional<Duration> wait = throttle.begin(login.getName(), address);
    if (wait.isPresent()) {
      throw new TooManyAttempts(wait.get());
    }
    Authentication signedIn = providers.authenticate(login);
    throttle.succeeded(login.getName(), address);
    Demand demand = secondFactor.demandOf(signedIn);
    if (demand != Demand.NOTHING) {
      throw new SecondFactorNeeded(((StaffPrincipal) signedIn.getPrincipal()).userId(), demand);
    }
    return signedIn;
  }

  /** Signs somebody in again whose password is known to be right: it has just been changed. */
  Authentication again(String loginName, String password, Object details) {
    UsernamePasswordAuthenticationToken login =
        UsernamePasswordAuthenticationToken.unauthenticated(loginName, password);
    login.setDetails(details);
    return providers.authenticate(login);
  }

  private static Authentication trimmed(Authentication attempt) {
    UsernamePasswordAuthenticationToken login = UsernamePasswordAuthenticationToken.unauthenticated(
        attempt.getName().strip(), attempt.getCredentials());
    login.setDetails(attempt.getDetails());
    return login;
  }
}
