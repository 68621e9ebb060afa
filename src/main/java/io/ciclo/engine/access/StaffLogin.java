package io.ciclo.engine.access;

import io.ciclo.engine.StaffPrincipal;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs staff in with the password of the engine's identity tables. */
@Component
@Order(1)
class StaffLogin implements AuthenticationProvider {

  private final StaffDirectory staff;
  private final PasswordEncoder passwordEncoder;
  private final String hashOfNobody;

  StaffLogin(StaffDirectory staff, PasswordEncoder passwordEncoder) {
    this.staff = staff;
    this.passwordEncoder = passwordEncoder;
    this.hashOfNobody = passwordEncoder.encode("nobody's password");
  }

  @Override
  public Authentication authenticate(Authentication login) {
    String userId = login.getName();
    String password = String.valueOf(login.getCredentials());
    StaffPrincipal person = staff.present(userId).orElse(null);
    if (person == null) {
      // As slow as a wrong password, so that time does not tell who has an account.
      passwordEncoder.matches(password, hashOfNobody);
      throw new BadCredentialsException("unknown");
    }
    if (!staff.isPasswordOf(userId, password)) {
      throw new BadCredentialsException("wrong password");
    }
    UsernamePasswordAuthenticationToken signedIn =
        UsernamePasswordAuthenticationToken.authenticated(person, null, Roles.of(person));
    signedIn.setDetails(login.getDetails());
    return signedIn;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
