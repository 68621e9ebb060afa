package io.ciclo.evolutives.web;

import io.ciclo.engine.Times;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.evolutives.desk.BudgetWords;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages of a case say about its estimate; asked by the fragments {@code evolutives/card} and {@code evolutives/portal-card}. */
@Component
class CaseEstimates {

  private final Estimates estimates;
  private final Evolutives evolutives;
  private final Versions versions;
  private final BudgetWords words;

  CaseEstimates(Estimates estimates, Evolutives evolutives, Versions versions, BudgetWords words) {
    this.estimates = estimates;
    this.evolutives = evolutives;
    this.versions = versions;
    this.words = words;
  }

  /**
   * @param draft what is being written; null when nothing is
   * @param sent what the customer has before their eyes; null while nothing was sent
   * @param obstacles how many keep the draft from being sent
   * @param material what is awaited of the customer before the term of an accepted one begins (SL-18); empty when nothing is
   */
  record Card(Versions.Line draft, Versions.Line sent, int obstacles, List<String> material) {}

  /**
   * @param delivery null while no day is planned (PD-29)
   * @param toDecide whether the customer may answer it now
   */
  record Told(int version, String total, String category, String validUntil, String delivery, boolean toDecide) {}

  /** Most cases have none and are asked once. */
  public Card of(String number) {
    Optional<EstimateVersion> newest = estimates.newest(number);
    if (newest.isEmpty()) {
      return new Card(null, null, 0, List.of());
    }
    Optional<EstimateVersion> sent = newest.filter(EstimateVersion::sent).or(() -> estimates.latestSent(number));
    Versions.Line told = sent.map(versions::line).orElse(null);
    List<String> material = sent.map(estimate -> awaited(number, estimate)).orElse(List.of());
    return newest.get().sent() ? new Card(null, told, 0, material)
        : new Card(versions.line(newest.get()), told, estimates.obstacles(number).size(), material);
  }

  private List<String> awaited(String number, EstimateVersion sent) {
    return evolutives.of(number).filter(evolutive -> evolutive.state().underContract() && evolutive.progress().materialAt() == null)
        .map(accepted -> sent.draft().conditions().materials()).orElse(List.of());
  }

  /** Null while nothing was sent. */
  public Told toldTo(String number) {
    return estimates.latestSent(number).map(sent -> told(number, sent)).orElse(null);
  }

  private Told told(String number, EstimateVersion sent) {
    boolean toDecide = evolutives.of(number).filter(evolutive -> evolutive.answerable()
        && evolutive.offer().version() == sent.key().version()).isPresent();
    return new Told(sent.key().version(), words.total(sent.budget()), words.category(sent.budget().category()), versions.line(sent).sent(),
        Optional.ofNullable(sent.draft().conditions().plannedDelivery()).map(Times::digits).orElse(null), toDecide);
  }

  /** Whether the customer has to choose priority or month (PR-17). */
  public boolean choosesMonth(String number) {
    return evolutives.of(number).filter(evolutive -> evolutive.open() && evolutive.offeredMonth() != null).isPresent();
  }
}
