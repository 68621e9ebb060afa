package io.ciclo.engine.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The login was not looked at: too many failures, wait first. */
class TooManyAttempts extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  TooManyAttempts(Duration wait) {
    super("Demasiados intentos fallidos: espere " + seconds(wait) + " y vuelva a probar.");
  }

  static String seconds(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds());
    return seconds == 1 ? "1 segundo" : seconds + " segundos";
  }
}
