package io.ciclo.engine;

/**
 * Lets somebody in for whom an account has just been created: a mail with a link, good once and for a limited time, by which
 * they choose their own password. Nobody else ever knows one.
 *
 * <p>For a member of staff: create the person ({@link Identities#create}) with {@link OneTimePasswords#generate() a random
 * password} that is shown to nobody, then {@code invite(AccountKind.STAFF, userId)} in the same transaction. Where
 * {@link #byMail()} is false, show that password once instead, as today; it must be changed at the first login.
 */
public interface AccountInvitations {

  /** False when no mail server is configured: then nothing can be sent. */
  boolean byMail();

  /** {@link #invite(AccountKind, String, String)} without naming anybody. */
  default void invite(AccountKind kind, String accountId) {
    invite(kind, accountId, "");
  }

  /**
   * Sends the invitation, or sends it again: links of earlier ones stop working.
   *
   * @param by the name of who invites, to be read in the mail; perhaps empty
   * @throws InputRefused when the account does not exist, may not enter or has no mail address
   */
  void invite(AccountKind kind, String accountId, String by);

  /**
   * Where no mail can be sent: the address, without host, that whoever invites passes on by other means. It is kept nowhere,
   * and opens nothing when the account may not enter.
   */
  String handOver(AccountKind kind, String accountId);

  /**
   * To be asked before somebody who is not of staff invites: nobody's mailbox shall be flooded.
   *
   * @param inviter who invites, such as a company; counted together
   * @throws InputRefused when inviter or mailbox have had many invitations lately: says how long to wait
   */
  void slowDown(String inviter, String email);
}
