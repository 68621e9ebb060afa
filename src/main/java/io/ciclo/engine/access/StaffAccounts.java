package io.ciclo.engine.access;

import io.ciclo.engine.Account;
import io.ciclo.engine.AccountKeeper;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Person;
import io.ciclo.engine.StaffPrincipal;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Staff as the ways in see them; we are on familiar terms with each other. */
@Component
class StaffAccounts implements AccountKeeper {

  private final Identities identities;
  private final StaffDirectory staff;

  StaffAccounts(Identities identities, StaffDirectory staff) {
    this.identities = identities;
    this.staff = staff;
  }

  @Override
  public AccountKind kind() {
    return AccountKind.STAFF;
  }

  @Override
  public Optional<Account> named(String loginName) {
    return withId(loginName);
  }

  @Override
  public Optional<Account> withId(String id) {
    return identities.person(id).map(StaffAccounts::account);
  }

  @Override
  public Account choosePassword(Account account, String password) {
    staff.setPassword(account.id(), password);
    return account;
  }

  @Override
  public Authentication signedIn(Account account) {
    StaffPrincipal person = staff.present(account.id())
        .orElseThrow(() -> new InputRefused("username", "Esta cuenta ya no existe."));
    return UsernamePasswordAuthenticationToken.authenticated(person, null, Roles.of(person));
  }

  private static Account account(Person person) {
    String email = person.email() == null ? "" : person.email().strip();
    return new Account(AccountKind.STAFF, person.id(), person.id(), person.displayName(), email, "", true, "es");
  }
}
