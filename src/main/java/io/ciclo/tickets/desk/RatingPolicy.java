package io.ciclo.tickets.desk;

import io.ciclo.tickets.CloseReason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Whom to ask how we did: after an ending that was ours, and nobody twice within some days (DW-07). */
final class RatingPolicy {

  private static final Set<CloseReason> OURS = EnumSet.of(CloseReason.SOLVED, CloseReason.CONTAINED, CloseReason.UNRESOLVED,
      CloseReason.SESSION_HELD);

  private RatingPolicy() {}

  enum Judgement {
    ASK,
    /** It ended in a way that says nothing about how we served. */
    OTHER_ENDING,
    ASKED_LATELY
  }

  /** @param lastAsked when this contact was asked last, about whatever ticket */
  static Judgement judge(CloseReason reason, Optional<Instant> lastAsked, Instant now, Duration pause) {
    if (!OURS.contains(reason)) {
      return Judgement.OTHER_ENDING;
    }
    return lastAsked.filter(last -> last.plus(pause).isAfter(now)).isPresent() ? Judgement.ASKED_LATELY : Judgement.ASK;
  }
}
