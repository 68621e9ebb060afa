package io.ciclo.engine;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * The room that keeps accounts of one kind, as the ways in see it: links in mails, own devices, forgotten passwords. A
 * Spring bean; whoever may not enter (inactive, removed) is not found here.
 */
public interface AccountKeeper {

  AccountKind kind();

  /** Who enters under this name; empty when nobody does. */
  Optional<Account> named(String loginName);

  Optional<Account> withId(String id);

  /**
   * Stores a password that they have chosen themselves; {@link PasswordRules} have been checked.
   *
   * @return who they are from now on
   * @throws InputRefused when they may not enter after all
   */
  Account choosePassword(Account account, String password);

  /** Who has proved to be this person, with the rights of now and without credentials. */
  Authentication signedIn(Account account);
}
