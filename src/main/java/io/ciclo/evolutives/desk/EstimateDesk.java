package io.ciclo.evolutives.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Times;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.Difference;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.EstimateVersion.Key;
import io.ciclo.evolutives.EstimateVersion.Seen;
import io.ciclo.evolutives.EstimateVersion.State;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.Obstacle;
import io.ciclo.evolutives.Review;
import io.ciclo.evolutives.Sending;
import io.ciclo.evolutives.store.EstimateStore;
import io.ciclo.staff.Staff;
import io.ciclo.tpoints.TPoints;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class EstimateDesk implements Estimates {

  private final EstimateStore store;
  private final Budgeting budgeting;
  private final EstimateCheck check;
  private final EstimateTables tables;
  private final EvolutiveSettings settings;
  private final EngineSettings house;
  private final Staff staff;
  private final Clock clock;

  EstimateDesk(EstimateStore store, Budgeting budgeting, EstimateCheck check, EstimateTables tables, EvolutiveSettings settings,
      EngineSettings house, Staff staff, Clock clock) {
    this.store = store;
    this.budgeting = budgeting;
    this.check = check;
    this.tables = tables;
    this.settings = settings;
    this.house = house;
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  public Optional<EstimateVersion> draft(String caseNumber) {
    return newest(caseNumber).filter(estimate -> !estimate.sent());
  }

  @Override
  public Optional<EstimateVersion> newest(String caseNumber) {
    return store.newest(caseNumber);
  }

  @Override
  public Optional<EstimateVersion> latestSent(String caseNumber) {
    return store.latestSent(caseNumber);
  }

  @Override
  public List<EstimateVersion> versions(String caseNumber) {
    return store.versions(caseNumber);
  }

  @Override
  public Budget preview(EstimateDraft draft) {
    DraftLimits.check(draft);
    return budgeting.budget(draft);
  }

  @Override
  public EstimateVersion save(String caseNumber, EstimateDraft draft, Seen seen, String person) {
    Budget budget = preview(draft);
    Optional<EstimateVersion> newest = store.newest(caseNumber);
    demandNewest(newest, seen);
    Optional<EstimateVersion> alike = newest.filter(last -> !last.sent() && last.draft().equals(draft) && last.budget().equals(budget));
    return alike.orElseGet(() ->
        store.insert(new EstimateVersion(next(caseNumber, newest), new State.Draft(), draft, budget, person, now())));
  }

  /** After what was sent comes the next version, after a draft the next revision of the same one. */
  private static Key next(String caseNumber, Optional<EstimateVersion> newest) {
    return newest.map(EstimateVersion::key)
        .map(last -> newest.get().sent() ? new Key(caseNumber, last.version() + 1, 1) : after(last))
        .orElse(new Key(caseNumber, 1, 1));
  }

  private static Key after(Key last) {
    return new Key(last.caseNumber(), last.version(), last.revision() + 1);
  }

  /** Two who save on top of the same one make the same key: the table's primary key lets one of them in, and the other tries again. */
  private void demandNewest(Optional<EstimateVersion> newest, Seen seen) {
    newest.filter(last -> !last.seen().equals(seen)).ifPresent(last -> {
      throw new InputRefused("estimate", "«Estimación»: %s la %s (%s), después de que usted la abriera. Ábrala otra vez y repita su cambio."
          .formatted(staff.displayName(last.author()), last.sent() ? "ha enviado" : "ha guardado", new Times(house.zone()).at(last.at())));
    });
  }

  private EstimateVersion openDraft(String caseNumber, Seen seen) {
    Optional<EstimateVersion> newest = store.newest(caseNumber);
    demandNewest(newest, seen);
    return newest.filter(last -> !last.sent()).orElseThrow(() ->
        new InputRefused("estimate", "«Estimación»: en " + caseNumber + " no hay ninguna sin enviar."));
  }

  @Override
  public List<Obstacle> obstacles(String caseNumber) {
    return draft(caseNumber).map(this::obstacles).orElse(List.of());
  }

  private List<Obstacle> obstacles(EstimateVersion draft) {
    return check.against(draft, reviewedByAnother(draft.key()));
  }

  /** Whoever reviewed it and then held it for finished themselves is not somebody else. */
  private boolean reviewedByAnother(Key key) {
    Optional<String> finishedBy = finishedBy(key);
    return store.reviews(key).stream().anyMatch(review -> !finishedBy.equals(Optional.of(review.person())));
  }

  private Optional<String> finishedBy(Key key) {
    return store.finishedBy(key.caseNumber(), key.version());
  }

  @Override
  public void finished(String caseNumber, Seen seen, String person) {
    store.finished(openDraft(caseNumber, seen).key(), person, now());
  }

  @Override
  public Optional<String> finishedBy(String caseNumber) {
    return draft(caseNumber).flatMap(draft -> finishedBy(draft.key()));
  }

  @Override
  public List<Review> reviews(String caseNumber) {
    return draft(caseNumber).map(draft -> store.reviews(draft.key())).orElse(List.of());
  }

  @Override
  public Review review(String caseNumber, Seen seen, String person) {
    EstimateVersion draft = openDraft(caseNumber, seen);
    if (isTheirs(draft.key(), person)) {
      throw new InputRefused("review", "«Revisión»: esta estimación es suya; la revisa otra persona.");
    }
    return store.reviews(draft.key()).stream().filter(review -> review.person().equals(person)).findFirst()
        .orElseGet(() -> store.insert(new Review(draft.key(), person, now())));
  }

  /** While nobody holds it for finished, it is everybody's who wrote in it. */
  private boolean isTheirs(Key key, String person) {
    return finishedBy(key).map(List::of).orElseGet(() -> store.authors(key.caseNumber(), key.version())).contains(person);
  }

  @Override
  public Sending send(String caseNumber, Seen seen, String person) {
    EstimateVersion draft = openDraft(caseNumber, seen);
    List<Obstacle> obstacles = obstacles(draft);
    if (!obstacles.isEmpty()) {
      return new Sending.NotYet(obstacles);
    }
    LocalDate validUntil = LocalDate.ofInstant(now(), house.zone()).plus(settings.validity());
    return new Sending.Sent(store.insert(new EstimateVersion(after(draft.key()), new State.Sent(validUntil), draft.draft(),
        draft.budget(), person, now())));
  }

  @Override
  public List<Difference> differences(EstimateVersion before, EstimateVersion after) {
    return Comparison.between(before, after);
  }

  @Override
  public TPoints priceOfValuation(Category category) {
    return tables.priceOfValuation(category);
  }

  private Instant now() {
    return clock.instant();
  }
}
