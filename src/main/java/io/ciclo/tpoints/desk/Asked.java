package io.ciclo.tpoints.desk;

import static io.ciclo.tpoints.OperationKind.ADJUST;
import static io.ciclo.tpoints.OperationKind.CONSUME;
import static io.ciclo.tpoints.OperationKind.CREDIT;
import static io.ciclo.tpoints.OperationKind.EXPIRE;
import static io.ciclo.tpoints.OperationKind.GIVE_BACK;
import static io.ciclo.tpoints.OperationKind.PURCHASE;
import static io.ciclo.tpoints.OperationKind.REFUND;
import static io.ciclo.tpoints.OperationKind.RELEASE;
import static io.ciclo.tpoints.OperationKind.RESERVE;

import io.ciclo.tpoints.Operation;
import io.ciclo.tpoints.OperationKind;
import io.ciclo.tpoints.TPoints;
import java.util.Objects;

/** What is asked of the ledger, as an operation keeps it; null where it does not apply. */
record Asked(OperationKind kind, TPoints amount, Long authorisation, Long reservation, Long about) {

  static Asked purchase(TPoints size) {
    return new Asked(PURCHASE, size, null, null, null);
  }

  static Asked reserve(long authorisation, TPoints amount) {
    return new Asked(RESERVE, amount, authorisation, null, null);
  }

  /** @param reservation null: any open one of the case */
  static Asked consume(Long reservation, TPoints amount) {
    return new Asked(CONSUME, amount, null, reservation, null);
  }

  /** @param reservation null: all open ones of the case */
  static Asked release(Long reservation) {
    return new Asked(RELEASE, null, null, reservation, null);
  }

  /** @param consumption number of the operation; null when there is none */
  static Asked refund(Long consumption, TPoints amount) {
    return new Asked(REFUND, amount, null, null, consumption);
  }

  static Asked giveBack(long authorisation) {
    return new Asked(GIVE_BACK, null, authorisation, null, null);
  }

  static Asked expire(TPoints amount) {
    return new Asked(EXPIRE, amount, null, null, null);
  }

  static Asked adjust(long entry, TPoints difference) {
    return new Asked(ADJUST, difference, null, null, entry);
  }

  static Asked credit(TPoints limit) {
    return new Asked(CREDIT, limit, null, null, null);
  }

  /** Whether that operation did just this. A reservation is the outcome of a RESERVE, and no part of the question. */
  boolean was(Operation done) {
    return done.kind() == kind && Objects.equals(done.amount(), amount) && Objects.equals(done.authorisation(), authorisation)
        && Objects.equals(done.about(), about) && (kind == RESERVE || Objects.equals(done.reservation(), reservation));
  }
}
