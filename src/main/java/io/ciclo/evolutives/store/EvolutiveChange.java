package io.ciclo.evolutives.store;

import io.ciclo.engine.Columns;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.DemandedPriority;
import io.ciclo.evolutives.EvolutiveOutcome;
import io.ciclo.evolutives.EvolutiveState;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of an evolutive that one act changes, and no others. */
public final class EvolutiveChange {

  private final Map<String, Object> columns = new LinkedHashMap<>();

  Map<String, Object> columns() {
    return columns;
  }

  private EvolutiveChange set(String column, Object value) {
    columns.put(column, Columns.plain(value));
    return this;
  }

  public EvolutiveChange state(EvolutiveState state) {
    return set("state", state);
  }

  public EvolutiveChange priority(DemandedPriority priority) {
    return set("priority", priority);
  }

  /** @param month null: it takes no place */
  public EvolutiveChange place(YearMonth month) {
    return set("place", month == null ? null : month.atDay(1));
  }

  /** @param month null: nothing is asked any more */
  public EvolutiveChange offeredMonth(YearMonth month) {
    return set("offered_month", month == null ? null : month.atDay(1));
  }

  public EvolutiveChange category(Category category) {
    return set("category", category);
  }

  public EvolutiveChange plugin(String name) {
    return set("plugin", name);
  }

  public EvolutiveChange offer(int version, Instant sentAt, Instant until) {
    return set("offer_version", version).set("offer_sent_at", sentAt).set("offer_until", until);
  }

  public EvolutiveChange offerUntil(Instant until) {
    return set("offer_until", until);
  }

  public EvolutiveChange answerable(boolean answerable) {
    return set("answerable", answerable);
  }

  public EvolutiveChange agreedChange(Long agreed) {
    return set("agreed_change", agreed);
  }

  public EvolutiveChange acceptance(long answer, Instant at, Long request) {
    return set("accepted_answer", answer).set("accepted_at", at).set("request_id", request);
  }

  public EvolutiveChange noAcceptance() {
    return set("accepted_answer", null).set("accepted_at", null).set("request_id", null).quotaUsed(null);
  }

  /** @param at null: the time goes back to the account */
  public EvolutiveChange quotaUsed(Instant at) {
    return set("quota_used_at", at);
  }

  public EvolutiveChange material(Instant at) {
    return set("material_at", at);
  }

  public EvolutiveChange started(Instant at) {
    return set("started_at", at);
  }

  public EvolutiveChange ended(EvolutiveOutcome outcome, Instant at) {
    return set("outcome", outcome).set("ended_at", at);
  }

  public EvolutiveChange takenUpAgain() {
    return set("outcome", null).set("ended_at", null);
  }
}
