package io.ciclo.engine.access;

import io.ciclo.engine.StaffPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Takes a personal access token as the Basic password. A password of a person is never looked at, so that nobody can
 * guess one here.
 */
class TokenLogin implements AuthenticationProvider {

  /** Authority of who came with a token; a browser's session, which other sites can make use of, never has it. */
  static final String BY_TOKEN = "BY_TOKEN";

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
    List<GrantedAuthority> authorities = new ArrayList<>(Roles.of(person));
    authorities.add(new SimpleGrantedAuthority(BY_TOKEN));
    return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities);
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
