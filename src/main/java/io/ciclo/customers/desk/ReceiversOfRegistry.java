package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.documents.Receivers;
import io.ciclo.engine.SignedIn;
import io.ciclo.messages.Addressee;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may be handed documents, for a room that knows no customers. */
@Component
class ReceiversOfRegistry implements Receivers {

  private final Customers customers;

  ReceiversOfRegistry(Customers customers) {
    this.customers = customers;
  }

  @Override
  public Optional<Receiver> receiver(long contact) {
    return customers.findContact(contact).filter(Contact::active).map(this::receiver);
  }

  @Override
  public Optional<Receiver> receiver(SignedIn reader) {
    return reader instanceof ContactPrincipal contact ? receiver(contact.contactId()) : Optional.empty();
  }

  @Override
  public List<Receiver> ofCompany(long company) {
    return customers.contactsOf(company).stream().filter(Contact::active).map(this::receiver).toList();
  }

  @Override
  public List<Party> companies() {
    return customers.companies().stream().map(one -> new Party(one.id(), one.legalName())).toList();
  }

  @Override
  public Party company(long company) {
    Company known = customers.company(company);
    return new Party(known.id(), known.legalName());
  }

  private Receiver receiver(Contact contact) {
    Company company = customers.company(contact.companyId());
    return new Receiver(contact.id(), company.id(), contact.name(), company.legalName(), contact.seesCompany(),
        new Addressee(contact.name(), contact.email(), company.formOfAddress(), company.language()));
  }
}
