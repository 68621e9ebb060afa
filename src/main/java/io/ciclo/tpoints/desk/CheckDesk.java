package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.LedgerChecks;
import io.ciclo.tpoints.TPointBooks;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.process.TPointProcesses;
import io.ciclo.tpoints.store.CheckStore;
import io.ciclo.tpoints.store.RequestStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CheckDesk implements LedgerChecks {

  private final TPointBooks books;
  private final CheckStore store;
  private final RequestStore requests;
  private final TPointProcesses processes;
  private final Clock clock;

  CheckDesk(TPointBooks books, CheckStore store, RequestStore requests, TPointProcesses processes, Clock clock) {
    this.books = books;
    this.store = store;
    this.requests = requests;
    this.processes = processes;
    this.clock = clock;
  }

  @Override
  public Check check(Author by) {
    List<Difference> differences = new ArrayList<>();
    books.audit().forEach(found -> differences.add(new Difference(found.check().name(), found.company(), found.words())));
    differences.addAll(reservationsWithoutCase());
    differences.addAll(requestsWithoutProcess());
    Check check = new Check(clock.instant(), by, List.copyOf(differences));
    store.insert(check);
    return check;
  }

  /** Looked at twice: a case may end, and release, while it is being looked at. */
  private List<Difference> reservationsWithoutCase() {
    return store.casesWithReservations().stream()
        .filter(held -> !processes.alive(held.caseNumber()) && store.holds(held.caseNumber()))
        .map(held -> new Difference("RESERVATION_WITHOUT_CASE", held.company(),
            "El caso " + held.caseNumber() + " tiene T-Points reservados y ya no está en curso: nadie los consumirá ni los liberará."))
        .toList();
  }

  private List<Difference> requestsWithoutProcess() {
    return requests.open().stream()
        .filter(request -> !processes.asks(request.caseNumber(), request.id())
            && requests.byId(request.id()).filter(TPointRequest::open).isPresent())
        .map(request -> new Difference("REQUEST_WITHOUT_PROCESS", request.company(),
            "El caso " + request.caseNumber() + " pide una autorización de " + request.amount().words()
                + " y ningún proceso espera la respuesta."))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<Check> latest() {
    return store.latest();
  }

  @Override
  public void askFor(Author by) {
    processes.auditWanted(by);
  }
}
