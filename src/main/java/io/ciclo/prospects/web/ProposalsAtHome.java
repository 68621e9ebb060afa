package io.ciclo.prospects.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.Prospects;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a contact has anything to read here; asked by the layout and the first page, so that nobody else sees the place. */
@Component
class ProposalsAtHome {

  private final Prospects prospects;

  ProposalsAtHome(Prospects prospects) {
    this.prospects = prospects;
  }

  public boolean any(Object reader) {
    return !of(reader).isEmpty();
  }

  /** Newest first; none for staff. */
  public List<Prospect> of(Object reader) {
    return reader instanceof ContactPrincipal contact ? prospects.ofContact(contact.contactId()) : List.of();
  }
}
