package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyChanged;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contract;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Times;
import io.ciclo.growth.Feedback.Opening;
import io.ciclo.growth.Feedback.Why;
import io.ciclo.growth.store.FeedbackDateStore;
import io.ciclo.growth.store.FeedbackStore;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When Feedbacks begin by themselves: a first date that somebody says, then by the table {@code relationship-cycle} (FF-01). */
@Component
class FeedbackDates {

  private static final Logger LOG = LoggerFactory.getLogger(FeedbackDates.class);
  private static final int YEARS_AHEAD = 3;

  private final FeedbackDateStore dates;
  private final FeedbackStore feedbacks;
  private final FeedbackOpening opening;
  private final FeedbackFile file;
  private final Customers customers;
  private final CustomerRegistry registry;
  private final Decisions decisions;
  private final SafeWrite safely;

  FeedbackDates(FeedbackDateStore dates, FeedbackStore feedbacks, FeedbackOpening opening, FeedbackFile file, Customers customers,
      CustomerRegistry registry, Decisions decisions, SafeWrite safely) {
    this.dates = dates;
    this.feedbacks = feedbacks;
    this.opening = opening;
    this.file = file;
    this.customers = customers;
    this.registry = registry;
    this.decisions = decisions;
    this.safely = safely;
  }

  void firstOn(long companyId, LocalDate day, String staffId) {
    Company company = customers.company(companyId);
    if (day == null) {
      throw new InputRefused("date", "«Fecha del Feedback»: elija un día.");
    }
    LocalDate today = file.today(company);
    if (!day.isAfter(today)) {
      throw new InputRefused("date", "«Fecha del Feedback»: el " + Times.digits(day)
          + " no está por llegar, y una fecha pasada no pone nada en marcha; elija otra, o ábralo ahora.");
    }
    if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
      throw new InputRefused("date", "«Fecha del Feedback»: faltan más de " + YEARS_AHEAD + " años; revise la fecha.");
    }
    dates.set(companyId, day, staffId, file.now());
  }

  /** Whoever becomes a customer is asked when there is something to ask about; a day that somebody has said already stands. */
  @EventListener
  void became(CompanyChanged event) {
    Company customer = event.after();
    LocalDate today = file.today(customer);
    if (customer.status() == CompanyStatus.ACTIVE && event.before().status() != CompanyStatus.ACTIVE
        && dates.next(customer.id()).filter(today::isBefore).isEmpty()) {
      dates.set(customer.id(), today.plusMonths(FeedbackOpening.FIRST_PERIOD_MONTHS), null, file.now());
    }
  }

  /** Each company in a transaction of its own, so that one does not keep back the others; what failed is tried again with the recurrence. */
  void begin(LocalDate today) {
    RuntimeException failed = null;
    for (long company : dates.dueOn(today)) {
      try {
        safely.run(() -> begin(company, today));
      } catch (InputRefused refused) {
        LOG.warn("The Feedback of company {} did not begin: {}", company, refused.reason());
      } catch (RuntimeException e) {
        LOG.warn("The Feedback of company {} did not begin", company, e);
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  /** Begun and moved on together: once per date, however often it is tried. */
  private void begin(long companyId, LocalDate today) {
    Optional<LocalDate> due = dates.lock(companyId).filter(date -> !date.isAfter(today));
    if (due.isEmpty()) {
      return;
    }
    Company company = customers.company(companyId);
    if (opening.possible(companyId) && !feedbacks.begun(companyId, due.get())) {
      opening.open(companyId, new Opening(Why.DATE, due.get(), "", null, file.now()));
    }
    dates.set(companyId, after(company, due.get(), today), null, file.now());
  }

  /** The first date of the company's cycle that is still to come: what was missed is not made up for. */
  private LocalDate after(Company company, LocalDate last, LocalDate today) {
    LocalDate start = registry.contractsOf(company.id()).stream().map(Contract::start).min(LocalDate::compareTo).filter(first -> first.isBefore(last))
        .orElse(last);
    LocalDate next = last;
    while (!next.isAfter(today)) {
      next = next.plus(cycle(company, (int) ChronoUnit.MONTHS.between(start, next)));
    }
    return next;
  }

  private Period cycle(Company company, int monthsSinceStart) {
    return Period.parse(String.valueOf(decisions.evaluate(GrowthDecisions.RELATIONSHIP_CYCLE,
        Map.of("plan", company.plan().name(), "ka", company.keyAccount(), "monthsSinceStart", monthsSinceStart)).get("cycle")));
  }
}
