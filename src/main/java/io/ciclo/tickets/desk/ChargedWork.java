package io.ciclo.tickets.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.store.ChargedWorkStore;
import io.ciclo.tickets.store.ChargedWorkStore.Work;
import io.ciclo.tickets.store.TicketChange;
import io.ciclo.tpoints.Account;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.Reservation;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequest.Outcome;
import io.ciclo.tpoints.TPointRequest.Wanted;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.TPointTariff;
import io.ciclo.tpoints.TPointTariff.Rate;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.TimeEntries;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Work on a ticket that may cost T-Points: prolonged investigations and contact with third parties (PR-07, PR-08, PO-11, PO-12). */
@Service
public class ChargedWork {

  /** That anybody is asked to estimate or to agree to at once. */
  public static final BigDecimal MOST_HOURS = BigDecimal.valueOf(200);
  private static final int LONGEST_PART = 24 * 60;

  private final CaseFile file;
  private final Conversation conversation;
  private final Actors actors;
  private final Deadlines deadlines;
  private final Interactions interactions;
  private final TicketLetters letters;
  private final ChargedWorkStore store;
  private final TPointRequests requests;
  private final TPointLedger ledger;
  private final TPointTariff tariff;
  private final TimeEntries times;
  private final ChargedWorkSettings settings;
  private final Vocabulary vocabulary;
  private final Customers customers;

  ChargedWork(CaseFile file, Conversation conversation, Actors actors, Deadlines deadlines, Interactions interactions,
      TicketLetters letters, ChargedWorkStore store, TPointRequests requests, TPointLedger ledger, TPointTariff tariff, TimeEntries times, ChargedWorkSettings settings,
      Vocabulary vocabulary, Customers customers) {
    this.file = file;
    this.conversation = conversation;
    this.actors = actors;
    this.deadlines = deadlines;
    this.interactions = interactions;
    this.letters = letters;
    this.store = store;
    this.requests = requests;
    this.ledger = ledger;
    this.tariff = tariff;
    this.times = times;
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.customers = customers;
  }

  /** @param points zero for work that is included */
  public record Part(long id, TPoints points) {}

  /** The customer reads why; nobody is asked for what is included. @return the request; empty for an investigation within the free hours */
  public Optional<Long> investigate(String number, String staffId, String reason, int estimated) {
    TPointService service = TPointService.PROLONGED_INVESTIGATION;
    store.begin(number, service, reason, null, estimated, true, staffId, file.now());
    tell(number, staffId, reason);
    Optional<Long> request = ask(latest(number, service), staffId, reason, estimated, left(number));
    if (request.isEmpty()) {
      letters.sendNotice(number, reason, null);
    }
    return request;
  }

  /** Whether it is charged is decided next, by {@link #charge}. */
  public void contact(String number, String staffId, String party, String purpose, int estimated) {
    store.begin(number, TPointService.THIRD_PARTY_CONTACT, purpose, party, estimated, null, staffId, file.now());
    tell(number, staffId, purpose);
  }

  /** As the decision third-party-charging says. @return the request when the customer has to agree first */
  public Optional<Long> charge(String number, boolean charged, boolean allowed) {
    Work work = latest(number, TPointService.THIRD_PARTY_CONTACT);
    store.decide(work.id(), charged);
    if (allowed) {
      letters.sendNotice(number, work.purpose(), null);
      return Optional.empty();
    }
    return ask(latest(number, work.service()), work.begunBy(), work.purpose(), work.estimated(), left(number));
  }

  /**
   * More than was authorised is needed (CM-06).
   *
   * @param part what was worked just now, and is not consumed yet
   */
  public Optional<Long> askForMore(String number, String staffId, TPointService service, Part part, String reason, int estimated) {
    tell(number, staffId, reason);
    return ask(latest(number, service), staffId, reason, estimated, left(number).minus(part.points()));
  }

  /** @param left points that are reserved for it already */
  private Optional<Long> ask(Work work, String staffId, String purpose, int estimated, TPoints left) {
    TPoints points = cost(work, worked(work) + estimated).minus(cost(work, worked(work))).minus(left);
    return points.isPositive() ? Optional.of(requests.write(new Wanted(work.number(), work.service(), points, purpose,
        work.thirdParty(), Author.staff(staffId))).id()) : Optional.empty();
  }

  private void tell(String number, String staffId, String text) {
    conversation.publicly(number, actors.staff(staffId), text, null, List.of());
    file.record(number, EventKind.ANSWERED, actors.staff(staffId), null);
    file.change(file.get(number), new TicketChange());
    interactions.consider(number);
  }

  /**
   * Somebody has worked.
   *
   * @throws InputRefused for no time at all, or more than is authorised
   */
  public Part worked(String number, String staffId, TPointService service, int minutes, String found) {
    Work work = latest(number, service);
    if (minutes < 0 || minutes > LONGEST_PART) {
      throw new InputRefused("workedMinutes", "«Minutos trabajados»: de 0 a " + LONGEST_PART + ".");
    }
    TPoints points = cost(work, worked(work) + minutes).minus(cost(work, worked(work)));
    if (points.isMoreThan(left(number))) {
      throw new InputRefused("workedMinutes", "«Minutos trabajados»: son " + points.words() + " y quedan " + left(number).words()
          + " autorizados. Anote lo que cabe y elija «Hace falta más tiempo»: el cliente lo autoriza antes.");
    }
    Part part = new Part(store.add(work.id(), minutes, points, staffId, file.now()), points);
    if (minutes > 0) {
      times.charged(number, staffId, minutes, vocabulary.word("tpoints.service." + service), points);
    }
    conversation.internally(number, actors.staff(staffId), found, List.of());
    file.record(number, EventKind.WORK_CHARGED, actors.staff(staffId), minutes + " min · " + points.words());
    return part;
  }

  /** Free hours belong to the ticket, the minimum to each contact. */
  private int worked(Work work) {
    return work.service() == TPointService.PROLONGED_INVESTIGATION ? store.minutes(work.number(), work.service())
        : store.minutes(work.id());
  }

  /** Of so much time in all: rounded once, and never part by part. */
  private TPoints cost(Work work, int minutes) {
    Rate rate = tariff.rate(work.service());
    if (!Boolean.TRUE.equals(work.charged())) {
      return TPoints.ZERO;
    }
    return work.service() == TPointService.PROLONGED_INVESTIGATION
        ? rate.ofMinutes(minutes - settings.freeMinutes())
        : rate.withMinimum(settings.thirdPartyMinPoints()).ofMinutes(minutes);
  }

  private TPoints left(String number) {
    return ledger.reservationsOf(number).stream().filter(Reservation::open).map(Reservation::rest).reduce(TPoints.ZERO, TPoints::plus);
  }

  /** The customer talks to the third party, and tells us (PO-12). */
  public void leaveToCustomer(String number) {
    Work work = latest(number, TPointService.THIRD_PARTY_CONTACT);
    file.change(file.get(number), new TicketChange().question(vocabulary.word("tickets.charged.customerContacts")
        .replace("{party}", work.thirdParty()).replace("{purpose}", work.purpose())));
  }

  /**
   * Nothing more is done because the customer does not authorise it (PR-08).
   *
   * @throws InputRefused until the customer has had the working days in which another way may be found
   */
  public CloseReason demandUnauthorised(String number) {
    Instant from = unauthorisedFrom(number).orElseThrow(() -> new InputRefused("workStep",
        "«¿Qué sigue?»: el cliente no ha rechazado ninguna autorización en este ticket."));
    if (file.now().isBefore(from)) {
      throw new InputRefused("workStep", "«¿Qué sigue?»: por falta de autorización no se cierra antes del "
          + deadlines.spoken(customers.company(file.get(number).companyId()), from) + "; mientras tanto, llame al cliente, deje una orientación o pida menos.");
    }
    return CloseReason.UNRESOLVED_NOT_AUTHORISED;
  }

  public boolean mayCloseUnauthorised(String number) {
    return unauthorisedFrom(number).filter(from -> !file.now().isBefore(from)).isPresent();
  }

  /** A customer who said nothing has had these days already. */
  private Optional<Instant> unauthorisedFrom(String number) {
    return lastSettled(number).filter(last -> last.outcome() != Outcome.GRANTED).map(last -> last.outcome() == Outcome.LAPSED
        ? last.settledAt() : deadlines.answer(file.get(number), last.settledAt(), Silence.AUTHORISATION));
  }

  private Optional<TPointRequest> lastSettled(String number) {
    return requests.ofCase(number).stream().filter(request -> !request.open() && request.outcome() != Outcome.OVER)
        .reduce((earlier, later) -> later);
  }

  /** What an agent has to know before asking for points; empty when there was nothing yet. */
  public String standing(String number) {
    return lastSettled(number).filter(last -> last.outcome() != Outcome.GRANTED)
        .map(last -> vocabulary.word("tickets.charged.outcome." + last.outcome()).replace("{points}", last.amount().words()))
        .orElse("");
  }

  /** What was asked for in the case and what became of it, and what may still be used; empty when points were never an issue. */
  public List<String> pointsOf(String number) {
    List<TPointRequest> asked = requests.ofCase(number).stream().filter(request -> request.authorisation() != null).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    asked.forEach(request -> lines.add(request.amount().words() + " · " + vocabulary.word("tpoints.service." + request.service()) + ": "
        + vocabulary.word("tickets.authorisation." + (request.open() ? "ASKED" : request.outcome())).toLowerCase()));
    lines.add(line("left", left(number).words()));
    lines.add(line("available", ledger.account(file.get(number).companyId()).spendable().words()));
    return lines;
  }

  /** What is to be done, and how much of it is paid for. */
  public String plan(String number, TPointService service) {
    Work work = latest(number, service);
    List<String> lines = new ArrayList<>();
    if (work.thirdParty() != null) {
      lines.add(line("party", work.thirdParty()));
    }
    lines.add(work.purpose());
    lines.add(line("worked", worked(work) + " min"));
    if (Boolean.TRUE.equals(work.charged())) {
      Account account = ledger.account(file.get(number).companyId());
      lines.add(line("left", left(number).words()));
      lines.add(line("available", account.spendable().words()));
    } else {
      lines.add(vocabulary.word("tickets.charged.notCharged"));
    }
    return String.join("\n", lines);
  }

  private String line(String key, String value) {
    return vocabulary.word("tickets.charged." + key) + ": " + value;
  }

  /** The ticket is over, or takes another path: nothing stays reserved or asked for. */
  void over(String number, Reason reason) {
    requests.caseOver(number, reason, Author.SERVICE);
  }

  private Work latest(String number, TPointService service) {
    return store.latest(number, service).orElseThrow(() -> new IllegalStateException(number + " has no " + service));
  }
}
