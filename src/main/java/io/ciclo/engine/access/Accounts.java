package io.ciclo.engine.access;

import io.ciclo.engine.Account;
import io.ciclo.engine.AccountKeeper;
import io.ciclo.engine.AccountKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Everybody who may enter, of every kind: asks the keeper concerned. */
@Component
class Accounts {

  // Looked up late: keepers are rooms upstairs, which call us themselves.
  private final ObjectProvider<AccountKeeper> keepers;

  Accounts(ObjectProvider<AccountKeeper> keepers) {
    this.keepers = keepers;
  }

  /** In the order in which the login asks. */
  Optional<Account> named(String loginName) {
    return all().stream().map(keeper -> keeper.named(loginName)).flatMap(Optional::stream).findFirst();
  }

  Optional<Account> withId(AccountKind kind, String id) {
    return keeper(kind).withId(id);
  }

  /** The account of who is signed in; empty when it has ended meanwhile. */
  Optional<Account> of(Authentication person) {
    return keeper(Roles.has(person, Roles.CUSTOMER) ? AccountKind.CONTACT : AccountKind.STAFF).named(person.getName());
  }

  Account choosePassword(Account account, String password) {
    return keeper(account.kind()).choosePassword(account, password);
  }

  Authentication signedIn(Account account) {
    return keeper(account.kind()).signedIn(account);
  }

  private AccountKeeper keeper(AccountKind kind) {
    return all().stream().filter(keeper -> keeper.kind() == kind).findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody keeps accounts of the kind " + kind));
  }

  private List<AccountKeeper> all() {
    return keepers.stream().sorted(Comparator.comparing(AccountKeeper::kind)).toList();
  }
}
