package io.ciclo.customers.login;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.customers.login.ContactCredentials.Credential;
import io.ciclo.engine.Account;
import io.ciclo.engine.AccountKeeper;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.InputRefused;
import io.ciclo.messages.FormOfAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Contacts of customers as the ways in see them; who is inactive, or whose company is, is not here. */
@Component
public class ContactAccounts implements AccountKeeper {

  private static final String CUSTOMER = "ROLE_CUSTOMER";
  /** Shows the way to the company's users; whether somebody may change them is read from the registry each time. */
  private static final String ADMINISTERS_USERS = "ADMINISTERS_USERS";

  private final Customers customers;
  private final ContactCredentials credentials;

  ContactAccounts(Customers customers, ContactCredentials credentials) {
    this.customers = customers;
    this.credentials = credentials;
  }

  @Override
  public AccountKind kind() {
    return AccountKind.CONTACT;
  }

  @Override
  public Optional<Account> named(String loginName) {
    return entering(loginName).map(this::account);
  }

  @Override
  public Optional<Account> withId(String id) {
    return customers.findContact(Long.parseLong(id)).filter(this::mayEnter).map(this::account);
  }

  @Override
  public Account choosePassword(Account account, String password) {
    credentials.set(Long.parseLong(account.id()), password, false);
    return account;
  }

  @Override
  public Authentication signedIn(Account account) {
    Contact contact = customers.findContact(Long.parseLong(account.id())).filter(this::mayEnter)
        .orElseThrow(() -> new InputRefused("username", "Esta cuenta ya no existe."));
    return signedIn(contact, credentials.of(contact.id()).map(Credential::mustChange).orElse(false));
  }

  /** Who may enter under this address. */
  Optional<Contact> entering(String email) {
    return customers.contactByEmail(email).filter(this::mayEnter);
  }

  UsernamePasswordAuthenticationToken signedIn(Contact contact, boolean mustChange) {
    List<GrantedAuthority> authorities = new ArrayList<>(List.of(new SimpleGrantedAuthority(CUSTOMER)));
    if (contact.administersUsers()) {
      authorities.add(new SimpleGrantedAuthority(ADMINISTERS_USERS));
    }
    return UsernamePasswordAuthenticationToken.authenticated(new ContactPrincipal(contact.id(), contact.companyId(),
        contact.name(), contact.email(), contact.seesCompany(), mustChange), null, authorities);
  }

  public Account account(Contact contact) {
    Company company = customers.company(contact.companyId());
    return new Account(AccountKind.CONTACT, String.valueOf(contact.id()), contact.email(), contact.name(), contact.email(),
        company.legalName(), company.formOfAddress() == FormOfAddress.INFORMAL, company.language());
  }

  private boolean mayEnter(Contact contact) {
    return contact.active() && customers.company(contact.companyId()).status().contactsMayEnter();
  }
}
