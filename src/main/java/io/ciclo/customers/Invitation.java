package io.ciclo.customers;

/** A password that is shown to one person once, and kept nowhere. */
public record Invitation(long contactId, String loginName, String oneTimePassword) {

  /** Without the password, so that no log line can show it. */
  @Override
  public String toString() {
    return "Invitation[" + loginName + "]";
  }
}
