package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.ContactPrincipal;
import io.ciclo.customers.Customers;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.engine.SignedIn;
import io.ciclo.meetings.MeetingParties;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** With whom one meets, for a room that knows no customers. */
@Component
class MeetingPartiesOfRegistry implements MeetingParties {

  private final Customers customers;

  MeetingPartiesOfRegistry(Customers customers) {
    this.customers = customers;
  }

  @Override
  public Optional<Party> party(long company) {
    try {
      return Optional.of(party(customers.company(company)));
    } catch (NoSuchCustomer e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Party> parties() {
    return customers.companies().stream().filter(company -> company.status().contactsMayEnter())
        .map(MeetingPartiesOfRegistry::party).toList();
  }

  @Override
  public List<Member> members(long company) {
    return customers.contactsOf(company).stream().filter(Contact::active).map(MeetingPartiesOfRegistry::member).toList();
  }

  @Override
  public Optional<Member> member(long contact) {
    return customers.findContact(contact).filter(Contact::active).map(MeetingPartiesOfRegistry::member);
  }

  @Override
  public Optional<Member> member(SignedIn reader) {
    return reader instanceof ContactPrincipal contact ? member(contact.contactId()) : Optional.empty();
  }

  private static Party party(Company company) {
    return new Party(company.id(), company.legalName(), company.zone(), company.formOfAddress(), company.language());
  }

  private static Member member(Contact contact) {
    return new Member(contact.id(), contact.companyId(), contact.name(), contact.email(), contact.seesCompany());
  }
}
