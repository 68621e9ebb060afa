package io.ciclo.tpoints.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.tpoints.Adjustment;
import io.ciclo.tpoints.Adjustment.Answer;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.OperationKind;
import io.ciclo.tpoints.Outcome;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointAdjustments;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.store.AdjustmentStore;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class AdjustmentDesk implements TPointAdjustments {

  private static final int LONGEST_WORDS = 500;

  private final AdjustmentStore store;
  private final TPointLedger ledger;
  private final SaleSettings settings;
  private final Clock clock;

  AdjustmentDesk(AdjustmentStore store, TPointLedger ledger, SaleSettings settings, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public TPoints limit() {
    return settings.adjustmentLimit();
  }

  @Override
  public List<Adjustment> of(long company) {
    return store.ofCompany(company);
  }

  @Override
  public Adjustment ask(long company, long pack, TPoints difference, Reason reason, String words, String staffId) {
    String why = PlainText.of(words);
    if (why.isEmpty() || why.length() > LONGEST_WORDS) {
      throw new InputRefused("porque", "«Por qué»: es obligatorio, con " + LONGEST_WORDS + " caracteres como máximo.");
    }
    if (reason == null || !reason.fits(OperationKind.ADJUST)) {
      throw new InputRefused("motivo", "«Motivo»: elija uno de la lista.");
    }
    if (difference.isZero()) {
      throw new InputRefused("puntos", "«Puntos»: no puede ser cero.");
    }
    purchaseOf(company, pack);
    Adjustment asked = store.insert(company, pack, difference, reason, why, staffId, clock.instant());
    TPoints size = difference.isNegative() ? difference.negated() : difference;
    return size.isMoreThan(settings.adjustmentLimit()) ? asked : booked(asked, staffId);
  }

  @Override
  public Adjustment decide(long id, boolean approved, String staffId) {
    Adjustment asked = store.find(id).orElseThrow(() -> new InputRefused("correccion", "«Corrección»: no existe."));
    if (asked.askedBy().equals(staffId)) {
      throw new InputRefused("correccion", "«Aprobar»: la tiene que aprobar otra persona, no quien la pidió.");
    }
    if (approved) {
      return booked(asked, staffId);
    }
    answer(id, Answer.REFUSED, staffId);
    return store.find(id).orElseThrow();
  }

  @Override
  public void grantCredit(long company, TPoints limit, String staffId) {
    Reason reason = limit.isZero() ? Reason.CREDIT_WITHDRAWN : Reason.CREDIT_GRANTED;
    Outcome outcome = ledger.grantCredit(
        new Booking(FactKey.outsideCases("credit", UUID.randomUUID()), company, Author.staff(staffId), reason), limit);
    if (outcome instanceof Outcome.Refused refused) {
      throw new InputRefused("credito", "«Crédito»: ya se están usando " + refused.available().words() + " a crédito; no puede ser menos.");
    }
  }

  private Adjustment booked(Adjustment asked, String staffId) {
    answer(asked.id(), Answer.BOOKED, staffId);
    Outcome outcome = ledger.adjust(new Booking(FactKey.outsideCases("adjustment", asked.id()), asked.company(),
        Author.staff(staffId), asked.reason()), purchaseOf(asked.company(), asked.pack()), asked.difference());
    if (outcome instanceof Outcome.Refused refused) {
      throw new InputRefused("puntos", "«Puntos»: " + switch (refused.reason()) {
        case ABOVE_PACK -> "el pack solo tiene libres " + refused.available().words() + ".";
        case PACK_EXPIRED -> "el pack ya ha caducado.";
        default -> "en este pack no hay nada que corregir.";
      });
    }
    return store.find(asked.id()).orElseThrow();
  }

  private void answer(long id, Answer answer, String staffId) {
    if (!store.decide(id, answer, staffId, clock.instant())) {
      throw new InputRefused("correccion", "«Corrección»: ya está decidida.");
    }
  }

  private long purchaseOf(long company, long pack) {
    return store.purchaseOf(company, pack)
        .orElseThrow(() -> new InputRefused("pack", "«Pack»: elija uno de los de este cliente."));
  }
}
