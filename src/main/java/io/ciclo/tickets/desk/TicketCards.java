package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.Colour;
import io.ciclo.servicelevels.Glance;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.store.TicketStore;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tickets at a glance, and their place in the queue (PR-18 to PR-21). */
@Component
class TicketCards implements CaseCards {

  private static final Glance UNCLOCKED = new Glance(null, null, false, false, null);

  private final TicketStore tickets;
  private final Customers customers;
  private final Decisions decisions;
  private final Deadlines deadlines;
  private final CaseClocks clocks;
  private final Vocabulary vocabulary;
  private final Clock clock;

  TicketCards(TicketStore tickets, Customers customers, Decisions decisions, Deadlines deadlines, CaseClocks clocks,
      Vocabulary vocabulary, Clock clock) {
    this.tickets = tickets;
    this.customers = customers;
    this.decisions = decisions;
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.TICKET;
  }

  @Override
  public CaseCard card(String number) {
    Ticket ticket = tickets.get(number);
    Company company = customers.company(ticket.companyId());
    Ticket.Classification known = ticket.classification();
    Glance glance = clocks.glance(number).orElse(UNCLOCKED);
    return new CaseCard(number, company.legalName(), company.keyAccount(),
        known.type() == null ? vocabulary.word("tickets.type.none") : vocabulary.word("tickets.type", known.type()),
        known.priority() == null ? vocabulary.word("tickets.priority.none")
            : vocabulary.word("tickets.priority", known.priority()),
        vocabulary.word("tickets.state", ticket.state()),
        glance.colour() == null ? null : vocabulary.word("servicelevels.colour", glance.colour()), glance.due(),
        ticket.opening().at(), score(ticket, company, glance));
  }

  @Override
  public Optional<String> customer(String number) {
    return tickets.find(number).map(ticket -> customers.company(ticket.companyId()).legalName());
  }

  /** A topic of a ticket that was sent back keeps that ticket's place in the queue (IN-27). */
  private Instant firstArrival(Ticket ticket) {
    return ticket.relatedNumber() == null ? ticket.opening().at() : tickets.find(ticket.relatedNumber())
        .filter(Ticket::splitByTopic).orElse(ticket).opening().at();
  }

  private int score(Ticket ticket, Company company, Glance glance) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("priority", ticket.classification().priority() == null ? null : ticket.classification().priority().name());
    inputs.put("ka", company.keyAccount());
    inputs.put("workingDaysOpen", deadlines.workingDaysSince(company.id(), firstArrival(ticket), clock.instant()));
    inputs.put("atRisk", glance.atRisk());
    inputs.put("breachedOrRed", glance.breached() || glance.colour() == Colour.RED);
    return ((Number) decisions.evaluate(TicketDecisions.QUEUE_PRIORITY, inputs).get("score")).intValue();
  }
}
