package io.ciclo.tickets.desk;

import io.ciclo.customers.Contact;
import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.engine.SignedIn;
import io.ciclo.staff.Staff;
import io.ciclo.tickets.AuthorKind;
import org.springframework.stereotype.Component;

/** Names of those who act on tickets. */
@Component
class Actors {

  private final Staff staff;
  private final Customers customers;

  Actors(Staff staff, Customers customers) {
    this.staff = staff;
    this.customers = customers;
  }

  Actor staff(String id) {
    return id == null ? Actor.SYSTEM : new Actor(AuthorKind.STAFF, id, staff.displayName(id));
  }

  Actor contact(long id) {
    Contact contact = customers.contact(id);
    return new Actor(AuthorKind.CUSTOMER, String.valueOf(id), contact.name());
  }

  Actor of(SignedIn person) {
    return person instanceof ContactPrincipal contact ? contact(contact.contactId()) : staff(person.loginName());
  }
}
