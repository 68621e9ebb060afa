package io.ciclo.customers.desk;

import io.ciclo.customers.Amendment;
import io.ciclo.customers.Amendment.Terms;
import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventEntry;
import io.ciclo.customers.CustomerEventEntry.Kind;
import io.ciclo.customers.Customers;
import io.ciclo.customers.TermsPreview;
import io.ciclo.customers.TermsPreview.Moved;
import io.ciclo.engine.Choice;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.messages.Addressee;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What forms of amendments show, and what is known of their fields. */
@Component
public class AmendmentFacts {

  private static final int MOST_MOVED = 12;

  private final EventFile file;
  private final Amendments amendments;
  private final Customers customers;
  private final EventReaders readers;
  private final ObjectProvider<TermsPreview> previews;
  private final EngineSettings service;
  private final Vocabulary vocabulary;

  // ObjectProvider: rooms with cases implement it, and know this one.
  AmendmentFacts(EventFile file, Amendments amendments, Customers customers, EventReaders readers, ObjectProvider<TermsPreview> previews,
      EngineSettings service, Vocabulary vocabulary) {
    this.file = file;
    this.amendments = amendments;
    this.customers = customers;
    this.readers = readers;
    this.previews = previews;
    this.service = service;
    this.vocabulary = vocabulary;
  }

  private Company company(String number) {
    return customers.company(file.get(number).company());
  }

  /** What was signed. */
  public String signed(String number) {
    CustomerEvent event = file.get(number);
    return "Contrato " + event.reference() + ", firmado el " + Times.digits(event.signedOn()) + ": plan "
        + vocabulary.word("customers.plan", event.plan())
        + (event.startsOn() == null ? "" : ", desde el " + Times.digits(event.startsOn()))
        + (event.endsOn() == null ? "" : ", hasta el " + Times.digits(event.endsOn())) + ".";
  }

  /** What the company has now. */
  public String present(String number) {
    Company company = company(number);
    return "Ahora: plan " + vocabulary.word("customers.plan", company.plan()) + ", "
        + vocabulary.word("customers.product", company.product()) + ", cuenta "
        + vocabulary.word("customers.accountType", company.accountType()).toLowerCase() + ", "
        + (company.phoneService() ? "con" : "sin") + " atención telefónica"
        + amendments.contract(company.id()).map(contract -> "; contrato " + contract.reference() + " hasta el " + Times.digits(contract.end()))
            .orElse("; sin contrato") + ".";
  }

  /** Why it is collected again: a correction that was asked for, or what somebody else changed meanwhile. */
  public String remark(String number) {
    List<CustomerEventEntry> history = file.history(number);
    return history.isEmpty() ? "" : Optional.of(history.get(history.size() - 1))
        .filter(entry -> entry.kind() == Kind.REFUSED || entry.kind() == Kind.NOTED).map(CustomerEventEntry::text).orElse("");
  }

  /** What is known already: what was typed before, else what was signed, else what is. */
  public Map<String, Object> known(String number) {
    CustomerEvent event = file.get(number);
    Company company = company(number);
    Optional<Amendment> before = amendments.find(number);
    Map<String, Object> known = new HashMap<>();
    known.put("newPlan", (before.isEmpty() ? event.plan() : wished(before, Amendments.PLAN, Terms::plan).orElse(company.plan())).name());
    known.put("newProduct", wished(before, Amendments.PRODUCT, Terms::product).orElse(company.product()).name());
    known.put("newAccountType", wished(before, Amendments.ACCOUNT_TYPE, Terms::accountType).orElse(company.accountType()).name());
    known.put("newPhoneService", wished(before, Amendments.PHONE_SERVICE, Terms::phoneService).orElse(company.phoneService()) ? "YES" : "NO");
    known.put("startsOn", before.map(Amendment::startsOn).orElse(event.startsOn() == null ? amendments.today() : event.startsOn()).toString());
    LocalDate end = before.map(one -> one.terms().endsOn()).orElse(event.endsOn());
    if (end != null) {
      known.put("newEndsOn", end.toString());
    }
    before.map(Amendment::newcomer).ifPresent(one -> known.put("newContact", one.name() + " <" + one.email() + ">"));
    before.map(Amendment::leavingContact).ifPresent(one -> known.put("leavingContact", String.valueOf(one)));
    return known;
  }

  private static <T> Optional<T> wished(Optional<Amendment> before, String label, Function<Terms, T> term) {
    return before.filter(one -> Amendments.changes(one, label)).map(Amendment::terms).map(term);
  }

  public List<Choice> contacts(String number) {
    return customers.contactsOf(file.get(number).company()).stream().filter(Contact::active)
        .map(contact -> new Choice(contact.name() + " (" + contact.email() + ")", String.valueOf(contact.id()))).toList();
  }

  public String changes(String number) {
    Amendment amendment = amendments.get(number);
    return amendment.told() + "\nDesde el " + Times.spokenDay(amendment.startsOn())
        + (amendment.startsOn().isAfter(amendments.today()) ? "; hasta entonces todo sigue como está." : ".");
  }

  /** Deadlines of open tickets that would move, were it applied now (SL-29). */
  public String moved(String number) {
    Company changed = amendments.amended(amendments.get(number));
    List<Moved> moved = previews.orderedStream().flatMap(preview -> preview.of(changed).stream()).toList();
    String asOf = "Calculado el " + moment(file.now());
    if (moved.isEmpty()) {
      return asOf + ": ningún plazo de tickets abiertos se mueve.";
    }
    return asOf + ":\n" + moved.stream().limit(MOST_MOVED).map(this::line).collect(Collectors.joining("\n"))
        + (moved.size() > MOST_MOVED ? "\ny " + (moved.size() - MOST_MOVED) + " plazos más" : "");
  }

  private String line(Moved one) {
    return one.caseNumber() + " · " + one.deadline() + ": " + moment(one.before()) + " → " + moment(one.after())
        + (one.overdue() ? " (quedaría vencido)" : "");
  }

  private String moment(Instant instant) {
    return instant == null ? "sin plazo" : new Times(service.zone()).weekdayAt(instant);
  }

  /** Who will be written to; what they read is what changes. */
  public String letters(String number) {
    long company = file.get(number).company();
    return "Al cliente, AV-CLI-MODIFICACION: " + names(readers.speakers(company)) + ".\nAl equipo, AV-CLI-CAMBIO: "
        + names(readers.team(company)) + ".\nLeerán qué cambia, tal como está aquí, y desde cuándo.";
  }

  private static String names(List<Addressee> people) {
    return people.isEmpty() ? "nadie con correo" : people.stream().map(one -> one.name() + " (" + one.email() + ")").collect(Collectors.joining(", "));
  }
}
