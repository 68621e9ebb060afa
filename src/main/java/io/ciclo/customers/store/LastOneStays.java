package io.ciclo.customers.store;

import io.ciclo.customers.Contact;
import io.ciclo.engine.InputRefused;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A company that has somebody who may authorise, or who administers its users, keeps at least one such person, whoever makes
 * the change (CL-13): else nobody could ever decide there, or let others in.
 */
final class LastOneStays {

  private LastOneStays() {}

  /**
   * @param company everybody of the company, as it is before the change
   * @return why the change cannot be, naming field and reason; empty when it can
   */
  static Optional<InputRefused> objection(Contact before, Contact after, List<Contact> company) {
    return objection(before, after, company, contact -> contact.mayAuthoriseUpTo() != null, "mayAuthoriseUpTo", "puede autorizar")
        .or(() -> objection(before, after, company, Contact::administersUsers, "administersUsers", "administra usuarios"));
  }

  private static Optional<InputRefused> objection(Contact before, Contact after, List<Contact> company,
      Predicate<Contact> right, String field, String does) {
    Predicate<Contact> holds = contact -> contact.active() && right.test(contact);
    boolean another = company.stream().anyMatch(contact -> contact.id() != before.id() && holds.test(contact));
    return !holds.test(before) || holds.test(after) || another ? Optional.empty()
        : Optional.of(new InputRefused(after.active() ? field : "active", before.name()
            + " es la única persona de la empresa que " + does + ": dé antes ese derecho a otra."));
  }
}
