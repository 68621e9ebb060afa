package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Authorisation;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.Outcome;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.Refusal;
import io.ciclo.tpoints.Reservation;
import io.ciclo.tpoints.TPointAuthorisations;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.TPoints;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a step of any diagram books for its case. Whose account it is follows from what the customer authorised in the case. */
@Service
@Transactional
public class PointSteps {

  private final TPointLedger ledger;
  private final TPointAuthorisations authorisations;
  private final TPointRequests requests;

  PointSteps(TPointLedger ledger, TPointAuthorisations authorisations, TPointRequests requests) {
    this.ledger = ledger;
    this.authorisations = authorisations;
    this.requests = requests;
  }

  /** @param authorisation all of it is reserved; null, or none of this case, is refused as anything that nobody authorised */
  public Outcome reserve(String caseNumber, Long authorisation, Reason reason) {
    Optional<Authorisation> given = Optional.ofNullable(authorisation).flatMap(authorisations::authorisation)
        .filter(one -> one.caseNumber().equals(caseNumber));
    return given.map(one -> ledger.reserve(new Booking(FactKey.inCase(caseNumber, "authorisation", one.id()), one.company(),
            one.granted() ? Author.contact(one.decision().contact()) : Author.SERVICE, reason), one.id(), one.amount()))
        .orElseGet(PointSteps::notAuthorised);
  }

  /** @param work id of the business fact: a time entry, or the passage through the step */
  public Outcome consume(String caseNumber, String work, TPoints amount, Author by) {
    return company(caseNumber)
        .map(company -> ledger.consumeInCase(new Booking(FactKey.inCase(caseNumber, "work", work), company, by, Reason.WORK_DONE),
            amount))
        .orElseGet(PointSteps::notAuthorised);
  }

  /** Nothing happens when nothing is reserved. */
  public void release(String caseNumber, String fact, Reason reason, Author by) {
    if (ledger.reservationsOf(caseNumber).stream().anyMatch(Reservation::open)) {
      ledger.releaseCase(new Booking(FactKey.inCase(caseNumber, "release", fact), company(caseNumber).orElseThrow(), by, reason));
    }
  }

  /** The fault is ours: all that was authorised for this service goes back, used or not (PR-08). */
  public void giveBack(String caseNumber, TPointService service, Author by) {
    for (TPointRequest request : requests.ofCase(caseNumber)) {
      if (request.service() == service && request.outcome() == TPointRequest.Outcome.GRANTED) {
        ledger.giveBack(new Booking(FactKey.inCase(caseNumber, "fault-is-ours", request.authorisation()), request.company(), by,
            Reason.FAULT_IS_OURS), request.authorisation());
      }
    }
  }

  private Optional<Long> company(String caseNumber) {
    List<Authorisation> given = authorisations.ofCase(caseNumber);
    return given.stream().map(Authorisation::company).findFirst();
  }

  private static Outcome notAuthorised() {
    return new Outcome.Refused(Refusal.NOT_AUTHORISED, TPoints.ZERO);
  }
}
