package io.ciclo.engine;

import java.nio.charset.StandardCharsets;

/** What every password of staff and contacts must keep, wherever it is set. */
public final class PasswordRules {

  /** In characters. */
  public static final int SHORTEST = 12;

  /** In bytes of UTF-8: bcrypt reads no more. */
  public static final int LONGEST_IN_BYTES = 72;

  private static final int FEWEST_DIFFERENT = 5;
  private static final String FIELD = "newPassword";

  private PasswordRules() {
  }

  /**
   * @throws InputRefused when the password is too short or long, too uniform, or the login name itself
   */
  public static void check(String loginName, String password) {
    if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
      throw new InputRefused(FIELD, "La contraseña nueva necesita al menos " + SHORTEST + " caracteres.");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
      throw new InputRefused(FIELD, "La contraseña nueva es demasiado larga: como máximo " + LONGEST_IN_BYTES
          + " caracteres, o menos si lleva acentos o símbolos.");
    }
    if (password.strip().equalsIgnoreCase(loginName)) {
      throw new InputRefused(FIELD, "La contraseña nueva no puede ser igual al usuario.");
    }
    if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      throw new InputRefused(FIELD, "La contraseña nueva necesita al menos " + FEWEST_DIFFERENT
          + " caracteres distintos.");
    }
  }
}
