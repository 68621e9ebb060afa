package io.ciclo.customers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The people of a company as those see and change them who administer its users (CL-13). Each call says who acts; whoever does
 * not administer users, or no longer, is refused with {@link org.springframework.security.access.AccessDeniedException}.
 */
public interface Colleagues {

  /**
   * @param entered false as long as somebody has not chosen a password
   */
  record Colleague(Contact contact, boolean entered) {}

  /** Somebody who has been invited and has not accepted yet. */
  record Invited(long id, Contact as, Instant since) {}

  /** Themselves included, by name, inactive ones too. */
  List<Colleague> of(long administrator);

  List<Invited> invited(long administrator);

  /** A colleague of theirs. @throws NoSuchCustomer also for somebody of another company */
  Contact colleague(long administrator, long id);

  /**
   * Invites somebody, who becomes a contact by accepting. An address that belongs to another company is answered just the same:
   * its owner is told by mail that they have access already.
   *
   * @return where no mail can be sent, the address, without host, to be passed on; else empty
   * @throws io.ciclo.engine.InputRefused for more rights than one's own, somebody of the company, or too many invitations
   */
  Optional<String> invite(long administrator, Contact colleague);

  /** As {@link #invite}, once more for the same person: earlier links stop working. */
  Optional<String> inviteAgain(long administrator, long invitation);

  void withdraw(long administrator, long invitation);

  /** Name, telephone, rights and activity; never the address, which is the key to somebody's account. */
  void change(long administrator, Contact colleague);
}
