package io.ciclo.customers.desk;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who administers the users of a company at this moment, whatever their session says. */
@Component
class Administrators {

  private final Customers customers;

  Administrators(Customers customers) {
    this.customers = customers;
  }

  Optional<Contact> present(long contactId) {
    return customers.findContact(contactId).filter(contact -> contact.active() && contact.administersUsers()
        && customers.company(contact.companyId()).status().contactsMayEnter());
  }

  Contact require(long contactId) {
    return present(contactId).orElseThrow(() -> new AccessDeniedException("administers no users"));
  }
}
