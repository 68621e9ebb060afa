package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Authorisation;
import io.ciclo.tpoints.Authorisation.Answer;
import io.ciclo.tpoints.Authorisation.Decision;
import io.ciclo.tpoints.Decided;
import io.ciclo.tpoints.FactBookedOtherwise;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.TPointAuthorisations;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.store.AuthorisationStore;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class AuthorisationDesk implements TPointAuthorisations {

  private final AuthorisationStore store;
  private final Clock clock;

  AuthorisationDesk(AuthorisationStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Authorisation ask(FactKey fact, long company, TPoints amount, Author by) {
    if (fact.caseNumber() == null || !amount.isPositive()) {
      throw new IllegalArgumentException("Neither a case nor an amount: " + fact.text() + ", " + amount);
    }
    Optional<Authorisation> before = store.byFact(fact.text());
    if (before.isPresent()) {
      return same(before.get(), fact, company, amount);
    }
    store.insert(fact.text(), company, fact.caseNumber(), amount, by, clock.instant());
    return store.byFact(fact.text()).orElseThrow();
  }

  private static Authorisation same(Authorisation before, FactKey fact, long company, TPoints amount) {
    if (before.company() != company || !before.amount().equals(amount)) {
      throw new FactBookedOtherwise(fact.text(), before.toString(), amount + " of company " + company);
    }
    return before;
  }

  @Override
  public Decided grant(long authorisation, long contact, TPoints limit, String address) {
    return store.byId(authorisation).filter(waiting -> waiting.decision() == null && waiting.amount().isMoreThan(limit))
        .<Decided>map(waiting -> new Decided.AboveLimit(limit))
        .orElseGet(() -> decide(authorisation, new Decision(Answer.GRANTED, contact, limit, address, clock.instant())));
  }

  @Override
  public Decided refuse(long authorisation, long contact, String address) {
    return decide(authorisation, new Decision(Answer.REFUSED, contact, null, address, clock.instant()));
  }

  @Override
  public Decided lapse(long authorisation) {
    return decide(authorisation, new Decision(Answer.LAPSED, null, null, null, clock.instant()));
  }

  private Decided decide(long id, Decision decision) {
    boolean first = store.decide(id, decision);
    Authorisation stands = store.byId(id).orElseThrow(() -> new IllegalArgumentException("No authorisation " + id));
    boolean same = stands.decision().answer() == decision.answer() && Objects.equals(stands.decision().contact(), decision.contact());
    return first || same ? new Decided.Recorded(stands) : new Decided.DecidedBefore(stands);
  }

  @Override
  public Optional<Authorisation> authorisation(long id) {
    return store.byId(id);
  }

  @Override
  public List<Authorisation> ofCase(String caseNumber) {
    return store.ofCase(caseNumber);
  }

  @Override
  public List<Authorisation> waiting(long company) {
    return store.waiting(company);
  }
}
