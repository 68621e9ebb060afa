package io.ciclo.engine;

/**
 * Changes the password of one kind of person; the page /contrasena asks the one that handles who is signed in.
 * Each room that keeps credentials has one, as a Spring bean.
 */
public interface PasswordChange {

  boolean handles(SignedIn who);

  /**
   * Verifies the old password, stores the hash of the new one and takes "must change" away. The page has already held
   * the new one against {@link PasswordRules}.
   *
   * @throws InputRefused when the old password is wrong
   */
  void change(SignedIn who, String oldPassword, String newPassword);
}
