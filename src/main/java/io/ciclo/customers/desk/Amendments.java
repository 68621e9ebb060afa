package io.ciclo.customers.desk;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Amendment;
import io.ciclo.customers.Amendment.Newcomer;
import io.ciclo.customers.Amendment.Seen;
import io.ciclo.customers.Amendment.Terms;
import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStanding;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventEntry.Kind;
import io.ciclo.customers.CustomerEventOutcome;
import io.ciclo.customers.CustomerEventState;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.store.AmendmentStore;
import io.ciclo.engine.AccountInvitations;
import io.ciclo.engine.AccountKind;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Amendments of a contract (CL-04): collected, compared, decided, and applied from their first day. */
@Service
@Transactional
public class Amendments {

  static final String PLAN = "Plan de soporte";
  static final String PRODUCT = "Producto";
  static final String ACCOUNT_TYPE = "Tipo de cuenta";
  static final String PHONE_SERVICE = "Atención telefónica";

  private final EventFile file;
  private final AmendmentStore store;
  private final Customers customers;
  private final CustomerRegistry registry;
  private final AccountInvitations invitations;
  private final EngineSettings service;
  private final Vocabulary vocabulary;

  Amendments(EventFile file, AmendmentStore store, Customers customers, CustomerRegistry registry, AccountInvitations invitations,
      EngineSettings service, Vocabulary vocabulary) {
    this.file = file;
    this.store = store;
    this.customers = customers;
    this.registry = registry;
    this.invitations = invitations;
    this.service = service;
    this.vocabulary = vocabulary;
  }

  public Optional<Amendment> find(String number) {
    return store.find(number);
  }

  Amendment get(String number) {
    return store.find(number).orElseThrow(() -> new IllegalStateException(number + " has no amendment yet"));
  }

  LocalDate today() {
    return LocalDate.ofInstant(file.now(), service.zone());
  }

  /** The contract that is amended: in force, in grace, or the one that begins or ended last; empty when there is none. */
  Optional<Contract> contract(long company) {
    ContractStanding standing = customers.standing(company);
    if (standing instanceof ContractStanding.InForce now) {
      return Optional.of(now.contract());
    }
    if (standing instanceof ContractStanding.InGrace grace) {
      return Optional.of(grace.contract());
    }
    return registry.contractsOf(company).stream().filter(contract -> contract.status() != ContractStatus.TERMINATED)
        .max(Comparator.comparing(Contract::end));
  }

  /**
   * What somebody typed.
   *
   * @param startsOn first day
   * @param newcomer null for none
   * @param leavingContact null for none
   */
  public record Wish(Terms terms, LocalDate startsOn, Newcomer newcomer, Long leavingContact) {}

  /** @throws InputRefused naming the field: nothing changes, or what it asks for cannot be */
  public void collect(String number, Wish wish, String staffId) {
    CustomerEvent event = file.get(number);
    Company company = customers.company(event.company());
    check(company, wish);
    Optional<Contract> contract = contract(company.id());
    checkEnd(contract, wish);
    Seen seen = new Seen(company.version(), contract.map(Contract::id).orElse(null), contract.map(Contract::version).orElse(null));
    Amendment before = store.find(number).orElse(null);
    Amendment collected = new Amendment(number, wish.terms(), wish.startsOn(), wish.newcomer(), wish.leavingContact(), seen,
        String.join("\n", changes(company, contract, wish)), null, null, before == null ? 0 : before.version());
    if (collected.told().isEmpty()) {
      throw new InputRefused("newPlan", "«Datos nuevos»: son los que ya tiene; cambie lo que dice el contrato, o no lo apruebe.");
    }
    if (before == null) {
      store.insert(collected);
    } else {
      store.change(collected);
    }
    file.agreed(number, wish.terms().plan(), new EventFile.Term(wish.startsOn(), wish.terms().endsOn()));
    file.reach(number, CustomerEventState.OPEN);
    file.note(number, Kind.DATA, collected.told(), staffId);
  }

  private void check(Company company, Wish wish) {
    unableTo(company, wish).ifPresent(refused -> {
      throw refused;
    });
  }

  /** Why the record cannot become so: asked when it is typed, and again on its first day. */
  private Optional<InputRefused> unableTo(Company company, Wish wish) {
    if (wish.terms().accountType() == AccountType.GENERAL && !customers.agreedChanges(company.id()).isEmpty()) {
      return Optional.of(new InputRefused("newAccountType", "«Tipo de cuenta»: no puede ser general mientras haya cambios pactados (CL-12): "
          + "retírelos antes en la ficha."));
    }
    if (wish.newcomer() != null && customers.contactByEmail(wish.newcomer().email()).isPresent()) {
      return Optional.of(new InputRefused("newContact", "«Contacto nuevo»: ya hay un contacto con la dirección «" + wish.newcomer().email() + "»."));
    }
    return wish.leavingContact() == null ? Optional.empty() : unableToLeave(company, wish.leavingContact());
  }

  private Optional<InputRefused> unableToLeave(Company company, long id) {
    List<Contact> active = customers.contactsOf(company.id()).stream().filter(Contact::active).toList();
    Optional<Contact> leaving = active.stream().filter(contact -> contact.id() == id).findFirst();
    if (leaving.isEmpty()) {
      return Optional.of(new InputRefused("leavingContact", "«Contacto que se va»: ya no es un contacto activo de la empresa."));
    }
    List<Contact> others = active.stream().filter(contact -> contact.id() != id).toList();
    boolean lastAuthoriser = leaving.get().mayAuthoriseUpTo() != null && others.stream().allMatch(one -> one.mayAuthoriseUpTo() == null);
    boolean lastAdministrator = leaving.get().administersUsers() && others.stream().noneMatch(Contact::administersUsers);
    return lastAuthoriser || lastAdministrator ? Optional.of(new InputRefused("leavingContact", "«Contacto que se va»: " + leaving.get().name()
        + " es la única persona que " + (lastAuthoriser ? "puede autorizar" : "administra usuarios") + "; dé antes ese derecho a otra."))
        : Optional.empty();
  }

  private static void checkEnd(Optional<Contract> contract, Wish wish) {
    LocalDate end = wish.terms().endsOn();
    if (end == null) {
      return;
    }
    if (end.isBefore(wish.startsOn())) {
      throw new InputRefused("newEndsOn", "«Nuevo fin del contrato»: no puede ser anterior al primer día de la modificación.");
    }
    if (contract.isEmpty()) {
      throw new InputRefused("newEndsOn", "«Nuevo fin del contrato»: no tiene ningún contrato que modificar; déjelo vacío o registre su contrato.");
    }
    if (end.isBefore(contract.get().start())) {
      throw new InputRefused("newEndsOn", "«Nuevo fin del contrato»: no puede ser anterior a su inicio, el " + Times.digits(contract.get().start()) + ".");
    }
  }

  /** A line each; empty when nothing would change. */
  private List<String> changes(Company company, Optional<Contract> contract, Wish wish) {
    Terms terms = wish.terms();
    List<String> lines = new ArrayList<>();
    line(lines, PLAN, word("plan", company.plan()), word("plan", terms.plan()));
    line(lines, PRODUCT, word("product", company.product()), word("product", terms.product()));
    line(lines, ACCOUNT_TYPE, word("accountType", company.accountType()), word("accountType", terms.accountType()));
    line(lines, PHONE_SERVICE, company.phoneService() ? "sí" : "no", terms.phoneService() ? "sí" : "no");
    contract.filter(one -> terms.endsOn() != null)
        .ifPresent(one -> line(lines, "Fin del contrato", Times.digits(one.end()), Times.digits(terms.endsOn())));
    if (wish.newcomer() != null) {
      lines.add("Contacto nuevo: " + wish.newcomer().name() + " (" + wish.newcomer().email() + ")");
    }
    if (wish.leavingContact() != null) {
      lines.add("Contacto que deja de tener acceso: " + customers.contact(wish.leavingContact()).name());
    }
    return lines;
  }

  /** What it does not change is as the record says, which others may have changed since it was compared. */
  static boolean changes(Amendment amendment, String label) {
    return amendment.told().lines().anyMatch(line -> line.startsWith(label + ": "));
  }

  private static void line(List<String> lines, String label, String before, String after) {
    if (!before.equals(after)) {
      lines.add(label + ": " + before + " → " + after);
    }
  }

  private String word(String group, Enum<?> constant) {
    return vocabulary.word("customers." + group, constant);
  }

  /** What the company would be. */
  Company amended(Amendment amendment) {
    Company c = customers.company(file.get(amendment.number()).company());
    Terms terms = amendment.terms();
    return new Company(c.id(), c.legalName(), c.taxId(), c.platformKind(), terms.product(), terms.plan(), c.keyAccount(), terms.accountType(),
        c.accountLeader(), c.csm(), terms.phoneService(), c.eServicePolicy(), c.paidValuation(), c.formOfAddress(), c.language(),
        c.calendar(), c.zone(), c.csmNotes(), c.status(), c.version());
  }

  public enum Decision { APPROVE, CORRECT, GIVE_UP }

  /** @param reason null when it is approved */
  public void decide(String number, Decision decision, String reason, String staffId) {
    if (decision == Decision.APPROVE) {
      file.note(number, Kind.APPROVED, null, staffId);
      return;
    }
    store.change(with(get(number), reason, null));
    file.note(number, Kind.REFUSED, reason, staffId);
  }

  /** @param at the beginning of its first day, in the service's zone */
  public record Start(boolean later, Instant at) {}

  /** An amendment whose first day is still to come waits for it, and changes nothing until then. */
  public Start plan(String number) {
    Amendment amendment = get(number);
    boolean later = amendment.startsOn().isAfter(today());
    if (later) {
      file.reach(number, CustomerEventState.WAITING);
    }
    return new Start(later, amendment.startsOn().atStartOfDay(service.zone()).toInstant());
  }

  /**
   * Record, contract and contacts change together; open tickets follow in the same transaction.
   *
   * @return false when somebody changed the record or the contract since it was compared, or what it asks for cannot be any more: then
   *     nothing is changed, and the history says why
   */
  public boolean apply(String number) {
    Amendment amendment = get(number);
    CustomerEvent event = file.get(number);
    Company company = customers.company(event.company());
    Optional<Contract> contract = contract(company.id());
    Wish wish = new Wish(amendment.terms(), amendment.startsOn(), amendment.newcomer(), amendment.leavingContact());
    Optional<String> changed = changedSince(amendment.seen(), company, contract)
        .or(() -> unableTo(company, wish).map(InputRefused::reason));
    if (changed.isPresent()) {
      file.reach(number, CustomerEventState.OPEN);
      file.note(number, Kind.NOTED, changed.get(), null);
      return false;
    }
    contract.ifPresent(one -> registry.change(new Contract(one.id(), one.companyId(), one.reference(), amendment.terms().plan(), one.start(),
        amendment.terms().endsOn() == null ? one.end() : amendment.terms().endsOn(), one.status(), one.version())));
    registry.change(amended(amendment));
    letIn(event, amendment.newcomer());
    letOut(amendment.leavingContact());
    store.change(with(amendment, null, file.now()));
    file.note(number, Kind.DONE, amendment.told(), null);
    return true;
  }

  private static Optional<String> changedSince(Seen seen, Company company, Optional<Contract> contract) {
    if (company.version() != seen.companyVersion()) {
      return Optional.of("No se aplica: alguien ha cambiado la ficha de la empresa después de compararla.");
    }
    boolean sameContract = Objects.equals(contract.map(Contract::id).orElse(null), seen.contract())
        && Objects.equals(contract.map(Contract::version).orElse(null), seen.contractVersion());
    return sameContract ? Optional.empty() : Optional.of("No se aplica: el contrato ya no es el que se comparó.");
  }

  /** By mail where there is one; else whoever administers the company's users hands over a password on the company's page. */
  private void letIn(CustomerEvent event, Newcomer newcomer) {
    if (newcomer == null) {
      return;
    }
    long id = registry.add(new Contact(0, event.company(), newcomer.name(), newcomer.email(), "", false, null, false, false, true, 0));
    if (invitations.byMail()) {
      invitations.invite(AccountKind.CONTACT, String.valueOf(id));
    }
  }

  private void letOut(Long leaving) {
    if (leaving != null) {
      Contact c = customers.contact(leaving);
      registry.change(new Contact(c.id(), c.companyId(), c.name(), c.email(), c.phone(), c.seesCompany(), c.mayAuthoriseUpTo(), c.mayBuy(),
          c.administersUsers(), false, c.version()));
    }
  }

  private static Amendment with(Amendment a, String reason, Instant appliedAt) {
    return new Amendment(a.number(), a.terms(), a.startsOn(), a.newcomer(), a.leavingContact(), a.seen(), a.told(), reason, appliedAt,
        a.version());
  }

  /** The signature is taken back before it was applied; the process ends next. */
  void withdrawn(String number, String reason, String staffId) {
    store.find(number).ifPresent(amendment -> store.change(with(amendment, reason, null)));
    file.note(number, Kind.REFUSED, reason, staffId);
  }

  public void close(String number, CustomerEventOutcome outcome) {
    String text = outcome == CustomerEventOutcome.APPLIED ? get(number).told() : lastReason(number);
    file.ends(number, outcome, text, null);
  }

  private String lastReason(String number) {
    return file.history(number).stream().filter(entry -> entry.kind() == Kind.REFUSED).reduce((earlier, later) -> later)
        .map(entry -> entry.text()).orElse(null);
  }
}
