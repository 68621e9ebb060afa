package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.staff.AlertStep;
import io.ciclo.staff.AlertStepTaken;
import io.ciclo.staff.OnCall;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketType;
import io.ciclo.worktime.WorkCalendars;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A VERY_HIGH incident outside the company's opening hours, and nothing else, wakes whoever is on duty (PR-23, SL-32). */
@Component
class Emergencies {

  private final OnCall onCall;
  private final WorkCalendars calendars;
  private final Customers customers;
  private final CaseFile file;
  private final Actors actors;

  Emergencies(OnCall onCall, WorkCalendars calendars, Customers customers, CaseFile file, Actors actors) {
    this.onCall = onCall;
    this.calendars = calendars;
    this.customers = customers;
    this.file = file;
    this.actors = actors;
  }

  /** After each fact that may make a ticket an emergency, or show that it is none. */
  void consider(Ticket ticket) {
    boolean grave = ticket.classification().type() == TicketType.INCIDENT
        && ticket.classification().priority() == Priority.VERY_HIGH;
    if (!grave) {
      over(ticket.number());
      return;
    }
    Company company = customers.company(ticket.companyId());
    if (!calendars.get(company.calendar()).isOpen(file.now())) {
      onCall.alert(ticket.number(), company.legalName(), ticket.subject());
    }
  }

  void over(String number) {
    onCall.settle(number, null);
  }

  @EventListener
  void onStep(AlertStepTaken taken) {
    AlertStep step = taken.step();
    file.record(taken.caseNumber(), EventKind.ON_CALL, actors.staff(taken.actor()),
        Stream.of(step.what(), step.person(), step.channel()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
  }
}
