package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseCardBoard;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.Feedback.Arranged;
import io.ciclo.growth.Feedback.Ending;
import io.ciclo.growth.Feedback.Taken;
import io.ciclo.growth.FeedbackEvent;
import io.ciclo.growth.FeedbackEvent.Kind;
import io.ciclo.growth.FeedbackOutcome;
import io.ciclo.growth.FeedbackState;
import io.ciclo.growth.NoSuchFeedback;
import io.ciclo.growth.store.FeedbackStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What every act on a Feedback does: read it, change it, write down what happened, bring its card up to date. */
@Component
class FeedbackFile {

  private final FeedbackStore store;
  private final Customers customers;
  private final CaseCardBoard cards;
  private final Clock clock;

  FeedbackFile(FeedbackStore store, Customers customers, CaseCardBoard cards, Clock clock) {
    this.store = store;
    this.customers = customers;
    this.cards = cards;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today(Company company) {
    return LocalDate.ofInstant(now(), company.zone());
  }

  Optional<Feedback> find(String number) {
    return store.find(number);
  }

  Feedback get(String number) {
    return find(number).orElseThrow(() -> new NoSuchFeedback(number));
  }

  Company company(Feedback feedback) {
    return customers.company(feedback.company());
  }

  ZoneId zone(Feedback feedback) {
    return company(feedback).zone();
  }

  /** By a meeting or a survey; counts as one more attempt unless it stands for the same one. */
  Feedback arranged(Feedback before, FeedbackState state, Long contact, Arranged arranged) {
    return change(new Feedback(before.number(), before.company(), contact, before.opening(), before.periodFirst(), before.periodLast(), state,
        arranged, before.attempts() + 1, before.taken(), before.ending(), before.version()));
  }

  Feedback reached(Feedback before, FeedbackState state) {
    return change(new Feedback(before.number(), before.company(), before.contact(), before.opening(), before.periodFirst(), before.periodLast(),
        state, before.arranged(), before.attempts(), before.taken(), before.ending(), before.version()));
  }

  /** Its figures tell of the time until today. */
  Feedback untilToday(Feedback before) {
    LocalDate today = today(company(before));
    return today.equals(before.periodLast()) ? before : change(new Feedback(before.number(), before.company(), before.contact(), before.opening(),
        before.periodFirst(), today, before.state(), before.arranged(), before.attempts(), before.taken(), before.ending(), before.version()));
  }

  Feedback reminded(Feedback before, int reminders) {
    Arranged was = before.arranged();
    return change(new Feedback(before.number(), before.company(), before.contact(), before.opening(), before.periodFirst(), before.periodLast(),
        before.state(), new Arranged(was.meeting(), was.survey(), was.joint(), was.askedAt(), was.until(), reminders), before.attempts(),
        before.taken(), before.ending(), before.version()));
  }

  Feedback taken(Feedback before, Taken taken) {
    return change(new Feedback(before.number(), before.company(), before.contact(), before.opening(), before.periodFirst(), before.periodLast(),
        before.state(), before.arranged(), before.attempts(), taken, before.ending(), before.version()));
  }

  Feedback ended(Feedback before, FeedbackOutcome outcome) {
    Feedback ended = change(new Feedback(before.number(), before.company(), before.contact(), before.opening(), before.periodFirst(),
        before.periodLast(), FeedbackState.CLOSED, before.arranged(), before.attempts(), before.taken(), new Ending(outcome, now()),
        before.version()));
    record(ended.number(), Kind.ENDED, outcome.name());
    return ended;
  }

  private Feedback change(Feedback changed) {
    Feedback stored = store.change(changed);
    cards.refresh(changed.number());
    return stored;
  }

  /** What is laid before it has changed, and its open tasks show it. */
  void refresh(String number) {
    cards.refresh(number);
  }

  /** The product itself does something. */
  void record(String number, Kind kind, String text) {
    written(number, kind, text, null);
  }

  void written(String number, Kind kind, String text, String staff) {
    store.append(number, new FeedbackEvent(kind, text, staff, now()));
  }
}
