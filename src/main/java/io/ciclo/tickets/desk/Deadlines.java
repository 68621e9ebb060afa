package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.Ticket;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Dates that a customer is told, in the company's calendar and zone. */
@Component
class Deadlines {

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final WorkCalendars calendars;
  private final Customers customers;
  private final Decisions decisions;
  private final TicketSettings settings;
  private final Vocabulary vocabulary;

  Deadlines(WorkCalendars calendars, Customers customers, Decisions decisions, TicketSettings settings,
      Vocabulary vocabulary) {
    this.calendars = calendars;
    this.customers = customers;
    this.decisions = decisions;
    this.settings = settings;
    this.vocabulary = vocabulary;
  }

  /** The last moment for an answer that we wait for: waiting reason INFORMATION, VALIDATION … of {@code no-response}. */
  Instant answer(Ticket ticket, Instant from, String waitingReason) {
    Map<String, Object> inputs = inputs(ticket, waitingReason);
    if (!(decisions.evaluate(TicketDecisions.NO_RESPONSE, inputs).get("endDays") instanceof Number days)) {
      throw new IllegalStateException("Decision " + TicketDecisions.NO_RESPONSE + " gives no endDays for " + inputs
          + "; whoever waits for a customer's answer needs a last day");
    }
    return workingDays(ticket.companyId(), from, days.intValue());
  }

  /** What silence means to a wait of this reason. */
  SilenceRule silence(Ticket ticket, String waitingReason) {
    return SilenceRule.of(decisions.evaluate(TicketDecisions.NO_RESPONSE, inputs(ticket, waitingReason)));
  }

  private static Map<String, Object> inputs(Ticket ticket, String waitingReason) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("waitingReason", waitingReason);
    inputs.put("ticketType", ticket.classification().type() == null ? null : ticket.classification().type().name());
    return inputs;
  }

  /** The same time of day, so many of the customer's working days later. */
  Instant workingDays(long companyId, Instant from, int days) {
    return calendar(companyId).addDays(from, days);
  }

  /** The same time of day on the customer's clock, so many days later; below zero: earlier. */
  Instant calendarDays(long companyId, Instant from, int days) {
    return from.atZone(customers.company(companyId).zone()).plusDays(days).toInstant();
  }

  Instant contractAnswer(long companyId, Instant from) {
    return calendar(companyId).addDays(from, settings.contractAnswerDays());
  }

  Instant reopening(Company company, Instant closedAt) {
    return calendars.get(company.calendar()).addDays(closedAt, settings.reopenDays());
  }

  Instant firstWord(Company company, Instant openedAt) {
    return calendars.get(company.calendar()).add(openedAt, settings.firstWord());
  }

  Instant nextWord(Company company, Instant lastWord) {
    return days(company).add(lastWord, settings.nextWord());
  }

  /**
   * A day given to the customer lasts until service ends on it (FU-05).
   *
   * @throws InputRefused unless service is given on that day, it is not over yet, and comes within a year
   */
  GivenDate given(long companyId, LocalDate day, Instant now) {
    WorkCalendar calendar = calendar(companyId);
    LocalDate today = now.atZone(calendar.zone()).toLocalDate();
    if (day.isAfter(today.plusYears(1))) {
      throw new InputRefused("updateDate", "«Fecha»: no puede estar a más de un año.");
    }
    if (!day.isBefore(today) && !calendar.day(day).open()) {
      throw new InputRefused("updateDate", "«Fecha»: ese día no hay servicio; elija otro.");
    }
    Instant begins = day.atStartOfDay(calendar.zone()).toInstant();
    Instant due = calendar.add(begins, calendar.between(begins, day.plusDays(1).atStartOfDay(calendar.zone()).toInstant()));
    if (!due.isAfter(now)) {
      throw new InputRefused("updateDate", "«Fecha»: ya ha pasado.");
    }
    Instant opening = calendar.nextOpening(begins);
    return new GivenDate(due, opening.isAfter(now) ? opening : null);
  }

  int workingDaysSince(long companyId, Instant since, Instant now) {
    return now.isBefore(since) ? 0 : (int) days(customers.company(companyId)).between(since, now).dividedBy(Duration.ofDays(1));
  }

  /** "viernes, 3 de abril de 2026, a las 12:00 (hora de Madrid)". */
  String spoken(Company company, Instant instant) {
    ZoneId zone = company.zone();
    return spokenDay(zone, instant) + ", a las " + HOUR.format(instant.atZone(zone)) + " (hora de "
        + vocabulary.city(zone) + ")";
  }

  /** "viernes, 3 de abril de 2026". */
  static String spokenDay(ZoneId zone, Instant instant) {
    return Times.spokenDay(LocalDate.ofInstant(instant, zone));
  }

  private WorkCalendar calendar(long companyId) {
    return calendars.get(customers.company(companyId).calendar());
  }

  private WorkCalendar days(Company company) {
    return calendars.get(company.calendar() + "-days");
  }
}
