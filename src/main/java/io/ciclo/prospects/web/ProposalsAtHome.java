package io.ciclo.prospects.web;

import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.ProposalSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether a contact has anything to read here; asked by the layout and the first page, so that nobody else sees the place. */
@Component
class ProposalsAtHome {

  private final ObjectProvider<ProposalSource> rooms;

  ProposalsAtHome(ObjectProvider<ProposalSource> rooms) {
    this.rooms = rooms;
  }

  public boolean any(Object reader) {
    return !of(reader).isEmpty();
  }

  /** Of all rooms, newest first; none for staff. */
  public List<ProposalSource.Entry> of(Object reader) {
    return reader instanceof ContactPrincipal contact ? rooms.stream().flatMap(room -> room.ofContact(contact.contactId()).stream())
        .sorted(Comparator.comparing(ProposalSource.Entry::since).thenComparing(ProposalSource.Entry::number).reversed()).toList() : List.of();
  }
}
