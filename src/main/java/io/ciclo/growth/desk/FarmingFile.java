package io.ciclo.growth.desk;

import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.InputRefused;
import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingEvent;
import io.ciclo.growth.FarmingEvent.Kind;
import io.ciclo.growth.FarmingPaper;
import io.ciclo.growth.FarmingState;
import io.ciclo.growth.NoSuchFarming;
import io.ciclo.growth.store.FarmingStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every act on a Farming does: read it, change it, write down what happened, bring its card up to date. */
@Component
class FarmingFile {

  private final FarmingStore store;
  private final CaseCardBoard cards;
  private final Clock clock;

  FarmingFile(FarmingStore store, CaseCardBoard cards, Clock clock) {
    this.store = store;
    this.cards = cards;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  Optional<Farming> find(String number) {
    return store.find(number);
  }

  Farming get(String number) {
    return find(number).orElseThrow(() -> new NoSuchFarming(number));
  }

  /** @param field named when the case stands elsewhere */
  Farming in(String number, FarmingState state, String field, String label) {
    Farming farming = get(number);
    if (farming.state() != state) {
      throw new InputRefused(field, "«" + label + "»: el caso ya no está en ese paso; vuelva a abrir su página.");
    }
    return farming;
  }

  Farming comesTo(String number, FarmingState state) {
    Farming before = get(number);
    return change(with(before, before.revision(), state, null, 0));
  }

  Farming revised(String number) {
    Farming before = get(number);
    return change(with(before, before.revision() + 1, FarmingState.ATTRIBUTES, null, 0));
  }

  Farming asks(String number, FarmingPaper.Kind kind, int reminded) {
    Farming before = get(number);
    return change(with(before, before.revision(), before.state(), kind, reminded));
  }

  Farming saysWhyLost(String number, String reason, String by) {
    Farming before = get(number);
    return change(new Farming(number, before.feedback(), before.company(), before.need(), before.leader(), before.revision(), FarmingState.CLOSING,
        null, 0, reason, by, before.openedAt(), null, before.version()));
  }

  Farming ends(String number, FarmingState state) {
    Farming before = get(number);
    return change(new Farming(number, before.feedback(), before.company(), before.need(), before.leader(), before.revision(), state, null, 0,
        before.endReason(), before.endedBy(), before.openedAt(), now(), before.version()));
  }

  private static Farming with(Farming before, int revision, FarmingState state, FarmingPaper.Kind asked, int reminded) {
    return new Farming(before.number(), before.feedback(), before.company(), before.need(), before.leader(), revision, state, asked, reminded,
        before.endReason(), before.endedBy(), before.openedAt(), before.endedAt(), before.version());
  }

  private Farming change(Farming changed) {
    Farming stored = store.change(changed);
    cards.refresh(changed.number());
    return stored;
  }

  /** What is shown beside tasks has changed, the card has not. */
  void refresh(String number) {
    cards.refresh(number);
  }

  /** The product itself does something. */
  void record(String number, Kind kind, String text) {
    store.append(number, new FarmingEvent(kind, text, null, null, now()));
  }

  void written(String number, Kind kind, String text, String staff) {
    store.append(number, new FarmingEvent(kind, text, staff, null, now()));
  }

  void byContact(String number, Kind kind, String text, long contact) {
    store.append(number, new FarmingEvent(kind, text, null, contact, now()));
  }
}
