package io.ciclo.tpoints;

import io.ciclo.engine.SignedIn;
import io.ciclo.messages.FormOfAddress;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Customers as this room needs to know them. The client registry, which stands above, answers. */
public interface PointHolders {

  /**
   * A company.
   *
   * @param zone in which it reads every instant
   */
  record Holder(long company, String name, boolean keyAccount, ZoneId zone, FormOfAddress formOfAddress, String language) {}

  /**
   * A contact.
   *
   * @param mayBuy has the right to buy packs (CL-13)
   * @param seesCompany may open all cases of the company
   */
  record Member(long contact, long company, String name, String email, boolean mayBuy, boolean seesCompany) {}

  Holder holder(long company);

  Optional<Member> member(long contact);

  /** The contact who is signed in, with the rights of this moment; empty for staff, and for whoever may not act any more. */
  Optional<Member> member(SignedIn reader);

  /** Active contacts of a company who may buy, by name. */
  List<Member> buyers(long company);
}
