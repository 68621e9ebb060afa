package io.ciclo.customers.store;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.AgreedChange;
import io.ciclo.customers.CareTeam;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyChanged;
import io.ciclo.customers.CompanySearch;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.CompanyWords;
import io.ciclo.customers.Contact;
import io.ciclo.customers.ContactChanged;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStanding;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.CustomerSettings;
import io.ciclo.customers.Customers;
import io.ciclo.customers.Invitation;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.customers.RecordedChange;
import io.ciclo.customers.Transition;
import io.ciclo.customers.RecordedChange.Subject;
import io.ciclo.customers.login.ContactCredentials;
import io.ciclo.customers.login.ContactSessions;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OpenDoors;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The client registry in the database: what is stored here has been checked, whoever sent it. */
@Service
@Transactional
class Registry implements Customers, CustomerRegistry {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final int MOST_QUOTA = 10_000;

  private final RegistryTables tables;
  private final ChangeLog changes;
  private final ContactCredentials credentials;
  private final ContactSessions sessions;
  private final OpenDoors doors;
  private final CaseCalendars calendars;
  private final CareTeams teams;
  private final WordsOfCompanies words;
  private final ProjectHandoverStore handovers;
  private final Staff staff;
  private final CustomerSettings settings;
  private final EngineSettings service;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Registry(RegistryTables tables, ChangeLog changes, ContactCredentials credentials, ContactSessions sessions,
      OpenDoors doors, CaseCalendars calendars, CareTeams teams, WordsOfCompanies words, ProjectHandoverStore handovers, Staff staff, CustomerSettings settings, EngineSettings service, Clock clock,
      ApplicationEventPublisher events) {
    this.tables = tables;
    this.changes = changes;
    this.credentials = credentials;
    this.sessions = sessions;
    this.doors = doors;
    this.calendars = calendars;
    this.teams = teams;
    this.words = words;
    this.handovers = handovers;
    this.staff = staff;
    this.settings = settings;
    this.service = service;
    this.clock = clock;
    this.events = events;
  }

  // companies

  @Override
  @Transactional(readOnly = true)
  public Company company(long id) {
    return tables.company(id).orElseThrow(() -> new NoSuchCustomer("la empresa", id));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Company> companies() {
    return search(new CompanySearch(null, null, null, null));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Company> portfolio(String person) {
    return tables.portfolio(person);
  }

  @Override
  @Transactional(readOnly = true)
  public List<Company> search(CompanySearch search) {
    return tables.companies(search);
  }

  @Override
  public long register(Company company) {
    Company checked = checked(company);
    requireLeader(checked.accountLeader());
    requireCsm(checked.csm());
    long id = once("taxId", "Ya hay una empresa con el NIF «" + checked.taxId() + "».", () -> tables.insert(checked));
    changes.created(id, Subject.COMPANY, id, checked.legalName());
    return id;
  }

  @Override
  public void change(Company company) {
    Company before = company(company.id());
    Company after = checked(company);
    // Who holds the post already may keep it, even after leaving the group: other data must stay editable.
    if (!Objects.equals(before.accountLeader(), after.accountLeader())) {
      requireLeader(after.accountLeader());
    }
    if (!Objects.equals(before.csm(), after.csm())) {
      requireCsm(after.csm());
    }
    if (after.accountType() == AccountType.GENERAL && !tables.agreedChangesOf(company.id()).isEmpty()) {
      throw new InputRefused("accountType", "El tipo de cuenta no puede ser general mientras haya cambios pactados: "
          + "retírelos antes.");
    }
    if (before.status() == CompanyStatus.INACTIVE && after.status() != CompanyStatus.INACTIVE) {
      tables.lockCompany(company.id());
      if (tables.beingErased(company.id(), null)) {
        throw new InputRefused("status", "«Estado»: se están borrando los datos personales de esta empresa; espere a que acabe.");
      }
    }
    once("taxId", "Ya hay una empresa con el NIF «" + after.taxId() + "».", () -> {
      tables.update(after);
      return after.id();
    });
    changes.changed(company.id(), Subject.COMPANY, company.id(), before, after);
    events.publishEvent(new CompanyChanged(before, after));
    if (before.status().contactsMayEnter() && !after.status().contactsMayEnter()) {
      tables.contactsOf(company.id()).forEach(this::close);
    }
  }

  @Override
  public void nameAccountLeader(long companyId, String staffId) {
    Company before = company(companyId);
    if (staffId == null || staffId.isBlank()) {
      throw new InputRefused("leader", "Elija un líder de cuenta.");
    }
    requireLeader(staffId);
    Company after = new Company(before.id(), before.legalName(), before.taxId(), before.platformKind(),
        before.product(), before.plan(), before.keyAccount(), before.accountType(), staffId, before.csm(),
        before.phoneService(), before.eServicePolicy(), before.paidValuation(), before.formOfAddress(),
        before.language(), before.calendar(), before.zone(), before.csmNotes(), before.status(), before.version());
    tables.update(after);
    changes.changed(companyId, Subject.COMPANY, companyId, before, after);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Transition> transition(long companyId) {
    // whoever has left looks at no tickets: they go to the account leader again
    return handovers.transition(companyId, clock.instant()).filter(month -> staff.worksHere(month.projectManager()));
  }

  @Override
  @Transactional(readOnly = true)
  public CareTeam careTeam(long companyId) {
    return teams.of(companyId);
  }

  @Override
  public void change(CareTeam team) {
    teams.change(team, company(team.companyId()).accountLeader());
  }

  @Override
  @Transactional(readOnly = true)
  public CompanyWords words(long companyId) {
    return words.of(companyId);
  }

  @Override
  public void change(CompanyWords typed) {
    company(typed.companyId());
    words.change(typed);
  }

  // contracts

  @Override
  @Transactional(readOnly = true)
  public ContractStanding standing(long companyId) {
    company(companyId);
    LocalDate today = clock.instant().atZone(service.zone()).toLocalDate();
    return ContractStanding.of(tables.contractsOf(companyId), today, settings.contractGrace());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Contract> contractsOf(long companyId) {
    return tables.contractsOf(companyId);
  }

  @Override
  @Transactional(readOnly = true)
  public Contract contract(long id) {
    return tables.contract(id).orElseThrow(() -> new NoSuchCustomer("el contrato", id));
  }

  @Override
  public long add(Contract contract) {
    company(contract.companyId());
    Contract checked = checked(contract);
    long id = onceReference(checked, () -> tables.insert(checked));
    changes.created(checked.companyId(), Subject.CONTRACT, id, checked.reference());
    return id;
  }

  @Override
  public void change(Contract contract) {
    Contract before = contract(contract.id());
    requireSameCompany(before.companyId(), contract.companyId(), "el contrato", contract.id());
    Contract after = checked(contract);
    onceReference(after, () -> {
      tables.update(after);
      return after.id();
    });
    changes.changed(after.companyId(), Subject.CONTRACT, after.id(), before, after);
  }

  // agreed changes

  @Override
  @Transactional(readOnly = true)
  public List<AgreedChange> agreedChanges(long companyId) {
    return tables.agreedChangesOf(companyId);
  }

  @Override
  @Transactional(readOnly = true)
  public AgreedChange agreedChange(long id) {
    return tables.agreedChange(id).orElseThrow(() -> new NoSuchCustomer("el cambio pactado", id));
  }

  @Override
  public long add(AgreedChange change) {
    if (company(change.companyId()).accountType() != AccountType.SPECIAL) {
      throw new InputRefused("description", "Solo las cuentas especiales tienen cambios pactados: cambie antes el tipo "
          + "de cuenta de la empresa.");
    }
    AgreedChange checked = checked(change);
    long id = tables.insert(checked);
    changes.created(checked.companyId(), Subject.AGREED_CHANGE, id, checked.description());
    return id;
  }

  @Override
  public void change(AgreedChange change) {
    AgreedChange before = agreedChange(change.id());
    requireSameCompany(before.companyId(), change.companyId(), "el cambio pactado", change.id());
    AgreedChange after = checked(change);
    tables.update(after);
    changes.changed(after.companyId(), Subject.AGREED_CHANGE, after.id(), before, after);
  }

  @Override
  public void remove(AgreedChange change) {
    AgreedChange before = agreedChange(change.id());
    requireSameCompany(before.companyId(), change.companyId(), "el cambio pactado", change.id());
    tables.delete(change);
    changes.removed(before.companyId(), Subject.AGREED_CHANGE, before.id(), before.description());
  }

  // contacts

  @Override
  @Transactional(readOnly = true)
  public Contact contact(long id) {
    return tables.contact(id).orElseThrow(() -> new NoSuchCustomer("el contacto", id));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Contact> findContact(long id) {
    return tables.contact(id);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Contact> contactByEmail(String email) {
    return email == null ? Optional.empty() : tables.contact(email.strip().toLowerCase(Locale.ROOT));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Contact> contactsOf(long companyId) {
    return tables.contactsOf(companyId);
  }

  @Override
  public Invitation invite(Contact contact) {
    return credentials.invite(contact(add(contact)));
  }

  @Override
  public long add(Contact contact) {
    company(contact.companyId());
    Contact checked = ContactRules.checked(contact);
    long id = onceEmail(checked, () -> tables.insert(checked));
    changes.created(checked.companyId(), Subject.CONTACT, id, checked.email());
    return id;
  }

  @Override
  public long join(Contact contact) {
    company(contact.companyId());
    Contact checked = ContactRules.checked(contact);
    long id = onceEmail(checked, () -> tables.insert(checked));
    changes.created(checked.companyId(), Subject.CONTACT, id, checked.email(), checked.email());
    return id;
  }

  @Override
  public void recordInvitation(long companyId, String email, String remark) {
    changes.invitation(companyId, email, remark);
  }

  @Override
  public void change(Contact contact) {
    tables.lockCompany(contact.companyId());
    Contact before = contact(contact.id());
    requireSameCompany(before.companyId(), contact.companyId(), "el contacto", contact.id());
    Contact after = ContactRules.checked(contact);
    if (!before.active() && after.active() && tables.beingErased(after.companyId(), after.id())) {
      throw new InputRefused("active", "«Activo»: se están borrando los datos personales de este contacto; espere a que acabe.");
    }
    LastOneStays.objection(before, after, tables.contactsOf(after.companyId())).ifPresent(Registry::refuse);
    onceEmail(after, () -> {
      tables.update(after);
      return after.id();
    });
    changes.changed(after.companyId(), Subject.CONTACT, after.id(), before, after);
    events.publishEvent(new ContactChanged(before, after));
    if (!after.active() || !after.email().equals(before.email())) {
      close(before);
    } else if (!sameRights(before, after)) {
      sessions.endOf(before.email());
    }
  }

  private static void refuse(InputRefused objection) {
    throw objection;
  }

  private static boolean sameRights(Contact before, Contact after) {
    return before.seesCompany() == after.seesCompany() && before.mayBuy() == after.mayBuy()
        && before.administersUsers() == after.administersUsers() && before.active() == after.active()
        && Objects.equals(before.mayAuthoriseUpTo(), after.mayAuthoriseUpTo());
  }

  private void close(Contact contact) {
    doors.close(AccountKind.CONTACT, String.valueOf(contact.id()), contact.email());
  }

  @Override
  public Invitation newPassword(long contactId) {
    Contact contact = contact(contactId);
    if (!contact.active()) {
      throw new InputRefused("active", "El contacto está dado de baja: reactívelo antes de darle una contraseña.");
    }
    Invitation invitation = credentials.invite(contact);
    changes.newPassword(contact.companyId(), contactId, contact.email());
    close(contact);
    return invitation;
  }

  @Override
  @Transactional(readOnly = true)
  public List<RecordedChange> changesOf(long companyId) {
    return tables.changesOf(companyId);
  }

  @Override
  @Transactional(readOnly = true)
  public List<RecordedChange> changesOfNote(long companyId, int most) {
    return tables.changesOfNote(companyId, most);
  }

  // what every stored row keeps

  private Company checked(Company c) {
    String language = Checked.required("language", "Idioma", c.language(), 8).toLowerCase(Locale.ROOT);
    if (!LANGUAGES.contains(language)) {
      throw new InputRefused("language", "El idioma «" + language + "» no es un código de idioma como «es» o «en».");
    }
    String calendar = Checked.required("calendar", "Calendario", c.calendar(), 64);
    calendars.requireForCases(calendar);
    return new Company(c.id(), Checked.required("legalName", "Razón social", c.legalName(), 200),
        Checked.required("taxId", "NIF", c.taxId(), 30).toUpperCase(Locale.ROOT),
        Checked.chosen("platformKind", "Tipo de plataforma", c.platformKind()),
        Checked.chosen("product", "Producto", c.product()), Checked.chosen("plan", "Plan de soporte", c.plan()),
        c.keyAccount(), Checked.chosen("accountType", "Tipo de cuenta", c.accountType()),
        emptyToNull(c.accountLeader()), emptyToNull(c.csm()), c.phoneService(), c.eServicePolicy(), c.paidValuation(),
        Checked.chosen("formOfAddress", "Tratamiento", c.formOfAddress()), language, calendar,
        Checked.chosen("zone", "Zona horaria", c.zone()),
        Checked.optional("csmNotes", "Expectativas y objetivos", c.csmNotes(), 4000),
        Checked.chosen("status", "Estado", c.status()), c.version());
  }

  private static Contract checked(Contract c) {
    LocalDate start = Checked.chosen("start", "Inicio", c.start());
    LocalDate end = Checked.chosen("end", "Fin", c.end());
    if (end.isBefore(start)) {
      throw new InputRefused("end", "El fin del contrato es anterior a su inicio.");
    }
    return new Contract(c.id(), c.companyId(), Checked.required("reference", "Referencia", c.reference(), 60),
        Checked.chosen("plan", "Plan de soporte", c.plan()), start, end,
        Checked.chosen("status", "Estado", c.status()), c.version());
  }

  private static AgreedChange checked(AgreedChange c) {
    if (c.quota() < 1 || c.quota() > MOST_QUOTA) {
      throw new InputRefused("quota", "El cupo tiene que ser un número entero entre 1 y 10.000.");
    }
    return new AgreedChange(c.id(), c.companyId(), Checked.required("description", "Descripción", c.description(), 500),
        c.quota(), Checked.chosen("period", "Periodo", c.period()), c.version());
  }

  private void requireLeader(String staffId) {
    if (staffId != null && !staff.isIn(staffId, StaffGroup.ACCOUNT_LEADERS)) {
      throw new InputRefused("accountLeader", "El líder de cuenta elegido («" + staffId
          + "») no está en el grupo de líderes de cuenta.");
    }
  }

  private void requireCsm(String staffId) {
    if (staffId != null && !staff.isIn(staffId, StaffGroup.CUSTOMER_SUCCESS)) {
      throw new InputRefused("csm", "El CSM elegido («" + staffId + "») no está en el grupo de Customer Success.");
    }
  }

  private static void requireSameCompany(long is, long claimed, String what, long id) {
    if (is != claimed) {
      throw new NoSuchCustomer(what, id);
    }
  }

  private static long onceReference(Contract contract, Supplier<Long> write) {
    return once("reference", "Ya hay un contrato con la referencia «" + contract.reference() + "».", write);
  }

  private static long onceEmail(Contact contact, Supplier<Long> write) {
    return once("email", "Ya hay un contacto con el correo electrónico «" + contact.email() + "».", write);
  }

  private static long once(String field, String reason, Supplier<Long> write) {
    try {
      return write.get();
    } catch (DuplicateKeyException e) {
      throw new InputRefused(field, reason);
    }
  }

  private static String emptyToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
