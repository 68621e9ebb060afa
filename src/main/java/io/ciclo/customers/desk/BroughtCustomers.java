package io.ciclo.customers.desk;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.ImportedCompany;
import io.ciclo.customers.ImportedContact;
import io.ciclo.customers.ImportedCustomers;
import io.ciclo.customers.store.CompanyMatches;
import io.ciclo.customers.store.ContactRules;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.messages.FormOfAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes companies and contacts over from another tool (CL-15). */
@Service
@Transactional
class BroughtCustomers implements ImportedCustomers {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TAX_ID = 30;
  private static final int LONGEST_NOTES = 4000;
  private static final int LONGEST_PHONE = 40;

  private final Customers customers;
  private final CustomerRegistry registry;
  private final CompanyMatches matches;
  private final ImportTerms terms;
  private final EngineSettings service;

  BroughtCustomers(Customers customers, CustomerRegistry registry, CompanyMatches matches, ImportTerms terms, EngineSettings service) {
    this.customers = customers;
    this.registry = registry;
    this.matches = matches;
    this.terms = terms;
    this.service = service;
  }

  @Override
  @Transactional(readOnly = true)
  public Foreseen foresee(ImportedCompany typed, OptionalLong before) {
    ImportedCompany company = checked(typed);
    return match(company, before)
        .map(known -> new Foreseen(same(known, completed(known, company)), OptionalLong.of(known.id())))
        .orElse(new Foreseen(Outcome.CREATED, OptionalLong.empty()));
  }

  @Override
  public Brought bring(ImportedCompany typed, OptionalLong before) {
    ImportedCompany company = checked(typed);
    Optional<Company> known = match(company, before);
    if (known.isEmpty()) {
      return new Brought(Outcome.CREATED, registry.register(fresh(company)));
    }
    Company after = completed(known.get(), company);
    Outcome outcome = same(known.get(), after);
    if (outcome == Outcome.COMPLETED) {
      registry.change(after);
    }
    return new Brought(outcome, after.id());
  }

  private static Outcome same(Company before, Company after) {
    return before.equals(after) ? Outcome.UNCHANGED : Outcome.COMPLETED;
  }

  /** Whatever it is called by now, what came before is the same. */
  private Optional<Company> match(ImportedCompany company, OptionalLong before) {
    Optional<Company> same = before.isPresent() ? matches.withId(before.getAsLong()) : Optional.empty();
    return same.or(() -> company.taxId().isEmpty() ? Optional.empty() : matches.withTaxId(company.taxId()))
        .or(() -> matches.withTaxId(company.origin()))
        // of the same name, but known to be somebody else by its tax id
        .or(() -> matches.named(company.name())
            .filter(known -> company.taxId().isEmpty() || matches.madeUp(known.taxId())));
  }

  /** Only what nobody has written yet; a stand-in for a tax id gives way to a real one. */
  private Company completed(Company known, ImportedCompany brought) {
    if (known.taxId().equals("BORRADO-" + known.id())) {
      // what was erased does not come back with an old file
      return known;
    }
    boolean standIn = known.taxId().equals(brought.origin());
    String taxId = standIn && !brought.taxId().isEmpty() ? brought.taxId() : known.taxId();
    String notes = known.csmNotes().isEmpty() ? brought.notes() : known.csmNotes();
    return new Company(known.id(), known.legalName(), taxId, known.platformKind(), known.product(), known.plan(), known.keyAccount(),
        known.accountType(), known.accountLeader(), known.csm(), known.phoneService(), known.eServicePolicy(), known.paidValuation(),
        known.formOfAddress(), known.language(), known.calendar(), known.zone(), notes, known.status(), known.version());
  }

  private Company fresh(ImportedCompany brought) {
    return new Company(0, brought.name(), brought.taxId().isEmpty() ? brought.origin() : brought.taxId(), terms.platformKind(),
        terms.product(), terms.plan(), false, AccountType.GENERAL, null, null, false, false, false, FormOfAddress.FORMAL,
        "es", service.calendar(), service.zone(), brought.notes(), CompanyStatus.ACTIVE, 0);
  }

  private static ImportedCompany checked(ImportedCompany typed) {
    String name = PlainText.of(typed.name());
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new InputRefused("legalName", name.isEmpty() ? "«Razón social»: la organización no tiene nombre."
          : "«Razón social»: tiene " + name.length() + " caracteres y caben " + LONGEST_NAME + ".");
    }
    String taxId = PlainText.of(typed.taxId()).replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    if (taxId.length() > LONGEST_TAX_ID) {
      throw new InputRefused("taxId", "«NIF»: tiene " + taxId.length() + " caracteres y caben " + LONGEST_TAX_ID + ".");
    }
    String origin = PlainText.of(typed.origin()).toUpperCase(Locale.ROOT);
    if (origin.length() > LONGEST_TAX_ID) {
      throw new InputRefused("taxId", "«NIF»: la organización no lo trae, y su número en la herramienta anterior («" + origin
          + "») es demasiado largo para hacer sus veces.");
    }
    return new ImportedCompany(name, taxId, origin, PlainText.cut(PlainText.of(typed.notes()), LONGEST_NOTES));
  }

  @Override
  @Transactional(readOnly = true)
  public Foreseen foresee(ImportedContact typed, OptionalLong before) {
    Contact contact = fresh(typed, 0);
    return match(contact, before)
        .map(known -> new Foreseen(completes(known, contact) ? Outcome.COMPLETED : Outcome.UNCHANGED, OptionalLong.of(known.id())))
        .orElse(new Foreseen(Outcome.CREATED, OptionalLong.empty()));
  }

  @Override
  public Brought bring(ImportedContact typed, OptionalLong before, long companyId) {
    Contact contact = fresh(typed, companyId);
    Optional<Contact> known = match(contact, before);
    if (known.isEmpty()) {
      return new Brought(Outcome.CREATED, registry.add(contact));
    }
    Contact here = known.get();
    boolean completes = completes(here, contact);
    if (completes) {
      registry.change(new Contact(here.id(), here.companyId(), here.name(), here.email(), contact.phone(), here.seesCompany(),
          here.mayAuthoriseUpTo(), here.mayBuy(), here.administersUsers(), here.active(), here.version()));
    }
    return new Brought(completes ? Outcome.COMPLETED : Outcome.UNCHANGED, here.id());
  }

  private Optional<Contact> match(Contact contact, OptionalLong before) {
    Optional<Contact> same = before.isPresent() ? customers.findContact(before.getAsLong()) : Optional.empty();
    return same.or(() -> customers.contactByEmail(contact.email()));
  }

  /** Whoever has another address by now is left alone: somebody has changed them on purpose, or removed what was known of them. */
  private static boolean completes(Contact known, Contact brought) {
    return known.email().equals(brought.email()) && known.phone().isEmpty() && !brought.phone().isEmpty();
  }

  /** Without rights, and inactive. A telephone number that does not fit is none. */
  private static Contact fresh(ImportedContact typed, long companyId) {
    String phone = PlainText.of(typed.phone());
    String name = PlainText.of(typed.name());
    return ContactRules.checked(new Contact(0, companyId, name.isEmpty() ? PlainText.of(typed.email()) : name, typed.email(),
        phone.length() > LONGEST_PHONE ? "" : phone, false, null, false, false, false, 0));
  }
}
