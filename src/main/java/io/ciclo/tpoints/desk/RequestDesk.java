package io.ciclo.tpoints.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Authorisation;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.Decided;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.Reservation;
import io.ciclo.tpoints.TPointAuthorisations;
import io.ciclo.tpoints.TPointCases;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequest.Appeal;
import io.ciclo.tpoints.TPointRequest.Wanted;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.process.TPointProcesses;
import io.ciclo.tpoints.store.RequestStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the first word to the reservation, and back when the case goes another way. */
@Service
@Transactional
public class RequestDesk implements TPointRequests {

  private static final String FACT = "request";

  private final RequestStore store;
  private final TPointAuthorisations authorisations;
  private final TPointLedger ledger;
  private final ObjectProvider<TPointCases> rooms;
  private final TPointProcesses processes;
  private final Clock clock;

  RequestDesk(RequestStore store, TPointAuthorisations authorisations, TPointLedger ledger, ObjectProvider<TPointCases> rooms,
      TPointProcesses processes, Clock clock) {
    this.store = store;
    this.authorisations = authorisations;
    this.ledger = ledger;
    this.rooms = rooms;
    this.processes = processes;
    this.clock = clock;
  }

  @Override
  public TPointRequest write(Wanted wanted) {
    return store.insert(wanted, room(wanted.caseNumber()).company(wanted.caseNumber()), clock.instant());
  }

  @Override
  public TPointRequest granted(Wanted wanted, long contact, TPoints limit, String address) {
    TPointRequest request = write(wanted);
    Authorisation asked = authorisations.ask(FactKey.inCase(request.caseNumber(), FACT, request.id()), request.company(), request.amount(),
        request.writtenBy());
    store.answeredElsewhere(request.id(), asked.id());
    if (authorisations.grant(asked.id(), contact, limit, address) instanceof Decided.AboveLimit above) {
      throw new IllegalArgumentException("Contact " + contact + " may authorise " + above.limit() + ", not " + request.amount());
    }
    return get(request.id());
  }

  @Override
  public void settleGranted(long id, TPointRequest.Outcome outcome) {
    store.settle(id, outcome, clock.instant());
  }

  /** The customer is asked now, and the case waits. */
  public TPointRequest ask(long id) {
    TPointRequest request = get(id);
    Authorisation asked = authorisations.ask(FactKey.inCase(request.caseNumber(), FACT, id), request.company(), request.amount(),
        request.writtenBy());
    store.asked(id, asked.id());
    room(request.caseNumber()).asked(get(id));
    return get(id);
  }

  /** Key of the text in which the customer is asked for it. */
  public String letter(TPointRequest request) {
    return room(request.caseNumber()).letter(request);
  }

  public long company(long id) {
    return get(id).company();
  }

  /** How many points are missing for this request; zero when it could be reserved. */
  public TPoints missing(long id) {
    TPointRequest request = get(id);
    TPoints spendable = ledger.account(request.company()).spendable();
    return request.amount().isMoreThan(spendable) ? request.amount().minus(spendable) : TPoints.ZERO;
  }

  /** What became of it is known: the case goes on. */
  public void settle(long id, TPointRequest.Outcome outcome) {
    if (outcome == TPointRequest.Outcome.LAPSED) {
      authorisations.lapse(get(id).authorisation());
    }
    if (store.settle(id, outcome, clock.instant())) {
      room(get(id).caseNumber()).settled(get(id));
    }
  }

  public Instant nextWord(String caseNumber) {
    return room(caseNumber).nextWord(caseNumber);
  }

  public TPointCases.Due due(String caseNumber) {
    return room(caseNumber).due(caseNumber);
  }

  @Override
  public Decided grant(long id, long contact, TPoints limit, String address) {
    Decided decided = authorisations.grant(get(id).authorisation(), contact, limit, address);
    tell(id, decided);
    return decided;
  }

  @Override
  public Decided refuse(long id, long contact, String address) {
    Decided decided = authorisations.refuse(get(id).authorisation(), contact, address);
    tell(id, decided);
    return decided;
  }

  /** The same decision again is answered as before, and nobody waits for it any more. */
  private void tell(long id, Decided decided) {
    if (decided instanceof Decided.Recorded recorded) {
      processes.answered(get(id).caseNumber(), id, recorded.authorisation().granted());
    }
  }

  @Override
  public void appeal(long request, long by, long to, String address) {
    store.appeal(request, by, to, address, clock.instant());
  }

  @Override
  public void caseOver(String caseNumber, Reason reason, Author by) {
    for (TPointRequest request : store.ofCase(caseNumber)) {
      if (request.open()) {
        if (request.authorisation() != null) {
          authorisations.lapse(request.authorisation());
        }
        store.settle(request.id(), TPointRequest.Outcome.OVER, clock.instant());
      }
    }
    for (Reservation reservation : ledger.reservationsOf(caseNumber)) {
      if (reservation.open()) {
        ledger.release(new Booking(FactKey.inCase(caseNumber, "case-over", reservation.id()), reservation.company(), by, reason),
            reservation.id());
      }
    }
  }

  @Override
  public Optional<TPointRequest> request(long id) {
    return store.byId(id);
  }

  @Override
  public List<TPointRequest> ofCase(String caseNumber) {
    return store.ofCase(caseNumber);
  }

  @Override
  public List<TPointRequest> waiting(long company) {
    return store.waiting(company);
  }

  @Override
  public List<Appeal> appeals(long request) {
    return store.appeals(request);
  }

  @Override
  public boolean caseVisibleTo(TPointRequest request, long contact) {
    return room(request.caseNumber()).visibleTo(request.caseNumber(), contact);
  }

  @Override
  public String caseTitle(TPointRequest request) {
    return room(request.caseNumber()).title(request.caseNumber());
  }

  private TPointRequest get(long id) {
    return store.byId(id).orElseThrow(() -> new IllegalArgumentException("No request for T-Points " + id));
  }

  private TPointCases room(String caseNumber) {
    CasePrefix prefix = CasePrefix.of(caseNumber)
        .orElseThrow(() -> new IllegalArgumentException("«" + caseNumber + "» no es un número de caso."));
    return rooms.stream().filter(room -> room.prefix() == prefix).findFirst().orElseThrow(
        () -> new IllegalStateException("Nadie sabe pedir T-Points al cliente de un caso " + prefix.letter() + "-…"));
  }
}
