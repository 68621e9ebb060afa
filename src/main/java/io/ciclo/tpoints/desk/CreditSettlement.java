package io.ciclo.tpoints.desk;

import static io.ciclo.tpoints.EntryKind.ADJUST;
import static io.ciclo.tpoints.Reason.CREDIT_SETTLED;

import io.ciclo.tpoints.Pack;
import io.ciclo.tpoints.Reservation;
import io.ciclo.tpoints.Reservation.Part;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.store.EntryStore.CreditUse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * As soon as packs have free points, what is on credit comes from them (TP-09), by pairs of entries that cancel out: first work already
 * done (ADJUST up without a pack, ADJUST down in the pack, both naming the CONSUME), then what is only reserved (RELEASE without a pack, RESERVE in
 * the pack).
 */
@Component
class CreditSettlement {

  private final Shelves shelves;

  CreditSettlement(Shelves shelves) {
    this.shelves = shelves;
  }

  void settle(AccountPage page) {
    if (page.onCredit().isZero() || page.freePacks().isEmpty()) {
      return;
    }
    shelves.entries().onCredit(page.company()).forEach(use -> settleConsumption(page, use));
    page.hold(shelves.wire().ask(shelves.reservations().openOf(page.company()))).stream().filter(Reservation::open)
        .forEach(reservation -> settleReservation(page, reservation));
  }

  private void settleConsumption(AccountPage page, CreditUse use) {
    TPoints missing = use.rest();
    Trace trace = Trace.correcting(use.consumption());
    for (Pack pack : page.freePacksOnPage()) {
      TPoints share = missing.min(pack.free());
      if (share.isPositive()) {
        page.post(ADJUST, share, null, trace, CREDIT_SETTLED);
        page.post(ADJUST, share.negated(), pack.id(), trace, CREDIT_SETTLED);
        shelves.entries().takeFromCredit(page.company(), use.consumption().no(), share);
        missing = missing.minus(share);
      }
    }
  }

  private void settleReservation(AccountPage page, Reservation reservation) {
    Optional<Part> onCredit = reservation.parts().stream().filter(part -> part.pack() == null).findFirst();
    TPoints missing = onCredit.map(Part::rest).orElse(TPoints.ZERO);
    for (Pack pack : page.freePacksOnPage()) {
      TPoints share = missing.min(pack.free());
      if (share.isPositive()) {
        page.release(reservation.id(), share, null, CREDIT_SETTLED);
        page.reserve(reservation.id(), share, pack.id(), CREDIT_SETTLED);
        missing = missing.minus(share);
      }
    }
  }
}
