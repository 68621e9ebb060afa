package io.ciclo.customers.desk;

import io.ciclo.customers.CasesOfCompany;
import io.ciclo.customers.CasesOfCompany.OpenCase;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contract;
import io.ciclo.customers.ContractStatus;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventEntry;
import io.ciclo.customers.CustomerEventEntry.Kind;
import io.ciclo.customers.CustomerEventOutcome;
import io.ciclo.customers.CustomerLeft;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.customers.Leaving;
import io.ciclo.customers.Leaving.EndedBy;
import io.ciclo.customers.Leaving.EndedCase;
import io.ciclo.customers.Leaving.Interview;
import io.ciclo.customers.Leaving.Settlement;
import io.ciclo.customers.store.LeavingStore;
import io.ciclo.documents.Documents;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Times;
import io.ciclo.tpoints.TPointSettlement;
import io.ciclo.tpoints.TPointSettlement.Money;
import io.ciclo.tpoints.TPointSettlement.Way;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Customers who leave (CL-06): nothing of theirs stays open, nothing is owed, and nobody of theirs comes in any more. */
@Service
@Transactional
public class Leavings {

  private static final int LONGEST_WHAT = 500;

  private final EventFile file;
  private final LeavingStore store;
  private final Customers customers;
  private final CustomerRegistry registry;
  private final Amendments amendments;
  private final ObjectProvider<CasesOfCompany> rooms;
  private final TPointSettlement points;
  private final Documents documents;
  private final Decisions decisions;
  private final EngineSettings service;
  private final ApplicationEventPublisher events;

  // ObjectProvider: rooms with cases implement it, and know this one. Lazy: deciding needs the engine, whose delegates lead back here.
  Leavings(EventFile file, LeavingStore store, Customers customers, CustomerRegistry registry, Amendments amendments,
      ObjectProvider<CasesOfCompany> rooms, TPointSettlement points, Documents documents, @Lazy Decisions decisions, EngineSettings service,
      ApplicationEventPublisher events) {
    this.file = file;
    this.store = store;
    this.customers = customers;
    this.registry = registry;
    this.amendments = amendments;
    this.rooms = rooms;
    this.points = points;
    this.documents = documents;
    this.decisions = decisions;
    this.service = service;
    this.events = events;
  }

  public Optional<Leaving> find(String number) {
    return store.find(number);
  }

  Leaving get(String number) {
    return store.find(number).orElseThrow(() -> new IllegalStateException(number + " has no last day yet"));
  }

  private long company(String number) {
    return file.get(number).company();
  }

  // what is planned

  /** The last day that the contract allows: its own. Empty without one, and when it was over before the termination was signed. */
  Optional<LocalDate> latestDay(String number) {
    LocalDate signed = file.get(number).signedOn();
    return amendments.contract(company(number)).map(Contract::end).filter(end -> !end.isBefore(signed));
  }

  /** What is proposed: as it was signed, else the contract's last day, else today. */
  LocalDate proposedDay(String number) {
    LocalDate signed = file.get(number).endsOn();
    return Optional.ofNullable(signed).or(() -> latestDay(number)).orElseGet(amendments::today);
  }

  /**
   * @param notice words for the customer; null for none
   * @return when the last day is over, in the service's zone
   */
  public Instant plan(String number, EndedBy endedBy, LocalDate lastDay, String notice, String staffId) {
    CustomerEvent event = file.get(number);
    latestDay(number).filter(lastDay::isAfter).ifPresent(end -> {
      throw new InputRefused("lastDay", "«Último día»: el contrato termina el " + Times.digits(end)
          + "; para atenderle más tiempo, modifique antes el contrato.");
    });
    if (lastDay.isBefore(event.signedOn())) {
      throw new InputRefused("lastDay", "«Último día»: no puede ser anterior a la firma, el " + Times.digits(event.signedOn()) + ".");
    }
    store.insert(new Leaving(number, endedBy, lastDay, notice, null, null, null, null, null, null, 0));
    file.agreed(number, event.plan(), new EventFile.Term(event.startsOn(), lastDay));
    file.note(number, Kind.DATA, "Último día: " + Times.digits(lastDay) + (notice == null ? "" : "\n" + notice), staffId);
    return lastDay.plusDays(1).atStartOfDay(service.zone()).toInstant();
  }

  // open cases

  /** Of all rooms, the oldest first; but for this one itself. */
  public List<OpenCase> openCases(String number) {
    long company = company(number);
    return rooms.orderedStream().flatMap(room -> room.openOf(company).stream()).filter(one -> !one.number().equals(number))
        .sorted(Comparator.comparing(OpenCase::since).thenComparing(OpenCase::number)).toList();
  }

  /**
   * Ends one with notice to the customer, or all of them.
   *
   * @param chosen number of an open case, or all of a list
   * @throws InputRefused when it is none of the open ones, the list is another one by now, or only those who work on it can end it
   */
  public void endCase(String number, String chosen, String reason, String staffId) {
    List<OpenCase> open = openCases(number);
    if (LeavingFacts.meansAll(chosen) && !chosen.equals(LeavingFacts.all(open))) {
      throw new InputRefused("caseToEnd", "«Caso que se cancela»: desde que se hizo la lista se ha abierto o cerrado algún caso; cancele primero uno solo, y "
          + "la lista se pondrá al día.");
    }
    List<OpenCase> wanted = LeavingFacts.meansAll(chosen) ? open : open.stream().filter(one -> one.number().equals(chosen)).toList();
    if (wanted.isEmpty()) {
      throw new InputRefused("caseToEnd", "«Caso que se cancela»: ya no está abierto; mire la lista otra vez.");
    }
    for (OpenCase one : wanted) {
      if (rooms.orderedStream().anyMatch(room -> room.end(one.number(), reason, staffId))) {
        String what = one.what().substring(0, Math.min(one.what().length(), LONGEST_WHAT));
        store.ended(number, new EndedCase(one.number(), what, reason), staffId, file.now());
        file.note(number, Kind.DONE, "Cancelado " + one.number() + " · " + what + "\n" + reason, staffId);
      }
    }
  }

  public List<EndedCase> endedCases(String number) {
    return store.ended(number);
  }

  /** What is left open will be resolved as usual until the last day. */
  public void casesDecided(String number, String staffId) {
    List<OpenCase> open = openCases(number);
    file.note(number, Kind.NOTED, open.isEmpty() ? "No queda ningún caso abierto."
        : "Se resuelven hasta el último día:\n" + LeavingFacts.lines(open), staffId);
  }

  // the exit interview

  public void interviewed(String number, Interview interview, String words) {
    Leaving before = get(number);
    store.change(new Leaving(number, before.endedBy(), before.lastDay(), before.notice(), interview, before.settlement(), before.endedAt(),
        before.archivedAt(), before.channelsLeftAt(), before.staysReason(), before.version()));
    file.note(number, Kind.MEETING, words, interview.by());
  }

  public Interview interview(boolean held, Leaving.ExitReason reason, Leaving.WouldReturn wouldReturn, String notes, String staffId) {
    return new Interview(held, reason, wouldReturn, notes, staffId, file.now());
  }

  // what is left after the last day

  /** Spanish words are not needed: the model reads it. */
  public enum Left { CASES, POINTS, NOTHING }

  /** Cases first: what they have reserved comes back when they end. */
  public Left left(String number) {
    if (!openCases(number).isEmpty()) {
      return Left.CASES;
    }
    return points.standing(company(number)).settled() ? Left.NOTHING : Left.POINTS;
  }

  public String accountType(String number) {
    return customers.company(company(number)).accountType().name();
  }

  TPointSettlement.Standing standing(String number) {
    return points.standing(company(number));
  }

  /** What the table {@code tpoint-settlement} says of the contract; the process shows the same decision. */
  public Way proposedWay(String number) {
    return Way.valueOf(String.valueOf(decisions.evaluate(CustomerDecisions.TPOINT_SETTLEMENT,
        Map.of("accountType", accountType(number), "endedBy", get(number).endedBy().name())).get("pointsWay")));
  }

  /**
   * @param reason why not as the table says; null when so
   * @param debtCents what points used on credit are charged with
   * @throws InputRefused without a reason where one is needed
   */
  public void settle(String number, Way way, String reason, long debtCents, String staffId) {
    if (way != proposedWay(number) && reason == null) {
      throw new InputRefused("pointsReason", "«Por qué no como dice el contrato»: es obligatorio si elige otra cosa.");
    }
    TPointSettlement.Standing standing = points.standing(company(number));
    List<Money> money = points.settle(company(number), number, way, debtCents, staffId);
    String told = told(standing, way, money, debtCents);
    Leaving before = get(number);
    String all = before.settlement() == null ? told : before.settlement().told() + "\n" + told;
    store.change(new Leaving(number, before.endedBy(), before.lastDay(), before.notice(), before.interview(),
        new Settlement(way, reason, all, staffId, file.now()), before.endedAt(), before.archivedAt(), before.channelsLeftAt(),
        before.staysReason(), before.version()));
    file.note(number, Kind.SETTLED, told + (reason == null ? "" : "\n" + reason), staffId);
  }

  private static String told(TPointSettlement.Standing standing, Way way, List<Money> money, long debtCents) {
    StringBuilder told = new StringBuilder();
    if (standing.debt().isPositive()) {
      told.append("Los ").append(standing.debt().words()).append(" usados a crédito ")
          .append(debtCents > 0 ? "se cobran: " + euros(new Money(debtCents, standing.currency())) + "." : "no se cobran.");
    }
    if (standing.free().isPositive()) {
      told.append(told.isEmpty() ? "" : "\n").append("Le quedaban ").append(standing.free().words()).append(" sin usar: ")
          .append(way == Way.PAY_BACK ? "le devolvemos " + money.stream().map(Leavings::euros).collect(Collectors.joining(" y ")) + "."
              : "según su contrato, se pierden.");
    }
    return told.isEmpty() ? "No quedaban T-Points; se ha retirado lo que estaba ofrecido o a crédito." : told.toString();
  }

  static String euros(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.forLanguageTag("es-ES"));
    format.setCurrency(Currency.getInstance(money.currency()));
    return format.format(BigDecimal.valueOf(money.cents(), 2));
  }

  // the end

  /**
   * Contracts end on the last day, and the company is a customer no more: its people are sent out, and what they came in by works no more
   * (CL-07).
   *
   * @throws IllegalStateException while something is open or unsettled: a mistake in a model
   */
  public void endContract(String number) {
    if (left(number) != Left.NOTHING) {
      throw new IllegalStateException(number + " cannot end: something is open or not settled");
    }
    Leaving leaving = get(number);
    long id = company(number);
    registry.contractsOf(id).stream().filter(contract -> contract.status() != ContractStatus.TERMINATED)
        .forEach(contract -> registry.change(ended(contract, leaving.lastDay())));
    Company c = customers.company(id);
    registry.change(new Company(c.id(), c.legalName(), c.taxId(), c.platformKind(), c.product(), c.plan(), c.keyAccount(), c.accountType(),
        c.accountLeader(), c.csm(), c.phoneService(), c.eServicePolicy(), c.paidValuation(), c.formOfAddress(), c.language(), c.calendar(),
        c.zone(), c.csmNotes(), CompanyStatus.INACTIVE, c.version()));
    store.change(new Leaving(number, leaving.endedBy(), leaving.lastDay(), leaving.notice(), leaving.interview(), leaving.settlement(),
        file.now(), leaving.archivedAt(), leaving.channelsLeftAt(), leaving.staysReason(), leaving.version()));
    file.note(number, Kind.DONE, "Contrato terminado y acceso cerrado.", null);
  }

  /** One that would begin after the last day never does: it ends on the day on which it would have begun. */
  private static Contract ended(Contract c, LocalDate lastDay) {
    LocalDate end = lastDay.isBefore(c.start()) ? c.start() : lastDay.isBefore(c.end()) ? lastDay : c.end();
    return new Contract(c.id(), c.companyId(), c.reference(), c.plan(), c.start(), end, ContractStatus.TERMINATED, c.version());
  }

  /** What was handed over stays as it was; from now on its terms of retention count. */
  public void archive(String number) {
    Leaving l = get(number);
    var handed = documents.ofCompany(company(number));
    String names = handed.stream().map(one -> one.version().document().title()).distinct().sorted().collect(Collectors.joining("\n- "));
    store.change(new Leaving(number, l.endedBy(), l.lastDay(), l.notice(), l.interview(), l.settlement(), l.endedAt(), file.now(),
        l.channelsLeftAt(), l.staysReason(), l.version()));
    file.note(number, Kind.DONE, handed.isEmpty() ? "Documentos archivados: no se le había entregado ninguno."
        : "Documentos archivados, desde hoy cuenta su plazo de conservación:\n- " + names, null);
  }

  /** Whoever keeps its chat channels hears of it. */
  public void leaveChannels(String number) {
    Leaving l = get(number);
    store.change(new Leaving(number, l.endedBy(), l.lastDay(), l.notice(), l.interview(), l.settlement(), l.endedAt(), l.archivedAt(),
        file.now(), l.staysReason(), l.version()));
    file.note(number, Kind.DONE, "Pedida la salida de sus grupos de chat.", null);
    events.publishEvent(new CustomerLeft(company(number), number, l.lastDay()));
  }

  /** The customer stays, or the termination was registered by mistake; the process ends next. */
  void stays(String number, String reason, String staffId) {
    store.find(number).ifPresent(l -> {
      if (l.endedAt() != null) {
        throw new InputRefused("reason", "«Se queda»: la baja ya está hecha; si vuelve, registre un contrato de alta.");
      }
      store.change(new Leaving(number, l.endedBy(), l.lastDay(), l.notice(), l.interview(), l.settlement(), l.endedAt(), l.archivedAt(),
          l.channelsLeftAt(), reason, l.version()));
      if (l.settlement() != null) {
        file.note(number, Kind.NOTED, "Sus T-Points ya se liquidaron: si tenía crédito, concédaselo otra vez.", null);
      }
    });
    file.note(number, Kind.NOTED, reason, staffId);
  }

  public void close(String number, CustomerEventOutcome outcome) {
    file.ends(number, outcome, outcome == CustomerEventOutcome.STAYS ? whyStays(number) : null, null);
  }

  /** Before it was planned, only the history knows. */
  private String whyStays(String number) {
    return find(number).map(Leaving::staysReason).orElseGet(() -> file.history(number).stream().filter(entry -> entry.kind() == Kind.NOTED)
        .map(CustomerEventEntry::text).reduce((earlier, later) -> later).orElse(null));
  }
}
