package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.customers.PersonalDataSettings;
import io.ciclo.customers.process.ErasureProcesses;
import io.ciclo.customers.store.ErasureStore;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PersonalData.Named;
import io.ciclo.engine.PersonalErasure;
import io.ciclo.engine.PersonalTraces;
import io.ciclo.engine.PersonalTraces.Kind;
import io.ciclo.engine.PersonalTraces.Term;
import io.ciclo.engine.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal data of a company or of one contact is erased on request, after the legal time, when two people agree; a record stays that holds
 * none of it.
 */
@Service
public class ErasureDesk {

  /** Words a request is filed under, not words about a person: no blanks, no mail addresses. */
  private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/._-]{2,39}");
  private static final int LONGEST_WHY = 300;
  private static final int MOST_SHOWN = 200;

  private final Customers customers;
  private final ErasureStore store;
  private final PersonalErasure rooms;
  private final ErasureLetters letters;
  private final ErasureProcesses processes;
  private final PersonalDataSettings settings;
  private final ZoneId zone;
  private final Clock clock;

  ErasureDesk(Customers customers, ErasureStore store, PersonalErasure rooms, ErasureLetters letters, ErasureProcesses processes,
      PersonalDataSettings settings, EngineSettings engine, Clock clock) {
    this.customers = customers;
    this.store = store;
    this.rooms = rooms;
    this.letters = letters;
    this.processes = processes;
    this.settings = settings;
    this.zone = engine.zone();
    this.clock = clock;
  }

  /** @param contact null for the whole company */
  @Transactional(readOnly = true)
  public ErasurePlan plan(long company, Long contact) {
    PersonalTraces traces = traces(company, contact);
    return new ErasurePlan(holds(company, contact, traces, true),
        rooms.rooms().stream().map(room -> new Erasure.Emptied(room, rooms.count(room, traces))).toList());
  }

  /**
   * Asks for it; a second person decides.
   *
   * @param contact null for the whole company
   * @param reference how the request is filed
   * @throws InputRefused when the reference is none, or something holds the data
   */
  @Transactional
  public Erasure request(long company, Long contact, String reference, String by) {
    String filed = reference == null ? "" : reference.strip();
    if (!REFERENCE.matcher(filed).matches()) {
      throw new InputRefused("reference", "«Referencia de la solicitud»: escriba con qué código está archivada, de 3 a 40 letras, números"
          + " o signos / . _ - y sin espacios; por ejemplo RGPD-2026-14. No escriba nombres: la referencia se conserva.");
    }
    // Somebody who presses twice asks once.
    store.lock(company);
    demandFree(holds(company, contact, traces(company, contact), true));
    long id = store.add(company, contact, filed, by, clock.instant());
    processes.requested(Erasure.key(id));
    return erasure(id);
  }

  private static void demandFree(List<String> holds) {
    if (!holds.isEmpty()) {
      throw new InputRefused("erasure", "Todavía no se puede borrar. " + String.join(" ", holds));
    }
  }

  /** @throws InputRefused when it is the person who asked, or something holds the data meanwhile */
  @Transactional
  public void confirm(String key, String by) {
    Erasure erasure = undecided(key);
    if (erasure.requestedBy().equals(by)) {
      throw new InputRefused("erasureDecision", "«¿Se borra?»: lo confirma otra persona; usted lo ha pedido.");
    }
    // Whoever makes them active again meanwhile waits, and is refused.
    store.lock(erasure.company());
    PersonalTraces traces = traces(erasure.company(), erasure.contact());
    demandFree(holds(erasure.company(), erasure.contact(), traces, false));
    store.keep(erasure.id(), traces);
    store.decide(erasure.id(), ErasureState.CONFIRMED, by, clock.instant(), null);
  }

  /** Whoever asked may take it back this way, too. */
  @Transactional
  public void refuse(String key, String why, String by) {
    String reason = why == null ? "" : why.strip();
    if (reason.isEmpty() || reason.length() > LONGEST_WHY) {
      throw new InputRefused("erasureWhy", "«Por qué no»: es obligatorio y admite como máximo " + LONGEST_WHY + " caracteres.");
    }
    store.decide(undecided(key).id(), ErasureState.REFUSED, by, clock.instant(), reason);
  }

  private Erasure undecided(String key) {
    Erasure erasure = erasure(Erasure.id(key));
    if (erasure.state() != ErasureState.REQUESTED) {
      throw new InputRefused("erasureDecision", "«¿Se borra?»: ya se ha decidido.");
    }
    return erasure;
  }

  /** Writes to everybody concerned who has an address, while they still have one. */
  @Transactional
  public void tell(String key) {
    Erasure erasure = erasure(Erasure.id(key));
    Company company = customers.company(erasure.company());
    List<Contact> people = people(erasure.company(), erasure.contact()).stream().filter(one -> !erased(one)).toList();
    people.forEach(one -> letters.tell(key, company, one));
    store.told(erasure.id(), people.size());
  }

  /** Whether all letters have left, or have had their time. */
  @Transactional(readOnly = true)
  public boolean lettersGone(String key) {
    Erasure erasure = erasure(Erasure.id(key));
    return letters.gone(key) || !clock.instant().isBefore(erasure.decidedAt().plus(settings.letterWait()));
  }

  /**
   * Empties the next room.
   *
   * @return whether there are more
   */
  @Transactional
  public boolean eraseNext(String key) {
    Erasure erasure = erasure(Erasure.id(key));
    List<String> left = left(erasure);
    if (!left.isEmpty()) {
      store.emptied(erasure.id(), left.get(0), rooms.erase(left.get(0), store.kept(erasure)), clock.instant());
    }
    return left.size() > 1;
  }

  private List<String> left(Erasure erasure) {
    List<String> done = erasure.rooms().stream().map(Erasure.Emptied::room).toList();
    return rooms.rooms().stream().filter(room -> !done.contains(room)).toList();
  }

  /** By what the rooms were searched goes too; the record stays. */
  @Transactional
  public void close(String key) {
    store.done(Erasure.id(key), clock.instant());
  }

  /** What the form shows: nobody's name, because the engine keeps what it shows. */
  @Transactional(readOnly = true)
  public Map<String, Object> facts(String key) {
    Erasure erasure = erasure(Erasure.id(key));
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("factErasureOf", erasure.wholeCompany() ? "Todos los datos personales de la empresa " + erasure.company()
        : "Los datos personales del contacto " + erasure.contact() + " de la empresa " + erasure.company());
    facts.put("factErasureReference", erasure.reference());
    facts.put("factErasureRows", plan(erasure).rows());
    facts.put("factErasureLink", "/clientes/" + erasure.company() + "/borrado"
        + (erasure.wholeCompany() ? "" : "?contacto=" + erasure.contact()));
    return facts;
  }

  private ErasurePlan plan(Erasure erasure) {
    return plan(erasure.company(), erasure.contact());
  }

  /** The latest first, of all companies. */
  @Transactional(readOnly = true)
  public List<Erasure> latest() {
    return store.all(MOST_SHOWN);
  }

  /** The latest first. */
  @Transactional(readOnly = true)
  public List<Erasure> of(long company) {
    return store.of(company);
  }

  private Erasure erasure(long id) {
    return store.find(id).orElseThrow(() -> new NoSuchCustomer("el borrado", id));
  }

  // what holds it, and by what somebody is known

  private List<String> holds(long company, Long contact, PersonalTraces traces, boolean anew) {
    List<String> holds = new ArrayList<>();
    if (contact == null) {
      Company known = customers.company(company);
      if (known.taxId().equals("BORRADO-" + company)) {
        return List.of("Los datos de esta empresa ya están borrados.");
      }
      if (known.status() != CompanyStatus.INACTIVE) {
        holds.add("La empresa sigue en el estado «" + (known.status() == CompanyStatus.ACTIVE ? "Activa" : "Prospecto") + "»: dela de baja antes.");
      }
      store.lastDayAsCustomer(company, zone).map(day -> day.plus(settings.retention()))
          .filter(until -> LocalDate.ofInstant(clock.instant(), zone).isBefore(until))
          .ifPresent(until -> holds.add("La ley obliga a conservar los datos hasta el " + Times.day(until) + "."));
    } else {
      Contact known = customers.contact(contact);
      if (known.companyId() != company) {
        throw new NoSuchCustomer("el contacto", contact);
      }
      if (erased(known)) {
        return List.of("Los datos de este contacto ya están borrados.");
      }
      if (known.active()) {
        holds.add("El contacto sigue activo: dele de baja antes.");
      }
    }
    if (anew && store.of(company).stream().anyMatch(one -> !one.state().over() && (one.wholeCompany() || one.contact().equals(contact)))) {
      holds.add("Ya hay un borrado pedido.");
    }
    holds.addAll(rooms.holds(traces));
    return holds;
  }

  private static boolean erased(Contact contact) {
    return contact.email().equals(PersonalTraces.address(contact.id()));
  }

  private List<Contact> people(long company, Long contact) {
    return contact == null ? customers.contactsOf(company) : List.of(customers.contact(contact));
  }

  private PersonalTraces traces(long company, Long contact) {
    List<Contact> people = people(company, contact);
    List<Term> terms = new ArrayList<>();
    Set<Long> theirs = Set.copyOf(people.stream().map(Contact::id).toList());
    people.forEach(one -> store.termsOfContact(one.id()).stream().filter(term -> !somebodyElses(term, theirs)).forEach(terms::add));
    Set<Long> invitations = new HashSet<>();
    store.invitationsOf(company).forEach((id, said) -> {
      boolean known = contact == null || said.stream().anyMatch(term -> term.kind() == Kind.EMAIL && knows(terms, term.value()));
      if (known) {
        invitations.add(id);
        terms.addAll(said);
      }
    });
    if (contact == null) {
      terms.addAll(store.termsOfCompany(company));
      rooms.peopleOf(company).forEach(one -> terms.addAll(terms(one)));
    }
    Set<String> cases = new HashSet<>(rooms.casesOf(company));
    store.of(company).forEach(erasure -> cases.add(erasure.key()));
    return new PersonalTraces(company, contact == null, theirs, invitations, cases,
        terms.stream().filter(term -> !somebodyElses(term, theirs)).distinct().toList());
  }

  /** An address that passed on to a colleague, or of a contact of another company who was a guest here: their letters and doors are their own. */
  private boolean somebodyElses(Term term, Set<Long> theirs) {
    return term.kind() == Kind.EMAIL && customers.contactByEmail(term.value()).filter(one -> !theirs.contains(one.id())).isPresent();
  }

  private static boolean knows(List<Term> terms, String email) {
    return terms.stream().anyMatch(term -> term.kind() == Kind.EMAIL && term.value().equalsIgnoreCase(email));
  }

  private static List<Term> terms(Named one) {
    return Stream.of(new Term(Kind.NAME, one.name() == null ? "" : one.name(), "Persona del cliente"),
        new Term(Kind.EMAIL, one.email() == null ? "" : one.email(), "persona@borrado.invalid")).filter(term -> !term.value().isBlank()).toList();
  }
}
