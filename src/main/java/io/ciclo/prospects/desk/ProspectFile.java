package io.ciclo.prospects.desk;

import io.ciclo.engine.CaseCardBoard;
import io.ciclo.prospects.NoSuchProspect;
import io.ciclo.prospects.PhaseCourse;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectChanged;
import io.ciclo.prospects.ProspectEvent;
import io.ciclo.prospects.ProspectEvent.Kind;
import io.ciclo.prospects.ProspectOutcome;
import io.ciclo.prospects.Waiting;
import io.ciclo.prospects.store.ProspectStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every act on a case does: read it, change it, write down what happened, bring its card up to date. */
@Component
class ProspectFile {

  private final ProspectStore store;
  private final CaseCardBoard cards;
  private final ApplicationEventPublisher listeners;
  private final Clock clock;

  ProspectFile(ProspectStore store, CaseCardBoard cards, ApplicationEventPublisher listeners, Clock clock) {
    this.store = store;
    this.cards = cards;
    this.listeners = listeners;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  Optional<Prospect> find(String number) {
    return store.find(number);
  }

  Prospect get(String number) {
    return find(number).orElseThrow(() -> new NoSuchProspect(number));
  }

  PhaseCourse course(Prospect prospect) {
    return new PhaseCourse(prospect.round(), store.milestones(prospect.number()));
  }

  Prospect waits(String number, Waiting waiting) {
    Prospect before = get(number);
    return change(new Prospect(number, before.company(), before.contact(), before.subject(), before.leader(), before.round(), waiting,
        before.outcome(), before.endReason(), before.openedAt(), before.productionAt(), before.version()));
  }

  Prospect handsTo(String number, long contact) {
    Prospect before = get(number);
    return change(new Prospect(number, before.company(), contact, before.subject(), before.leader(), before.round(), before.waiting(),
        before.outcome(), before.endReason(), before.openedAt(), before.productionAt(), before.version()));
  }

  Prospect nextRound(String number) {
    Prospect before = get(number);
    return change(new Prospect(number, before.company(), before.contact(), before.subject(), before.leader(), before.round() + 1,
        Waiting.NOTHING, null, null, before.openedAt(), null, before.version()));
  }

  Prospect inProduction(String number) {
    Prospect before = get(number);
    return change(new Prospect(number, before.company(), before.contact(), before.subject(), before.leader(), before.round(),
        Waiting.NOTHING, ProspectOutcome.IN_SUPPORT, null, before.openedAt(), now(), before.version()));
  }

  Prospect ends(String number, ProspectOutcome outcome, String reason) {
    Prospect before = get(number);
    return change(new Prospect(number, before.company(), before.contact(), before.subject(), before.leader(), before.round(),
        Waiting.NOTHING, outcome, reason, before.openedAt(), before.productionAt(), before.version()));
  }

  private Prospect change(Prospect changed) {
    Prospect stored = store.change(changed);
    cards.refresh(changed.number());
    tell(stored);
    return stored;
  }

  /** Who keeps books about prospects hears where this one stands. */
  void tell(Prospect prospect) {
    listeners.publishEvent(new ProspectChanged(prospect.number(), prospect.company(), prospect.subject(), prospect.leader(),
        course(prospect).current(), prospect.waiting(), prospect.outcome(), prospect.endReason()));
  }

  /** The product itself does something. */
  void record(String number, Kind kind, String text) {
    store.append(number, new ProspectEvent(kind, text, null, null, now()));
  }

  void written(String number, Kind kind, String text, String staff) {
    store.append(number, new ProspectEvent(kind, text, staff, null, now()));
  }

  void byContact(String number, Kind kind, String text, long contact) {
    store.append(number, new ProspectEvent(kind, text, null, contact, now()));
  }
}
