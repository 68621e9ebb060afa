package io.ciclo.evolutives.web;

import io.ciclo.customers.Contact;
import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CasePrefix;
import io.ciclo.tpoints.TPointCases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The case that an estimate belongs to, whatever its kind: its room says what it is called and who may see it. */
@Component
class EstimatedCases {

  private final ObjectProvider<CaseCards> cards;
  private final ObjectProvider<TPointCases> rooms;
  private final Customers customers;

  EstimatedCases(ObjectProvider<CaseCards> cards, ObjectProvider<TPointCases> rooms, Customers customers) {
    this.cards = cards;
    this.rooms = rooms;
    this.customers = customers;
  }

  /**
   * @param company legal name of the customer
   * @param title what the customer calls it
   */
  record Subject(String number, String company, String title) {}

  /** @throws ResponseStatusException 404 when there is no such case */
  Subject known(String number) {
    cards.stream().filter(room -> room.owns(number)).findFirst().flatMap(room -> room.customer(number))
        .orElseThrow(EstimatedCases::notThere);
    return subject(room(number), number);
  }

  /**
   * Whoever may decide about points sees it too, also when the case is a colleague's (CL-13).
   *
   * @throws ResponseStatusException 404 when this contact may not know of it
   */
  Subject seenBy(ContactPrincipal who, String number) {
    Subject subject = known(number);
    TPointCases room = room(number);
    Contact contact = customers.contact(who.contactId());
    if (!contact.active() || contact.companyId() != room.company(number)
        || contact.mayAuthoriseUpTo() == null && !room.visibleTo(number, contact.id())) {
      throw notThere();
    }
    return subject;
  }

  /** Whether this contact may also read the case itself, and not only decide about its points. */
  boolean readableBy(ContactPrincipal who, String number) {
    return room(number).visibleTo(number, who.contactId());
  }

  private TPointCases room(String number) {
    CasePrefix prefix = CasePrefix.of(number).orElseThrow(EstimatedCases::notThere);
    return rooms.stream().filter(room -> room.prefix() == prefix).findFirst().orElseThrow(EstimatedCases::notThere);
  }

  private Subject subject(TPointCases room, String number) {
    return new Subject(number, customers.company(room.company(number)).legalName(), room.title(number));
  }

  static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
