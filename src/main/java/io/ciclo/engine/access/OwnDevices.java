package io.ciclo.engine.access;

import io.ciclo.engine.Account;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.access.DeviceTable.Device;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * Contacts stay signed in on a device of their own: Spring Security's remember-me with a random token a device, of which only
 * the hash is kept. The token is not exchanged at each use, as Spring's own table does: a browser that opens several
 * pages at once would look like a thief and be sent out everywhere.
 */
@Component
class OwnDevices extends AbstractRememberMeServices {

  static final String PARAMETER = "dispositivo";
  static final String COOKIE = "CICLO_DEVICE";

  /** The device by which a session began, so that it ends together with it. */
  private static final String DEVICE = "access.device";

  private final DeviceTable table;
  private final Accounts accounts;
  private final Duration validFor;

  OwnDevices(DeviceTable table, Accounts accounts, AccessSettings settings) {
    super(KeyGenerators.string().generateKey(), OwnDevices::neverAsked);
    this.table = table;
    this.accounts = accounts;
    this.validFor = settings.ownDevice();
    setParameter(PARAMETER);
    setCookieName(COOKIE);
    setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
  }

  private static UserDetails neverAsked(String name) {
    throw new UsernameNotFoundException(name);
  }

  /** In days; zero when nobody may stay signed in. */
  long days() {
    return validFor.toDays();
  }

  static Long deviceOf(Session session) {
    return session.getAttribute(DEVICE);
  }

  static Long deviceOf(HttpServletRequest request) {
    return request.getSession(false) == null ? null : (Long) request.getSession(false).getAttribute(DEVICE);
  }

  /** Whoever was remembered here before, no longer is. */
  @Override
  public void loginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person) {
    if (extractRememberMeCookie(request) != null) {
      forget(request);
      cancelCookie(request, response);
    }
    super.loginSuccess(request, response, person);
  }

  @Override
  protected void onLoginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person) {
    if (!Roles.has(person, Roles.CUSTOMER) || validFor.isZero()) {
      return;
    }
    accounts.of(person).ifPresent(account -> {
      String token = Tokens.random();
      long device = table.add(account.kind(), account.id(), DeviceName.of(request.getHeader("User-Agent")), token, validFor);
      request.getSession().setAttribute(DEVICE, device);
      setCookie(new String[] {token}, (int) validFor.toSeconds(), request, response);
    });
  }

  @Override
  protected UserDetails processAutoLoginCookie(String[] parts, HttpServletRequest request, HttpServletResponse response) {
    Device device = Optional.of(parts).filter(shown -> shown.length == 1 && !validFor.isZero())
        .flatMap(shown -> table.showing(shown[0])).orElseThrow(() -> new InvalidCookieException("no such device"));
    Account account = accounts.withId(AccountKind.CONTACT, device.accountId())
        .orElseThrow(() -> new InvalidCookieException("this account has ended"));
    table.used(device.id());
    request.getSession().setAttribute(DEVICE, device.id());
    return new Recognised(accounts.signedIn(account));
  }

  @Override
  protected Authentication createSuccessfulAuthentication(HttpServletRequest request, UserDetails recognised) {
    Authentication person = ((Recognised) recognised).person();
    RememberMeAuthenticationToken signedIn =
        new RememberMeAuthenticationToken(getKey(), person.getPrincipal(), person.getAuthorities());
    signedIn.setDetails(getAuthenticationDetailsSource().buildDetails(request));
    return signedIn;
  }

  @Override
  public void logout(HttpServletRequest request, HttpServletResponse response, Authentication person) {
    forget(request);
    super.logout(request, response, person);
  }

  private void forget(HttpServletRequest request) {
    String cookie = extractRememberMeCookie(request);
    if (cookie == null) {
      return;
    }
    try {
      List.of(decodeCookie(cookie)).forEach(table::forget);
    } catch (InvalidCookieException notOurs) {
      logger.debug("A cookie of another make is only taken away", notOurs);
    }
  }

  /** What Spring's remember-me asks for; ours says no more than who it is. */
  private record Recognised(Authentication person) implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
      return person.getAuthorities();
    }

    @Override
    public String getPassword() {
      return "";
    }

    @Override
    public String getUsername() {
      return person.getName();
    }
  }
}
