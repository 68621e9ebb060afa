package io.ciclo.engine.access;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PasswordRules;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Lets the engine hash with bcrypt; its default is one round of salted SHA-512. */
record BcryptEncryptor(PasswordEncoder encoder) implements PasswordEncryptor {

  @Override
  public String encrypt(String password) {
    if (password.getBytes(StandardCharsets.UTF_8).length > PasswordRules.LONGEST_IN_BYTES) {
      throw new InputRefused("password", "La contraseña es demasiado larga: como máximo "
          + PasswordRules.LONGEST_IN_BYTES + " caracteres.");
    }
    return encoder.encode(password);
  }

  @Override
  public boolean check(String password, String encrypted) {
    return encoder.matches(password, encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return "bcrypt";
  }
}
