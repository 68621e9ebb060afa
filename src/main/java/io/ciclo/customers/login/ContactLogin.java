package io.ciclo.customers.login;

import io.ciclo.customers.Contact;
import io.ciclo.customers.login.ContactCredentials.Credential;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs contacts of customers in with their mail address; who is inactive is answered like somebody unknown. */
@Component
@Order(2)
class ContactLogin implements AuthenticationProvider {

  private final ContactAccounts accounts;
  private final ContactCredentials credentials;
  private final PasswordEncoder passwordEncoder;
  private final String hashOfNobody;

  ContactLogin(ContactAccounts accounts, ContactCredentials credentials, PasswordEncoder passwordEncoder) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.passwordEncoder = passwordEncoder;
    this.hashOfNobody = passwordEncoder.encode("nobody's password");
  }

  @Override
  public Authentication authenticate(Authentication login) {
    String password = String.valueOf(login.getCredentials());
    Contact contact = accounts.entering(login.getName()).orElse(null);
    Credential credential = contact == null ? null : credentials.of(contact.id()).orElse(null);
    if (credential == null) {
      // As slow as a wrong password, so that time does not tell who has an account.
      passwordEncoder.matches(password, hashOfNobody);
      throw new BadCredentialsException("unknown");
    }
    if (!passwordEncoder.matches(password, credential.passwordHash())) {
      throw new BadCredentialsException("wrong password");
    }
    UsernamePasswordAuthenticationToken signedIn = accounts.signedIn(contact, credential.mustChange());
    signedIn.setDetails(login.getDetails());
    return signedIn;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
