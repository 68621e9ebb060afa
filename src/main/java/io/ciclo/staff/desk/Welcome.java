package io.ciclo.staff.desk;

/** How somebody gets in for the first time, or again after losing their password (RO-18, DW-08). */
public sealed interface Welcome {

  String loginName();

  /** A link is on its way, by which they choose a password that nobody else knows. */
  record ByMail(String loginName, String email) implements Welcome {}

  /** Where no mail can be sent: shown once to whoever passes it on, and to be changed at the first login. */
  record ByHand(String loginName, String oneTimePassword) implements Welcome {

    /** Without the password, so that no log line can show it. */
    @Override
    public String toString() {
      return "ByHand[" + loginName + "]";
    }
  }
}
