package io.ciclo.evolutives.web;

import io.ciclo.engine.Times;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.desk.BudgetWords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the pages of a case say about its estimate; asked by the fragments {@code evolutives/card} and {@code evolutives/portal-card}. */
@Component
class CaseEstimates {

  private final Estimates estimates;
  private final Versions versions;
  private final BudgetWords words;

  CaseEstimates(Estimates estimates, Versions versions, BudgetWords words) {
    this.estimates = estimates;
    this.versions = versions;
    this.words = words;
  }

  /**
   * @param draft what is being written; null when nothing is
   * @param sent what the customer has before their eyes; null while nothing was sent
   * @param obstacles how many keep the draft from being sent
   */
  record Card(Versions.Line draft, Versions.Line sent, int obstacles) {}

  /** @param delivery null while no day is planned (PD-29) */
  record Told(int version, String total, String category, String validUntil, String delivery) {}

  /** Most cases have none and are asked once. */
  public Card of(String number) {
    return estimates.newest(number).map(newest -> newest.sent() ? new Card(null, versions.line(newest), 0)
        : new Card(versions.line(newest), estimates.latestSent(number).map(versions::line).orElse(null), estimates.obstacles(number).size()))
        .orElse(new Card(null, null, 0));
  }

  /** Null while nothing was sent. */
  public Told toldTo(String number) {
    Optional<EstimateVersion> sent = estimates.latestSent(number);
    return sent.map(estimate -> new Told(estimate.key().version(), words.total(estimate.budget()), words.category(estimate.budget().category()),
        versions.line(estimate).sent(), Optional.ofNullable(estimate.draft().conditions().plannedDelivery()).map(Times::digits).orElse(null)))
        .orElse(null);
  }
}
