package io.ciclo.customers.login;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PasswordChange;
import io.ciclo.engine.SignedIn;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ContactPasswordChange implements PasswordChange {

  private final ContactCredentials credentials;
  private final PasswordEncoder passwordEncoder;

  ContactPasswordChange(ContactCredentials credentials, PasswordEncoder passwordEncoder) {
    this.credentials = credentials;
    this.passwordEncoder = passwordEncoder;
  }

  @Override
  public boolean handles(SignedIn who) {
    return who instanceof ContactPrincipal;
  }

  @Override
  @Transactional
  public void change(SignedIn who, String oldPassword, String newPassword) {
    long contactId = ((ContactPrincipal) who).contactId();
    boolean right = credentials.of(contactId)
        .filter(credential -> passwordEncoder.matches(oldPassword, credential.passwordHash())).isPresent();
    if (!right) {
      throw new InputRefused("oldPassword", "La contraseña actual no es correcta.");
    }
    credentials.set(contactId, newPassword, false);
  }
}
