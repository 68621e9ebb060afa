package io.ciclo.tickets.desk;

import io.ciclo.customers.Contact;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.TextHits;
import io.ciclo.engine.TextIndexes;
import io.ciclo.engine.TextQuery;
import io.ciclo.tickets.CaseFilter;
import io.ciclo.tickets.CaseLine;
import io.ciclo.tickets.CaseLists;
import io.ciclo.tickets.CasePage;
import io.ciclo.tickets.CustomerTicket;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketSearch;
import io.ciclo.tickets.TicketSummary;
import io.ciclo.tickets.process.TicketProcesses;
import io.ciclo.tickets.store.LineRow;
import io.ciclo.tickets.store.LineStore;
import io.ciclo.tickets.store.TicketStore;
import io.ciclo.tickets.store.TicketTexts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Lists of tickets. Which numbers and in which order, the lines of a page, and the open tasks of a page are one question to the
 * database each; words are looked up in the text index before.
 */
@Service
class Lists implements CaseLists {

  /** So many numbers can be asked for by name; when more were found, the list is read and sifted here. */
  private static final int FEW = 500;
  private static final int AT_ONCE = 500;
  private static final int ALL = Integer.MAX_VALUE;
  private static final TicketSearch ALL_OPEN = new TicketSearch(null, true, null, null, null, null, 0, 200);

  private final LineStore store;
  private final TicketStore tickets;
  private final ObjectProvider<CaseCards> rooms;
  private final TextIndexes texts;
  private final CaseTasks tasks;
  private final StateTable states;
  private final Reading reading;

  // ObjectProvider: a room that owns a kind of case may itself ask for lists of tickets.
  Lists(LineStore store, TicketStore tickets, ObjectProvider<CaseCards> rooms, TextIndexes texts, CaseTasks tasks, StateTable states,
      Reading reading) {
    this.store = store;
    this.tickets = tickets;
    this.rooms = rooms;
    this.texts = texts;
    this.tasks = tasks;
    this.states = states;
    this.reading = reading;
  }

  /** Who looks: all of staff, or somebody of a company. */
  private record Reader(Long companyId, Long contactId) {

    private static final Reader STAFF = new Reader(null, null);

    TextQuery asks(String words) {
      return new TextQuery(words, companyId == null ? null : TicketTexts.scope(companyId), this.equals(STAFF));
    }
  }

  private record Numbers(List<String> found, boolean complete) {}

  @Override
  public CasePage list(CaseFilter filter, int page, int size) {
    Numbers numbers = numbers(filter, Reader.STAFF, page * size, size + 1);
    List<String> shown = first(numbers.found(), size);
    return new CasePage(lines(shown), numbers.found().size() > size, numbers.complete());
  }

  @Override
  public void each(CaseFilter filter, Consumer<CaseLine> line) {
    List<String> numbers = numbers(filter, Reader.STAFF, 0, ALL).found();
    for (int from = 0; from < numbers.size(); from += AT_ONCE) {
      lines(numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()))).forEach(line);
    }
  }

  /** For a contact: opened for, or followed by, him or her. */
  List<CustomerTicket> ofContact(TicketSearch search, Contact contact) {
    return reading.forCustomer(read(search, new Reader(contact.companyId(), contact.id())));
  }

  /** Those of {@link #ofContact} in which it is the customer's turn. */
  List<CustomerTicket> awaitingContact(Contact contact) {
    return reading.awaitingCustomer(read(ALL_OPEN, new Reader(contact.companyId(), contact.id())));
  }

  /** For contacts who see all of their company. */
  List<CustomerTicket> ofCompany(long companyId, TicketSearch search) {
    return reading.forCustomer(read(within(companyId, search), new Reader(companyId, null)));
  }

  List<CustomerTicket> awaitingCompany(long companyId) {
    return reading.awaitingCustomer(read(within(companyId, ALL_OPEN), new Reader(companyId, null)));
  }

  private static TicketSearch within(long companyId, TicketSearch search) {
    return new TicketSearch(search.text(), search.open(), search.type(), search.state(), companyId, search.accountLeader(),
        search.page(), search.size());
  }

  private List<Ticket> read(TicketSearch search, Reader reader) {
    return tickets.all(numbers(CaseFilter.of(search), reader, search.page() * search.size(), search.size()).found());
  }

  /** For staff. */
  List<TicketSummary> summaries(TicketSearch search) {
    List<String> numbers = numbers(CaseFilter.of(search), Reader.STAFF, search.page() * search.size(), search.size()).found();
    return store.lines(numbers).stream().map(this::summary).toList();
  }

  private Numbers numbers(CaseFilter filter, Reader reader, int skip, int size) {
    if (filter.text().isEmpty()) {
      return new Numbers(store.numbers(filter, reader.contactId(), null, skip, size), true);
    }
    TextHits hits = texts.of(TicketTexts.NAME).find(reader.asks(filter.text()));
    List<String> found = hits.keys().size() <= FEW
        ? store.numbers(filter, reader.contactId(), hits.keys(), skip, size)
        : sifted(filter, reader, hits.keys(), skip, size);
    return new Numbers(found, hits.complete());
  }

  /** Words that many cases contain stand in the first lines of the list already; seldom is all of it needed. */
  private List<String> sifted(CaseFilter filter, Reader reader, Set<String> hits, int skip, int size) {
    if (size < AT_ONCE) {
      List<String> early = sifted(store.numbers(filter, reader.contactId(), null, 0, skip + AT_ONCE), hits, skip, size);
      if (early.size() == size) {
        return early;
      }
    }
    return sifted(store.numbers(filter, reader.contactId(), null, 0, ALL), hits, skip, size);
  }

  private static List<String> sifted(List<String> numbers, Set<String> hits, int skip, int size) {
    return numbers.stream().filter(hits::contains).skip(skip).limit(size).toList();
  }

  /** In the order of the numbers. */
  List<CaseLine> lines(List<String> numbers) {
    Map<String, List<OpenTask>> open = tasks.open(numbers);
    return store.lines(numbers).stream().map(row -> line(row, open.getOrDefault(row.number(), List.of()))).toList();
  }

  private CaseLine line(LineRow row, List<OpenTask> open) {
    Map<Boolean, List<OpenTask>> beside = open.stream()
        .collect(Collectors.partitioningBy(task -> TicketProcesses.besideTheCourse(task.key())));
    return new CaseLine(summary(row), row.oldNumber(), row.levels(), beside.get(false), beside.get(true));
  }

  private TicketSummary summary(LineRow row) {
    return new TicketSummary(row.number(), row.companyId(), row.company(), row.keyAccount(), row.contactId(), row.contact(),
        row.subject(), row.type(), row.priority(), row.state(), reading.label(row.state(), row.closeReason(), row.reference()),
        states.of(row.state()).turn(), row.urgent(), row.accountLeader(), row.openedAt(), row.lastActivityAt());
  }

  @Override
  public Optional<String> numbered(String typed) {
    String number = typed.strip().toUpperCase(Locale.ROOT);
    Optional<CasePrefix> prefix = CasePrefix.of(number);
    if (prefix.isPresent()) {
      return rooms.stream().filter(room -> room.owns(number)).findFirst().flatMap(room -> room.customer(number))
          .map(customer -> number);
    }
    List<String> older = typed.isBlank() ? List.of() : store.withOldNumber(typed.strip());
    return older.size() == 1 ? Optional.of(older.get(0)) : Optional.empty();
  }

  private static <T> List<T> first(List<T> list, int size) {
    return list.size() > size ? list.subList(0, size) : list;
  }
}
