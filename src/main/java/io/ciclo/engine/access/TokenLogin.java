package io.ciclo.engine.access;

import io.ciclo.engine.StaffPrincipal;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Takes a personal access token as the Basic password. A password of a person is never looked at, so that nobody can
 * guess one here.
 */
class TokenLogin implements AuthenticationProvider {

  private final AccessTokens tokens;
  private final StaffDirectory staff;

  TokenLogin(AccessTokens tokens, StaffDirectory staff) {
    this.tokens = tokens;
    this.staff = staff;
  }

  @Override
  public Authentication authenticate(Authentication login) {
    if (!tokens.accepts(login.getName(), String.valueOf(login.getCredentials()))) {
      throw new BadCredentialsException("no such token");
    }
    StaffPrincipal person = staff.present(login.getName())
        .orElseThrow(() -> new BadCredentialsException("no such person"));
    return UsernamePasswordAuthenticationToken.authenticated(person, null, Roles.of(person));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
