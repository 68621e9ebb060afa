package io.ciclo.staff.desk;

/** What somebody needs to sign in for the first time; shown once. */
public record Welcome(String loginName, String oneTimePassword) {

  /** Without the password, so that no log line can show it. */
  @Override
  public String toString() {
    return "Welcome[" + loginName + "]";
  }
}
