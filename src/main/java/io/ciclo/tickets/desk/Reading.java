package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.TextIndexes;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.CustomerState;
import io.ciclo.tickets.CustomerTicket;
import io.ciclo.tickets.Match;
import io.ciclo.tickets.Participant;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketEvent;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.Turn;
import io.ciclo.tickets.store.EventStore;
import io.ciclo.tickets.store.ParticipantStore;
import io.ciclo.tickets.store.TicketStore;
import io.ciclo.tickets.store.TicketTexts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks at tickets without changing them. */
@Component
class Reading {

  private static final int SUGGESTIONS = 10;
  /** So many are looked at: some of them are closed for too long. */
  private static final int LIKELY = 50;
  /** OUT_OF_SCOPE too: its letter asks the customer to write again when we did not understand. */
  private static final Set<CloseReason> REOPENABLE = Set.of(CloseReason.SOLVED, CloseReason.CONTAINED,
      CloseReason.UNRESOLVED, CloseReason.NO_RESPONSE, CloseReason.WITHDRAWN, CloseReason.OUT_OF_SCOPE);

  private final TicketStore tickets;
  private final ParticipantStore participants;
  private final EventStore events;
  private final Customers customers;
  private final StateTable states;
  private final Deadlines deadlines;
  private final CaseClocks clocks;
  private final Vocabulary vocabulary;
  private final TicketSettings settings;
  private final TextIndexes texts;
  private final Clock clock;

  Reading(TicketStore tickets, ParticipantStore participants, EventStore events, Customers customers, StateTable states,
      Deadlines deadlines, CaseClocks clocks, Vocabulary vocabulary, TicketSettings settings, TextIndexes texts,
      Clock clock) {
    this.tickets = tickets;
    this.participants = participants;
    this.events = events;
    this.customers = customers;
    this.states = states;
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.vocabulary = vocabulary;
    this.settings = settings;
    this.texts = texts;
    this.clock = clock;
  }

  boolean visibleTo(Ticket ticket, long contactId) {
    Contact contact = customers.contact(contactId);
    return contact.active() && contact.companyId() == ticket.companyId()
        && (contact.seesCompany() || ticket.contactId() == contactId
            || participants.of(ticket.number()).contains(contactId));
  }

  /** Open, or closed so recently, and for such a reason, that an answer reopens it (FU-27). */
  boolean takesReplies(Ticket ticket) {
    return takesReplies(ticket, customers.company(ticket.companyId()));
  }

  private boolean takesReplies(Ticket ticket, Company company) {
    return ticket.closing() == null || REOPENABLE.contains(ticket.closing().reason())
        && !clock.instant().isAfter(deadlines.reopening(company, ticket.closing().at()));
  }

  /** The latest thanks since the ticket was closed, which did not reopen it; empty for an open one. */
  Optional<TicketEvent> thanks(Ticket ticket) {
    TicketEvent thanks = null;
    for (TicketEvent event : ticket.closing() == null ? List.<TicketEvent>of() : events.of(ticket.number())) {
      thanks = switch (event.kind()) {
        case THANKED -> event;
        case CLOSED -> null;
        default -> thanks;
      };
    }
    return Optional.ofNullable(thanks);
  }

  /** Those in which it is the customer's turn, in the same order. */
  List<CustomerTicket> awaitingCustomer(List<Ticket> found) {
    return forCustomer(found.stream().filter(ticket -> states.of(ticket.state()).turn() == Turn.CUSTOMER).toList());
  }

  /** In the same order. */
  List<CustomerTicket> forCustomer(List<Ticket> found) {
    Map<Long, Company> companies = new HashMap<>();
    Map<Long, Contact> contacts = new HashMap<>();
    return found.stream().map(ticket -> new CustomerTicket(ticket.number(), ticket.subject(),
        contacts.computeIfAbsent(ticket.contactId(), customers::contact).name(), ticket.lastActivityAt(),
        customerState(ticket, companies.computeIfAbsent(ticket.companyId(), customers::company)))).toList();
  }

  List<Participant> participants(String number) {
    return participants.of(number).stream().map(customers::contact)
        .map(contact -> new Participant(contact.id(), contact.name(), contact.email())).toList();
  }

  CustomerState customerState(Ticket ticket) {
    return customerState(ticket, customers.company(ticket.companyId()));
  }

  private CustomerState customerState(Ticket ticket, Company company) {
    StateTable.Row said = states.of(ticket.state());
    Instant promised = promised(ticket, said.turn(), company);
    // a promise that was not kept is not shown as one
    Instant due = promised == null || promised.isBefore(clock.instant()) ? null : promised;
    return new CustomerState(customerWord(said), said.turn(), vocabulary.word("tickets.turnSentence", said.turn()),
        nextStep(ticket, said, company), due, nextWord(ticket, said.turn(), promised, due, company));
  }

  private String nextStep(Ticket ticket, StateTable.Row said, Company company) {
    if (merged(ticket)) {
      return vocabulary.word("tickets.united") + " " + ticket.closing().reference() + ".";
    }
    boolean closedForGood = ticket.state() == TicketState.CLOSED && !takesReplies(ticket, company);
    return closedForGood ? vocabulary.word("tickets.closedForGood") : said.nextStep();
  }

  /** Always says when the next word comes, or why none is to be waited for (DW-10). */
  private String nextWord(Ticket ticket, Turn turn, Instant promised, Instant due, Company company) {
    Times times = new Times(company.zone());
    return switch (turn) {
      case US, PROVIDER -> due == null ? word("late") : word("fromUs", times.weekdayAt(due));
      case CUSTOMER -> due != null ? word("fromYou", times.weekdayAt(due))
          : word(promised == null ? "whenYouWant" : "fromYouLate");
      case NOBODY -> merged(ticket) ? word("united")
          : takesReplies(ticket, company)
              ? word("untilReopening", times.weekdayAt(deadlines.reopening(company, ticket.closing().at())))
              : word("none");
    };
  }

  private String word(String key) {
    return vocabulary.word("tickets.nextWord." + key);
  }

  private String word(String key, String at) {
    return word(key).replace("{at}", at);
  }

  private String label(Ticket ticket) {
    Ticket.Closing closing = ticket.closing();
    return closing == null ? label(ticket.state(), null, null) : label(ticket.state(), closing.reason(), closing.reference());
  }

  /** One of the six words that customers read, or what the ticket was united with. */
  String label(TicketState state, CloseReason reason, String reference) {
    boolean merged = reason != null && reason.merged();
    return merged ? vocabulary.word("tickets.united") + " " + reference : customerWord(states.of(state));
  }

  private String customerWord(StateTable.Row said) {
    return vocabulary.said("tickets.customerState", said.customerWord());
  }

  private static boolean merged(Ticket ticket) {
    return ticket.closing() != null && ticket.closing().reason().merged();
  }

  /** When the customer hears from a person first: never later than the contract says. */
  Instant firstWord(Ticket ticket) {
    return firstWord(ticket, customers.company(ticket.companyId()));
  }

  private Instant firstWord(Ticket ticket, Company company) {
    Instant usual = deadlines.firstWord(company, ticket.opening().at());
    return clocks.of(ticket.number()).stream().flatMap(levels -> levels.contractual().stream())
        .filter(clock -> clock.id().kind() == ClockKind.FIRST_RESPONSE && clock.running()).map(clock -> clock.deadline())
        .filter(agreed -> agreed.isBefore(usual)).findFirst().orElse(usual);
  }

  /** Null when nothing is due. */
  private Instant promised(Ticket ticket, Turn turn, Company company) {
    return switch (turn) {
      case CUSTOMER -> ticket.state() == TicketState.IN_VALIDATION && ticket.solution() != null
          ? ticket.solution().answerBy() : ticket.waiting() == null ? null : ticket.waiting().until();
      case US -> ticket.state() == TicketState.NEW ? firstWord(ticket, company)
          : deadlines.nextWord(company, ticket.lastActivityAt());
      // what a provider owes, we follow: the customer hears from us all the same (FU-13)
      case PROVIDER -> deadlines.nextWord(company, ticket.lastActivityAt());
      case NOBODY -> null;
    };
  }

  /** By the words of the subject; the number that the customer gave comes first. */
  List<Match> possibleMatches(Ticket ticket) {
    List<String> likely = new ArrayList<>(texts.of(TicketTexts.NAME)
        .similar(ticket.subject(), TicketTexts.scope(ticket.companyId()), LIKELY));
    if (ticket.relatedNumber() != null) {
      likely.remove(ticket.relatedNumber());
      likely.add(0, ticket.relatedNumber());
    }
    likely.remove(ticket.number());
    return tickets.openOrClosedSince(likely, clock.instant().minus(Duration.ofDays(settings.matchDays()))).stream()
        .filter(other -> other.companyId() == ticket.companyId())
        .filter(other -> other.closing() == null || !other.closing().reason().merged())
        .sorted(Comparator.comparingInt(other -> likely.indexOf(other.number())))
        .limit(SUGGESTIONS)
        .map(other -> new Match(other.number(), other.subject(), other.state(), other.opening().at()))
        .toList();
  }
}
