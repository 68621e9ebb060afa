package io.ciclo.engine;

/** All by which somebody is inside, or could come in without a password: sessions, own devices, links on their way. */
public interface OpenDoors {

  /**
   * Closes them all at once. To be called when somebody is deactivated or removed, gets another password or another mail
   * address.
   *
   * @param loginName under which they have been signed in so far
   */
  void close(AccountKind kind, String accountId, String loginName);

  /** Links in mails that have not been used yet stop working; nobody who is inside is sent out. */
  void withdrawLinks(AccountKind kind, String accountId);
}
