package io.ciclo.engine;

/** Passwords that the first start makes up; each is printed once in the banner and changed at first login. */
public interface OneTimePasswords {

  /** A new random password that keeps the password rules (16 characters, about 93 bits). */
  String generate();

  /**
   * Has the password printed once, in the banner after the application is ready.
   *
   * @param loginName what to type into the login page
   * @param who Spanish words that say whose it is, such as "Agente SAC" or "Contacto de Aceros del Norte"
   */
  void announce(String loginName, String password, String who);
}
