package io.ciclo.customers.desk;

import io.ciclo.customers.CareTeam;
import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentSource;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.PrintedPages;
import io.ciclo.documents.Receivers.Receiver;
import io.ciclo.engine.Person;
import io.ciclo.engine.Vocabulary;
import io.ciclo.messages.CompanySettings;
import io.ciclo.messages.MessageSettings;
import io.ciclo.staff.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One sheet for a new customer: the plan, who takes care of them, and who of them has access (DO-12). */
@Component
class PlanSheet implements DocumentSource {

  private final Customers customers;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final CompanySettings house;
  private final MessageSettings mail;
  private final PrintedPages printed;

  PlanSheet(Customers customers, Staff staff, Vocabulary vocabulary, CompanySettings house, MessageSettings mail, PrintedPages printed) {
    this.customers = customers;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.house = house;
    this.mail = mail;
    this.printed = printed;
  }

  /** @param portal address of the virtual office */
  record Sheet(String company, String house, String portal, String plan, String product, boolean byPhone, List<Carer> carers,
      List<Member> members) {}

  /** Somebody of ours. */
  record Carer(String role, String name, String email) {}

  /** Somebody of theirs. */
  record Member(String name, String email, String sees) {}

  @Override
  public String kind() {
    return DocumentKind.PLAN_SHEET;
  }

  @Override
  public Optional<NewContent> newest(Receiver receiver) {
    if (receiver == null) {
      return Optional.empty();
    }
    Sheet sheet = sheet(customers.company(receiver.company()));
    // the same words are the same sheet, whenever it was printed
    return Optional.of(NewContent.Generated.pdf("plan-y-contactos.pdf", printed.pdf("customers/plan-sheet-print", Map.of("sheet", sheet)),
        sheet.toString()));
  }

  private Sheet sheet(Company company) {
    CareTeam team = customers.careTeam(company.id());
    List<Carer> carers = new ArrayList<>();
    carer("accountLeader", company.accountLeader(), carers);
    carer("backupLeader", team.backupLeader(), carers);
    carer("csm", company.csm(), carers);
    carer("agent", team.agent(), carers);
    List<Member> members = customers.contactsOf(company.id()).stream().filter(Contact::active)
        .map(one -> new Member(one.name(), one.email(), one.seesCompany() ? "Todos los casos de la empresa" : "Sus propios casos")).toList();
    return new Sheet(company.legalName(), house.name(), mail.portalUrl() + "/portal", vocabulary.word("customers.plan", company.plan()),
        vocabulary.word("customers.product", company.product()) + ", " + vocabulary.word("customers.platformKind", company.platformKind()),
        company.phoneService(), carers, members);
  }

  private void carer(String role, String person, List<Carer> carers) {
    if (person != null) {
      String email = staff.person(person).map(Person::email).orElse("");
      carers.add(new Carer(vocabulary.word("customers.field." + role), staff.displayName(person), email == null ? "" : email));
    }
  }
}
