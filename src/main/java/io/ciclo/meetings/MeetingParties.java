package io.ciclo.meetings;

import io.ciclo.engine.SignedIn;
import io.ciclo.messages.FormOfAddress;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Customers as this room needs to know them. The client registry, which stands above, answers. */
public interface MeetingParties {

  /**
   * A company.
   *
   * @param zone in which it reads every instant
   */
  record Party(long company, String name, ZoneId zone, FormOfAddress formOfAddress, String language) {}

  /**
   * A contact.
   *
   * @param seesCompany may open all that concerns the company
   */
  record Member(long contact, long company, String name, String email, boolean seesCompany) {}

  Optional<Party> party(long company);

  /** By name; those with whom one may meet. */
  List<Party> parties();

  /** Active contacts of a company, by name. */
  List<Member> members(long company);

  Optional<Member> member(long contact);

  /** The contact who is signed in, with the rights of this moment; empty for staff, and for whoever may not act any more. */
  Optional<Member> member(SignedIn reader);
}
