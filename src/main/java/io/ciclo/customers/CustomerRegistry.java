package io.ciclo.customers;

import java.util.List;

/**
 * The client registry as those who may edit it use it. Each change is recorded: who, what, when.
 *
 * <p>What is saved carries the version that the editor had read; {@link io.ciclo.engine.ConcurrentChange} when somebody
 * else was faster. {@link io.ciclo.engine.InputRefused} names the field that cannot be accepted.
 */
public interface CustomerRegistry {

  List<Company> search(CompanySearch search);

  /** Id and version of what is handed in are ignored. Returns the id. */
  long register(Company company);

  void change(Company company);

  /** All contracts of the company, the latest end first. */
  List<Contract> contractsOf(long companyId);

  Contract contract(long id);

  long add(Contract contract);

  void change(Contract contract);

  AgreedChange agreedChange(long id);

  /** CL-12: only special accounts have agreed changes. */
  long add(AgreedChange change);

  void change(AgreedChange change);

  void remove(AgreedChange change);

  /** RO-02, RO-03: agents are care agents, the backup of the leader leads accounts. */
  void change(CareTeam team);

  /** DW-11: of the words that the vocabulary lists as such. */
  void change(CompanyWords words);

  /** Creates the contact with a one-time password, to be handed over and changed at first login. */
  Invitation invite(Contact contact);

  /** Creates the contact without any password: an invitation lets them in. Returns the id. */
  long add(Contact contact);

  /** As {@link #add(Contact)}, recorded as the deed of the contact, who has accepted an invitation. */
  long join(Contact contact);

  /** Somebody has been invited who becomes a contact by accepting; recorded with {@code remark}, what happened to it. */
  void recordInvitation(long companyId, String email, String remark);

  /**
   * Whoever is signed in as this contact has to sign in again when address, rights or activity change; without address or
   * activity, nothing by which they came in works any more.
   *
   * @throws io.ciclo.engine.InputRefused also when the company would lose its last authoriser or administrator (CL-13)
   */
  void change(Contact contact);

  /** A new one-time password for somebody who has lost theirs. */
  Invitation newPassword(long contactId);

  /** What was changed at the company and all that belongs to it, the latest first, at most 200. */
  List<RecordedChange> changesOf(long companyId);

  /** What of it changed the terms of the relationship: status, plan, kind of account, who answers for it; a contract's status and plan. The latest first. */
  List<RecordedChange> changesOfNote(long companyId, int most);
}
