package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Customers;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.Feedback.Opening;
import io.ciclo.growth.Feedback.Why;
import io.ciclo.growth.FeedbackEvent;
import io.ciclo.growth.GrowthSignal;
import io.ciclo.growth.GrowthSignal.Kind;
import io.ciclo.growth.GrowthSignal.State;
import io.ciclo.growth.store.FeedbackStore;
import io.ciclo.growth.store.SignalStore;
import io.ciclo.tickets.TicketFigures;
import io.ciclo.tpoints.Pack;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What in a customer's figures suggests to talk about growth; the table {@code growth-signals} says from where on. */
@Component
class Signals {

  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
  private static final int LONGEST_WHY = 2000;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SignalStore store;
  private final FeedbackStore feedbacks;
  private final FeedbackOpening opening;
  private final FeedbackFile file;
  private final TicketFigures tickets;
  private final TPointLedger ledger;
  private final Customers customers;
  private final Decisions decisions;
  private final FeedbackSettings settings;
  private final Vocabulary vocabulary;
  private final SafeWrite safely;

  Signals(SignalStore store, FeedbackStore feedbacks, FeedbackOpening opening, FeedbackFile file, TicketFigures tickets, TPointLedger ledger,
      Customers customers, Decisions decisions, FeedbackSettings settings, Vocabulary vocabulary, SafeWrite safely) {
    this.store = store;
    this.feedbacks = feedbacks;
    this.opening = opening;
    this.file = file;
    this.tickets = tickets;
    this.ledger = ledger;
    this.customers = customers;
    this.decisions = decisions;
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.safely = safely;
  }

  /** What the table judges; its names are the table's input {@code fact}. */
  enum Fact { INCIDENTS_ON_A_TOPIC, POINTS_SPENT, SATISFACTION, OUT_OF_SCOPE }

  /**
   * @param value in the fact's unit: incidents, percent, mean from 1 to 5, tickets
   * @param cases on how many cases it rests
   * @param topic what it is about; empty where there is only one
   * @param words as the reason tells it
   */
  record Seen(Fact fact, BigDecimal value, int cases, String topic, String words) {}

  /** Each active customer in a transaction of its own, so that one does not keep back the others; what failed is tried again with the recurrence. */
  void look() {
    RuntimeException failed = null;
    for (Company company : customers.companies().stream().filter(one -> one.status() == CompanyStatus.ACTIVE).toList()) {
      try {
        safely.run(() -> look(company));
      } catch (ConcurrentChange busy) {
        LOG.info("The signals of {} are looked at tomorrow: somebody is working with its figures", company.legalName());
      } catch (RuntimeException e) {
        LOG.warn("The signals of {} could not be looked at", company.legalName(), e);
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private void look(Company company) {
    Instant now = file.now();
    for (Seen seen : seen(company, now)) {
      Map<String, Object> row = decisions.evaluate(GrowthDecisions.GROWTH_SIGNALS,
          Map.of("fact", seen.fact().name(), "value", seen.value().doubleValue(), "cases", seen.cases()));
      kind(row).filter(kind -> !store.knownSince(company.id(), kind, seen.topic(), now.minus(Duration.ofDays(settings.restDays()))))
          .ifPresent(kind -> store.raise(new GrowthSignal(0, company.id(), kind, seen.topic(), seen.words(),
              String.valueOf(row.getOrDefault("suggestion", "")), State.OPEN, now, null, null, null, null, 0), file.today(company)));
    }
  }

  /** The table answers NONE where nothing is to be seen. */
  private static Optional<Kind> kind(Map<String, Object> row) {
    String signal = String.valueOf(row.get("signal"));
    return signal.equals("NONE") ? Optional.empty() : Optional.of(Kind.valueOf(signal));
  }

  private List<Seen> seen(Company company, Instant now) {
    Instant from = now.minus(Duration.ofDays(settings.factDays()));
    List<Seen> all = new ArrayList<>();
    tickets.incidents(company.id(), from, now).forEach(one -> all.add(new Seen(Fact.INCIDENTS_ON_A_TOPIC, BigDecimal.valueOf(one.count()),
        one.count(), one.symptom().name(), words("incidents", one.count(), vocabulary.word("tickets.symptom", one.symptom())))));
    spent(company, now).ifPresent(percent -> all.add(new Seen(Fact.POINTS_SPENT, percent, 1, "", words("points", percent.intValue(), ""))));
    TicketFigures.Satisfaction satisfaction = tickets.satisfaction(company.id(), from, now);
    if (satisfaction.mean() != null) {
      all.add(new Seen(Fact.SATISFACTION, satisfaction.mean(), satisfaction.ratings(), "",
          words("satisfaction", satisfaction.ratings(), satisfaction.mean().toPlainString().replace('.', ','))));
    }
    int outOfScope = tickets.outOfScope(company.id(), from, now);
    if (outOfScope > 0) {
      all.add(new Seen(Fact.OUT_OF_SCOPE, BigDecimal.valueOf(outOfScope), outOfScope, "", words("outOfScope", outOfScope, "")));
    }
    return all;
  }

  private String words(String key, int count, String what) {
    return vocabulary.word("feedback.seen." + key, "count", count).replace("{what}", what).replace("{days}", String.valueOf(settings.factDays()));
  }

  /** Percent of the packs that can still be used, by size; empty for whoever has none. */
  private Optional<BigDecimal> spent(Company company, Instant now) {
    List<Pack> usable = ledger.packs(company.id()).stream().filter(pack -> !pack.expired(now)).toList();
    TPoints size = usable.stream().map(Pack::size).reduce(TPoints.ZERO, TPoints::plus);
    if (!size.isPositive()) {
      return Optional.empty();
    }
    TPoints free = usable.stream().map(Pack::free).reduce(TPoints.ZERO, TPoints::plus);
    return Optional.of(size.minus(free).toDecimal().multiply(HUNDRED).divide(size.toDecimal(), 0, RoundingMode.DOWN));
  }

  /** One Feedback at a time: what is under way is told of it, else one begins. */
  String openFor(long id, String staffId) {
    GrowthSignal signal = open(id);
    String number = feedbacks.openOf(signal.company()).map(Feedback::number)
        .orElseGet(() -> opening.open(signal.company(), new Opening(Why.SIGNAL, null, signal.reason(), staffId, file.now())));
    store.decide(signal, State.USED, number, null, staffId, file.now());
    file.written(number, FeedbackEvent.Kind.SIGNAL_JOINED, signal.reason(), staffId);
    file.refresh(number);
    return number;
  }

  void dismiss(long id, String why, String staffId) {
    String words = PlainText.of(why);
    if (words.isEmpty() || words.length() > LONGEST_WHY) {
      throw new InputRefused("why", "«Por qué se descarta»: escríbalo en 1 a " + LONGEST_WHY + " caracteres.");
    }
    store.decide(open(id), State.DISMISSED, null, words, staffId, file.now());
  }

  private GrowthSignal open(long id) {
    return store.find(id).filter(signal -> signal.state() == State.OPEN)
        .orElseThrow(() -> new InputRefused("signal", "«Señal»: alguien ya ha decidido sobre ella."));
  }
}
