package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.ContractSigned;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventEntry.Kind;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Vocabulary;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a signed contract starts (CL-02, CL-04, CL-05): the table {@code contract-event-routing} says which process. */
@Service
@Transactional
public class SignedContracts {

  /** What the table answers where there is nothing to start. */
  private static final String NONE = "NONE";
  private static final int LONGEST_REFERENCE = 60;

  private final EventFile file;
  private final Customers customers;
  private final CustomerRegistry registry;
  private final Decisions decisions;
  private final ApplicationEventPublisher events;
  private final SafeWrite safely;
  private final Vocabulary vocabulary;

  // Lazy: deciding needs the engine, whose catalogue of beans contains delegates that lead back here.
  SignedContracts(EventFile file, Customers customers, CustomerRegistry registry, @Lazy Decisions decisions, ApplicationEventPublisher events,
      SafeWrite safely, Vocabulary vocabulary) {
    this.file = file;
    this.customers = customers;
    this.registry = registry;
    this.decisions = decisions;
    this.events = events;
    this.safely = safely;
    this.vocabulary = vocabulary;
  }

  /** @param process key of the process that follows it */
  public record Started(CustomerEvent event, String process) {}

  private record Route(CustomerEventKind kind, String process) {}

  /**
   * Writes the event down; empty when this contract has started one already.
   *
   * @throws InputRefused when nothing may be started by it: the table says so
   */
  public Optional<Started> record(ContractSigned signed) {
    String reference = signed.reference() == null ? "" : signed.reference().strip();
    if (reference.isEmpty()) {
      throw new InputRefused("reference", "«Referencia»: sin la referencia del contrato firmado no se empieza nada.");
    }
    file.oneAfterTheOther(signed.company());
    Company company = customers.company(signed.company());
    Optional<Route> route = route(signed.kind(), company.status());
    if (route.isEmpty()) {
      throw new InputRefused("kind", "«Qué se ha firmado»: " + notFor(company) + ".");
    }
    CustomerEventKind kind = route.get().kind();
    // asked again of a company that has become active meanwhile, the same contract would be taken for an amendment
    if (file.signed(company.id(), kind, reference).isPresent() || signed.kind() == ContractSigned.Kind.REGISTRATION
        && file.signed(company.id(), CustomerEventKind.REGISTRATION, reference).isPresent()) {
      return Optional.empty();
    }
    // signed in a case while somebody has begun it by hand: one registration is enough, and whoever does it reads of the other contract
    Optional<CustomerEvent> running = file.openOf(company.id()).stream().filter(one -> one.kind() == kind && only(kind)).findFirst();
    if (running.isPresent()) {
      file.note(running.get().number(), Kind.SIGNED, reference, null);
      return Optional.empty();
    }
    // it will be filed under its reference when all the rest is done: too late to hear of it then
    if (kind == CustomerEventKind.REGISTRATION && file.namesContractOfAnother(company.id(), reference)) {
      throw new InputRefused("reference", "«Referencia»: otra empresa ya tiene un contrato con «" + reference + "».");
    }
    CustomerEvent event = file.open(kind, company.id(), reference, signed.signedOn(), signed.plan() == null ? company.plan() : signed.plan(),
        new EventFile.Term(signed.startsOn(), signed.endsOn()), signed.caseNumber());
    file.note(event.number(), Kind.SIGNED, reference, null);
    return Optional.of(new Started(event, route.get().process()));
  }

  private Optional<Route> route(ContractSigned.Kind kind, CompanyStatus status) {
    Map<String, Object> row = decisions.evaluate(CustomerDecisions.CONTRACT_EVENT_ROUTING,
        Map.of("kind", kind.name(), "companyStatus", status.name()));
    String process = String.valueOf(row.get("process"));
    return NONE.equals(process) ? Optional.empty() : Optional.of(new Route(CustomerEventKind.valueOf(String.valueOf(row.get("eventKind"))), process));
  }

  private String notFor(Company company) {
    return switch (company.status()) {
      case PROSPECT -> company.legalName() + " todavía no es cliente: registre antes su contrato de alta";
      case INACTIVE -> company.legalName() + " ya no es cliente: solo se puede registrar un contrato de alta";
      case ACTIVE -> company.legalName() + " ya es cliente: registre una modificación o una baja";
    };
  }

  /**
   * A contract as somebody types it.
   *
   * @param kind null while nothing was chosen, as the plan and the days
   */
  public record Typed(ContractSigned.Kind kind, String reference, LocalDate signedOn, SupportPlan plan, LocalDate startsOn, LocalDate endsOn) {}

  /**
   * Somebody of staff says that a contract was signed; returns the number of what it starts.
   *
   * @throws InputRefused names the field and why nothing is started
   */
  @Transactional(propagation = Propagation.SUPPORTS)
  public String sign(long companyId, Typed typed, String staffId) {
    return safely.write(() -> {
      file.oneAfterTheOther(companyId);
      ContractSigned signed = checked(companyId, typed);
      events.publishEvent(signed);
      CustomerEvent started = file.startedBy(companyId, signed.reference()).orElseThrow();
      file.note(started.number(), Kind.OPENED, null, staffId);
      return started.number();
    });
  }

  private ContractSigned checked(long companyId, Typed typed) {
    Company company = customers.company(companyId);
    if (typed.kind() == null) {
      throw new InputRefused("kind", "«Qué se ha firmado»: es obligatorio, elija una opción.");
    }
    String reference = PlainText.of(typed.reference());
    if (reference.isEmpty()) {
      throw new InputRefused("reference", "«Referencia»: es obligatoria; sin contrato firmado no se empieza nada.");
    }
    if (reference.length() > LONGEST_REFERENCE) {
      throw new InputRefused("reference", "«Referencia»: admite como máximo " + LONGEST_REFERENCE + " caracteres y tiene " + reference.length() + ".");
    }
    if (typed.plan() == null && typed.kind() != ContractSigned.Kind.TERMINATION) {
      throw new InputRefused("plan", "«Plan de soporte»: es obligatorio, elija una opción.");
    }
    checkDays(company, typed);
    file.startedBy(companyId, reference).ifPresent(known -> {
      throw new InputRefused("reference", "«Referencia»: con «" + reference + "» ya se empezó " + known.number() + " ("
          + vocabulary.word("customers.event", known.kind()).toLowerCase(Locale.ROOT) + ").");
    });
    // staff who register somebody twice are mistaken; from a case, the same word is an amendment
    if (typed.kind() == ContractSigned.Kind.REGISTRATION && company.status() == CompanyStatus.ACTIVE || route(typed.kind(), company.status()).isEmpty()) {
      throw new InputRefused("kind", "«Qué se ha firmado»: " + notFor(company) + ".");
    }
    demandNothingElse(company, typed);
    return new ContractSigned(typed.kind(), companyId, null, typed.signedOn(), typed.plan(), reference, typed.startsOn(), typed.endsOn());
  }

  private void checkDays(Company company, Typed typed) {
    if (typed.signedOn() == null) {
      throw new InputRefused("signedOn", "«Firmado el»: es obligatorio.");
    }
    if (typed.signedOn().isAfter(LocalDate.ofInstant(file.now(), company.zone()))) {
      throw new InputRefused("signedOn", "«Firmado el»: no puede ser una fecha futura.");
    }
    if (typed.startsOn() != null && typed.endsOn() != null && typed.endsOn().isBefore(typed.startsOn())) {
      throw new InputRefused("endsOn", "«Hasta»: no puede ser anterior a «Desde».");
    }
  }

  /** Of these a company has one at a time. */
  private static boolean only(CustomerEventKind kind) {
    return kind == CustomerEventKind.REGISTRATION || kind == CustomerEventKind.DEREGISTRATION;
  }

  /** Nothing of the same kind is under way, and a new contract bears a reference of its own. */
  private void demandNothingElse(Company company, Typed typed) {
    CustomerEventKind started = route(typed.kind(), company.status()).map(Route::kind).orElse(null);
    file.openOf(company.id()).stream().filter(event -> event.kind() == started && only(started)).findFirst().ifPresent(open -> {
      throw new InputRefused("kind", "«Qué se ha firmado»: ya está en marcha en " + open.number() + "; termine antes ese caso.");
    });
    if (typed.kind() == ContractSigned.Kind.REGISTRATION
        && registry.contractsOf(company.id()).stream().anyMatch(contract -> contract.reference().equals(PlainText.of(typed.reference())))) {
      throw new InputRefused("reference", "«Referencia»: la empresa ya tiene un contrato con ella.");
    }
  }
}
