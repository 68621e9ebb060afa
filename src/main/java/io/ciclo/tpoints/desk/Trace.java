package io.ciclo.tpoints.desk;

import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.Reservation;

/** To what an entry belongs; null for none. */
record Trace(String caseNumber, Long reservation, Long authorisation, Long corrects) {

  static Trace of(String caseNumber) {
    return new Trace(caseNumber, null, null, null);
  }

  static Trace of(Reservation reservation) {
    return new Trace(reservation.caseNumber(), reservation.id(), reservation.authorisation(), null);
  }

  /** To the same as that entry, which it undoes or corrects. */
  static Trace correcting(Entry entry) {
    return new Trace(entry.caseNumber(), entry.reservation(), entry.authorisation(), entry.no());
  }

  Trace correctingNothing() {
    return new Trace(caseNumber, reservation, authorisation, null);
  }
}
