package io.ciclo.customers.desk;

import io.ciclo.customers.ChannelRequested;
import io.ciclo.customers.ChannelScenario;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventEntry.Kind;
import io.ciclo.customers.CustomerEventOutcome;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.store.RegistrationStore;
import io.ciclo.customers.store.RegistrationStore.Profile;
import io.ciclo.documents.DeliveredSet;
import io.ciclo.documents.DocumentSets;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewSetDelivery;
import io.ciclo.documents.Notice;
import io.ciclo.engine.AccountInvitations;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.Staff;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointLedger;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What Ciclo does itself once people have said all that they know (CL-03): each step only what is on the list, and ticks it. */
@Service
@Transactional
public class RegistrationSetUp {

  private static final String SYSTEM = "sistema";

  private final EventFile file;
  private final TaskLists lists;
  private final RegistrationStore store;
  private final RegistrationLetters letters;
  private final Readers readers;
  private final Customers customers;
  private final CustomerRegistry registry;
  private final TPointLedger ledger;
  private final AccountInvitations invitations;
  private final Documents documents;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final ApplicationEventPublisher events;

  RegistrationSetUp(EventFile file, TaskLists lists, RegistrationStore store, RegistrationLetters letters, Readers readers, Customers customers,
      CustomerRegistry registry, TPointLedger ledger, AccountInvitations invitations, Documents documents, Staff staff, Vocabulary vocabulary,
      ApplicationEventPublisher events) {
    this.file = file;
    this.lists = lists;
    this.store = store;
    this.letters = letters;
    this.readers = readers;
    this.customers = customers;
    this.registry = registry;
    this.ledger = ledger;
    this.invitations = invitations;
    this.documents = documents;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.events = events;
  }

  /** What a step of the process does; a word of the model. */
  public enum Step { CONTRACT, SERVICE_TERMS, TPOINT_ACCOUNT, INVITATIONS, CHANNEL, DOCUMENTS, WELCOME, ANNOUNCEMENT }

  public void carryOut(String number, Step step) {
    CustomerEvent event = file.get(number);
    if (step == Step.CHANNEL) {
      for (ChannelScenario scenario : ChannelScenario.values()) {
        done(number, "CHANNEL_" + scenario, () -> wish(event, scenario));
      }
      return;
    }
    done(number, step.name(), () -> {
      switch (step) {
        case CONTRACT -> fileContract(event);
        case SERVICE_TERMS -> setTerms(event);
        case TPOINT_ACCOUNT -> openAccount(event);
        case INVITATIONS -> invite(event);
        case DOCUMENTS -> handOver(event);
        case WELCOME -> letters.welcome(event);
        case ANNOUNCEMENT -> letters.announce(event);
        default -> throw new IllegalArgumentException(step.name());
      }
    });
  }

  private void done(String number, String item, Runnable work) {
    lists.due(number, item).ifPresent(task -> {
      work.run();
      file.tick(number, item, null, null);
      file.note(number, Kind.DONE, task.label(), null);
    });
  }

  /** One that somebody has added by hand meanwhile is the same contract. */
  private void fileContract(CustomerEvent event) {
    Optional<Contract> known = registry.contractsOf(event.company()).stream().filter(one -> one.reference().equals(event.reference())).findFirst();
    Contract signed = new Contract(known.map(Contract::id).orElse(0L), event.company(), event.reference(), event.plan(), event.startsOn(),
        event.endsOn(), ContractStatus.ACTIVE, known.map(Contract::version).orElse(0));
    if (known.isPresent()) {
      registry.change(signed);
    } else {
      registry.add(signed);
    }
  }

  private void setTerms(CustomerEvent event) {
    Profile profile = store.profile(event.number()).orElseThrow();
    Company before = customers.company(event.company());
    registry.change(new Company(before.id(), before.legalName(), before.taxId(), profile.platformKind(), before.product(), event.plan(),
        before.keyAccount(), profile.accountType(), before.accountLeader(), before.csm(), profile.phoneService(), before.eServicePolicy(),
        before.paidValuation(), before.formOfAddress(), before.language(), before.calendar(), before.zone(), before.csmNotes(), before.status(),
        before.version()));
  }

  /** With the credit that it would have anyway: the account stands in the ledger from its first day. */
  private void openAccount(CustomerEvent event) {
    ledger.grantCredit(new Booking(FactKey.inCase(event.number(), "account-opened", event.company()), event.company(), Author.SERVICE,
        Reason.CREDIT_GRANTED), ledger.account(event.company()).credit());
  }

  /** It is a customer from now on. */
  public void activate(String number) {
    Company before = customers.company(file.get(number).company());
    registry.change(new Company(before.id(), before.legalName(), before.taxId(), before.platformKind(), before.product(), before.plan(),
        before.keyAccount(), before.accountType(), before.accountLeader(), before.csm(), before.phoneService(), before.eServicePolicy(),
        before.paidValuation(), before.formOfAddress(), before.language(), before.calendar(), before.zone(), before.csmNotes(),
        CompanyStatus.ACTIVE, before.version()));
  }

  private void invite(CustomerEvent event) {
    Company company = customers.company(event.company());
    List<Contact> users = store.users(event.number()).stream().map(customers::contact).filter(Contact::active).toList();
    if (!invitations.byMail()) {
      file.note(event.number(), Kind.NOTED, "No hay servidor de correo: entregue a cada usuario su contraseña desde la página de la empresa.", null);
      return;
    }
    users.forEach(user -> {
      invitations.invite(AccountKind.CONTACT, String.valueOf(user.id()), staff.displayName(company.accountLeader()));
      registry.recordInvitation(company.id(), user.email(), "enviada");
    });
  }

  private void wish(CustomerEvent event, ChannelScenario scenario) {
    if (store.wish(event.company(), event.number(), scenario, file.now())) {
      events.publishEvent(new ChannelRequested(event.company(), event.number(), scenario));
    }
  }

  private void handOver(CustomerEvent event) {
    for (Contact contact : readers.speakersOf(event.company())) {
      DeliveredSet delivered = documents.deliverSet(new NewSetDelivery(DocumentSets.WELCOME_PACK, contact.id(),
          vocabulary.word("documents.stage.REGISTRATION"), event.number(), SYSTEM, Notice.NONE));
      if (!delivered.missing().isEmpty()) {
        file.note(event.number(), Kind.NOTED, String.join("\n", delivered.missing()), null);
      }
    }
  }

  public void close(String number) {
    file.ends(number, CustomerEventOutcome.REGISTERED, null, null);
  }
}
