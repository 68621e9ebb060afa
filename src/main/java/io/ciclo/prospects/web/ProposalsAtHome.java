package io.ciclo.prospects.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.prospects.Prospects;
import org.springframework.stereotype.Component;

/** Whether a contact has anything to read here; asked by the layout, so that nobody else sees the place. */
@Component
class ProposalsAtHome {

  private final Prospects prospects;

  ProposalsAtHome(Prospects prospects) {
    this.prospects = prospects;
  }

  public boolean any(Object reader) {
    return reader instanceof ContactPrincipal contact && !prospects.ofContact(contact.contactId()).isEmpty();
  }
}
