package io.ciclo.customers.login;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.customers.login.ContactCredentials.Credential;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Signs contacts of customers in with their mail address; who is inactive is answered like somebody unknown. */
@Component
@Order(2)
class ContactLogin implements AuthenticationProvider {

  private static final String ROLE = "ROLE_CUSTOMER";

  private final Customers customers;
  private final ContactCredentials credentials;
  private final PasswordEncoder passwordEncoder;
  private final String hashOfNobody;

  ContactLogin(Customers customers, ContactCredentials credentials, PasswordEncoder passwordEncoder) {
    this.customers = customers;
    this.credentials = credentials;
    this.passwordEncoder = passwordEncoder;
    this.hashOfNobody = passwordEncoder.encode("nobody's password");
  }

  @Override
  public Authentication authenticate(Authentication login) {
    String password = String.valueOf(login.getCredentials());
    Contact contact = customers.contactByEmail(login.getName()).filter(this::mayEnter).orElse(null);
    Credential credential = contact == null ? null : credentials.of(contact.id()).orElse(null);
    if (credential == null) {
      // As slow as a wrong password, so that time does not tell who has an account.
      passwordEncoder.matches(password, hashOfNobody);
      throw new BadCredentialsException("unknown");
    }
    if (!passwordEncoder.matches(password, credential.passwordHash())) {
      throw new BadCredentialsException("wrong password");
    }
    ContactPrincipal principal = new ContactPrincipal(contact.id(), contact.companyId(), contact.name(),
        contact.email(), contact.seesCompany(), credential.mustChange());
    UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(principal, null,
        List.of(new SimpleGrantedAuthority(ROLE)));
    signedIn.setDetails(login.getDetails());
    return signedIn;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }

  private boolean mayEnter(Contact contact) {
    Company company = customers.company(contact.companyId());
    return contact.active() && company.status() == CompanyStatus.ACTIVE;
  }
}
