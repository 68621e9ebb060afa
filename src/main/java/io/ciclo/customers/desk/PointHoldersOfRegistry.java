package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.engine.SignedIn;
import io.ciclo.tpoints.PointHolders;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who owns points and who may buy them, for a room that knows no customers. */
@Component
class PointHoldersOfRegistry implements PointHolders {

  private final Customers customers;

  PointHoldersOfRegistry(Customers customers) {
    this.customers = customers;
  }

  @Override
  public Holder holder(long company) {
    Company known = customers.company(company);
    return new Holder(known.id(), known.legalName(), known.keyAccount(), known.zone(), known.formOfAddress(), known.language());
  }

  @Override
  public Optional<Member> member(long contact) {
    return customers.findContact(contact).filter(Contact::active).map(PointHoldersOfRegistry::member);
  }

  @Override
  public Optional<Member> member(SignedIn reader) {
    return reader instanceof ContactPrincipal contact ? member(contact.contactId()) : Optional.empty();
  }

  @Override
  public List<Member> buyers(long company) {
    return customers.contactsOf(company).stream().filter(contact -> contact.active() && contact.mayBuy())
        .map(PointHoldersOfRegistry::member).toList();
  }

  private static Member member(Contact contact) {
    return new Member(contact.id(), contact.companyId(), contact.name(), contact.email(), contact.mayBuy(), contact.seesCompany());
  }
}
