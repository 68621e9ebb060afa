package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
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
import io.ciclo.tickets.TicketSearch;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketSummary;
import io.ciclo.tickets.Turn;
import io.ciclo.tickets.store.EventStore;
import io.ciclo.tickets.store.ParticipantStore;
import io.ciclo.tickets.store.TicketStore;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks at tickets without changing them. */
@Component
class Reading {

  private static final int SUGGESTIONS = 10;
  private static final int SHORTEST_WORD = 4;
  private static final int MOST_AWAITING = 200;
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
  private final Clock clock;

  Reading(TicketStore tickets, ParticipantStore participants, EventStore events, Customers customers, StateTable states,
      Deadlines deadlines, CaseClocks clocks, Vocabulary vocabulary, TicketSettings settings, Clock clock) {
    this.tickets = tickets;
    this.participants = participants;
    this.events = events;
    this.customers = customers;
    this.states = states;
    this.deadlines = deadlines;
    this.clocks = clocks;
    this.vocabulary = vocabulary;
    this.settings = settings;
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

  List<TicketSummary> list(TicketSearch search) {
    Map<Long, Company> companies = new ConcurrentHashMap<>();
    Map<Long, Contact> contacts = new ConcurrentHashMap<>();
    return tickets.search(search, null).stream().map(ticket -> {
      Company company = companies.computeIfAbsent(ticket.companyId(), customers::company);
      Contact contact = contacts.computeIfAbsent(ticket.contactId(), customers::contact);
      return new TicketSummary(ticket.number(), company.id(), company.legalName(), company.keyAccount(), contact.id(),
          contact.name(), ticket.subject(), ticket.classification().type(), ticket.classification().priority(),
          ticket.state(), label(ticket), states.of(ticket.state()).turn(), ticket.urgent(), ticket.accountLeader(),
          ticket.opening().at(), ticket.lastActivityAt());
    }).toList();
  }

  /** @param contactId only what this contact opened or follows; null for all */
  List<CustomerTicket> forCustomer(TicketSearch search, Long contactId) {
    return told(tickets.search(search, contactId).stream());
  }

  /** Of a company or of a contact, as far as it is open. */
  List<CustomerTicket> awaitingCustomer(Long companyId, Long contactId) {
    TicketSearch open = new TicketSearch(null, true, null, null, companyId, null, 0, MOST_AWAITING);
    return told(tickets.search(open, contactId).stream()
        .filter(ticket -> states.of(ticket.state()).turn() == Turn.CUSTOMER));
  }

  private List<CustomerTicket> told(Stream<Ticket> found) {
    Map<Long, Company> companies = new ConcurrentHashMap<>();
    Map<Long, Contact> contacts = new ConcurrentHashMap<>();
    return found.map(ticket -> new CustomerTicket(ticket.number(), ticket.subject(),
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
    return new CustomerState(said.customerWord(), said.turn(), vocabulary.word("tickets.turnSentence", said.turn()),
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
    return states.of(ticket.state()).customerWord();
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

  List<Match> possibleMatches(Ticket ticket) {
    Set<String> wanted = wordsOf(ticket.subject());
    record Likely(Ticket ticket, int shared) {}
    return tickets.recent(ticket.companyId(), clock.instant().minus(Duration.ofDays(settings.matchDays()))).stream()
        .filter(other -> !other.number().equals(ticket.number()))
        .filter(other -> other.closing() == null || !other.closing().reason().merged())
        .map(other -> new Likely(other, shared(ticket, wanted, other)))
        .filter(likely -> likely.shared() > 0)
        .sorted(Comparator.comparingInt(Likely::shared).reversed())
        .limit(SUGGESTIONS)
        .map(likely -> new Match(likely.ticket().number(), likely.ticket().subject(), likely.ticket().state(),
            likely.ticket().opening().at()))
        .toList();
  }

  /** Words of the subject count twice when they stand in the other subject; the number that the customer gave wins. */
  private static int shared(Ticket ticket, Set<String> wanted, Ticket other) {
    Set<String> subject = wordsOf(other.subject());
    Set<String> description = wordsOf(other.description());
    int shared = wanted.stream().mapToInt(word -> subject.contains(word) ? 2 : description.contains(word) ? 1 : 0).sum();
    return other.number().equals(ticket.relatedNumber()) ? shared + 100 : shared;
  }

  private static Set<String> wordsOf(String text) {
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    Set<String> words = new HashSet<>();
    for (String word : plain.split("[^\\p{L}\\p{N}]+")) {
      if (word.length() >= SHORTEST_WORD) {
        words.add(word);
      }
    }
    return words;
  }
}
