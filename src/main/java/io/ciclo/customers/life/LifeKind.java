package io.ciclo.customers.life;

import io.ciclo.customers.LifeStage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a life consists of, in the order of the landscape. Spanish words: vocabulary {@code customers.life.kind.*}. */
public enum LifeKind {
  BUSINESS_DEVELOPMENT(LifeStage.PROSPECT, Place.TURN),
  PHASE(null, Place.PART),
  PROPOSAL(LifeStage.PROSPECT, Place.MOMENT),
  PROOF_OF_CONCEPT(LifeStage.PROSPECT, Place.MOMENT),
  CONTRACT(LifeStage.CONTRACT, Place.MOMENT),
  CUSTOMER_REGISTRATION(LifeStage.START_UP, Place.TURN),
  PROJECT_HANDOVER(LifeStage.START_UP, Place.TURN),
  TICKET(LifeStage.OPERATION, Place.BRANCH),
  EVOLUTIVE(LifeStage.OPERATION, Place.BRANCH),
  TRAINING(LifeStage.OPERATION, Place.BRANCH),
  CSM_CASE(LifeStage.OPERATION, Place.BRANCH),
  TPOINT_PACK(LifeStage.OPERATION, Place.MOMENT),
  FEEDBACK(LifeStage.GROWTH, Place.TURN),
  FARMING(LifeStage.GROWTH, Place.TURN),
  OPPORTUNITY(LifeStage.GROWTH, Place.MOMENT),
  CUSTOMER_MODIFICATION(LifeStage.GROWTH, Place.TURN),
  CUSTOMER_DEREGISTRATION(LifeStage.END, Place.TURN),
  MEETING(null, Place.MOMENT),
  DOCUMENT(null, Place.MOMENT),
  CHANGE(null, Place.MOMENT);

  private enum Place {
    /** A case that turns the life of a customer: it stands by itself. */
    TURN,
    /** A case that stands beneath the one that it came from, when it came from one. */
    BRANCH,
    /** A part of a case, beneath it. */
    PART,
    /** It stands by itself, whatever case it belongs to. */
    MOMENT
  }

  private final LifeStage stage;
  private final Place place;

  LifeKind(LifeStage stage, Place place) {
    this.stage = stage;
    this.place = place;
  }

  /** As rooms and addresses name it: the key of its process, where it has one. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where its box stands on the landscape; empty for what is no process of its own. */
  public Optional<LifeStage> stage() {
    return Optional.ofNullable(stage);
  }

  boolean isCase() {
    return place == Place.TURN || place == Place.BRANCH;
  }

  /** Whether it is shown beneath the case that it came from, when it came from one. */
  boolean beneath() {
    return place == Place.BRANCH || place == Place.PART;
  }

  /** Empty for a kind that this release does not know. */
  public static Optional<LifeKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
