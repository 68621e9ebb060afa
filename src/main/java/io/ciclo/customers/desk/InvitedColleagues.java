package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.login.ContactAccounts;
import io.ciclo.customers.login.ContactCredentials;
import io.ciclo.customers.store.ColleagueInvitations;
import io.ciclo.customers.store.ColleagueInvitations.Row;
import io.ciclo.engine.Account;
import io.ciclo.engine.AccountKeeper;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.InputRefused;
import io.ciclo.messages.FormOfAddress;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Colleagues who have been invited: choosing a password makes them contacts. An invitation lasts only as long as whoever sent it
 * could still send it, so that nobody comes back through one of their own after losing the right.
 */
@Component
@Transactional
class InvitedColleagues implements AccountKeeper {

  private final ColleagueInvitations invitations;
  private final Administrators administrators;
  private final Customers customers;
  private final CustomerRegistry registry;
  private final ContactCredentials credentials;
  private final ContactAccounts contacts;

  InvitedColleagues(ColleagueInvitations invitations, Administrators administrators, Customers customers,
      CustomerRegistry registry, ContactCredentials credentials, ContactAccounts contacts) {
    this.invitations = invitations;
    this.administrators = administrators;
    this.customers = customers;
    this.registry = registry;
    this.credentials = credentials;
    this.contacts = contacts;
  }

  @Override
  public AccountKind kind() {
    return AccountKind.COLLEAGUE;
  }

  /** Before accepting there is nothing to sign in to. */
  @Override
  public Optional<Account> named(String loginName) {
    return Optional.empty();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Account> withId(String id) {
    return valid(id).map(row -> account(id, row.invited().as()));
  }

  @Override
  public Account choosePassword(Account account, String password) {
    Row row = valid(account.id()).orElseThrow(() -> new InputRefused("email", "Esta invitación ya no vale."));
    long contact = registry.join(row.invited().as());
    invitations.close(row.invited().id());
    credentials.set(contact, password, false);
    return contacts.account(customers.contact(contact));
  }

  @Override
  public Authentication signedIn(Account account) {
    throw new IllegalStateException("Invitation " + account.id() + " has not been accepted");
  }

  private Optional<Row> valid(String id) {
    return invitations.open(Long.parseLong(id))
        .filter(row -> administrators.present(row.inviter())
            .filter(inviter -> NeverMoreThanOneself.objection(inviter, null, row.invited().as()).isEmpty()).isPresent())
        .filter(row -> customers.contactByEmail(row.invited().as().email()).isEmpty());
  }

  private Account account(String id, Contact as) {
    Company company = customers.company(as.companyId());
    return new Account(AccountKind.COLLEAGUE, id, as.email(), as.name(), as.email(), company.legalName(),
        company.formOfAddress() == FormOfAddress.INFORMAL, company.language());
  }
}
