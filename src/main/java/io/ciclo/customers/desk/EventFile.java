package io.ciclo.customers.desk;

import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEvent.Ending;
import io.ciclo.customers.CustomerEventEntry;
import io.ciclo.customers.CustomerEventEntry.Kind;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.CustomerEventOutcome;
import io.ciclo.customers.CustomerEventState;
import io.ciclo.customers.CustomerEventTask;
import io.ciclo.customers.CustomerEvents;
import io.ciclo.customers.Customers;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.customers.SupportPlan;
import io.ciclo.customers.store.CustomerEventStore;
import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What every act on a customer event does: read it, change it, write down what happened, bring its card up to date. */
@Component
@Transactional
public class EventFile implements CustomerEvents {

  private static final String LED_TO = "LED_TO";

  private final CustomerEventStore store;
  private final Customers customers;
  private final CaseNumbers numbers;
  private final CaseLinks links;
  private final CaseCardBoard cards;
  private final Clock clock;

  EventFile(CustomerEventStore store, Customers customers, CaseNumbers numbers, CaseLinks links, CaseCardBoard cards, Clock clock) {
    this.store = store;
    this.customers = customers;
    this.numbers = numbers;
    this.links = links;
    this.cards = cards;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  /** The company's day. */
  public LocalDate today(CustomerEvent event) {
    return LocalDate.ofInstant(now(), customers.company(event.company()).zone());
  }

  /** Days of a contract, as it was signed; null where nobody has said them. */
  public record Term(LocalDate startsOn, LocalDate endsOn) {}

  /** @param reference null: its own number @param fromCase null for none */
  public CustomerEvent open(CustomerEventKind kind, long company, String reference, LocalDate signedOn, SupportPlan plan, Term term,
      String fromCase) {
    String number = numbers.next(CasePrefix.CUSTOMER_EVENT);
    store.insert(new CustomerEvent(number, company, kind, reference == null ? number : reference, signedOn, plan, term.startsOn(),
        term.endsOn(), fromCase, CustomerEventState.OPEN, now(), null, 0));
    if (fromCase != null) {
      links.link(fromCase, number, LED_TO);
    }
    return get(number);
  }

  /** Two people who begin something for a company, or one who clicks twice, do so one after the other. */
  void oneAfterTheOther(long company) {
    store.lockCompany(company);
  }

  @Transactional(readOnly = true)
  boolean namesContractOfAnother(long company, String reference) {
    return store.namesContractOfAnother(company, reference);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<CustomerEvent> find(String number) {
    return store.find(number);
  }

  @Override
  @Transactional(readOnly = true)
  public CustomerEvent get(String number) {
    return find(number).orElseThrow(() -> new NoSuchCustomer(number));
  }

  /** The one that this contract started. */
  @Transactional(readOnly = true)
  public Optional<CustomerEvent> signed(long company, CustomerEventKind kind, String reference) {
    return store.signed(company, kind, reference);
  }

  @Override
  @Transactional(readOnly = true)
  public List<CustomerEvent> ofCompany(long company) {
    return store.ofCompany(company);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<CustomerEvent> startedBy(long company, String reference) {
    return store.ofCompany(company).stream().filter(event -> event.reference().equals(reference) && !event.withoutEffect()).findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<CustomerEvent> openOf(long company) {
    return store.openOf(company);
  }

  @Override
  @Transactional(readOnly = true)
  public List<CustomerEventEntry> history(String number) {
    return store.entries(number);
  }

  @Override
  @Transactional(readOnly = true)
  public List<CustomerEventTask> tasks(String number) {
    return store.tasks(number);
  }

  @Override
  public void note(String number, Kind kind, String text, String staff) {
    store.append(new CustomerEventEntry(0, number, kind, text, staff, now()));
  }

  /** Free fields that a process owner added are kept where everybody reads them. */
  public void keepExtras(String number, Map<String, String> extras, String person) {
    extras.forEach((field, value) -> note(number, Kind.EXTRA, field.replaceFirst("^extra_", "") + ": " + value, person));
  }

  public CustomerEvent reach(String number, CustomerEventState state) {
    CustomerEvent before = get(number);
    return change(new CustomerEvent(number, before.company(), before.kind(), before.reference(), before.signedOn(), before.plan(),
        before.startsOn(), before.endsOn(), before.fromCase(), state, before.openedAt(), before.ending(), before.version()));
  }

  /** Plan and days as they turned out. */
  public CustomerEvent agreed(String number, SupportPlan plan, Term term) {
    CustomerEvent before = get(number);
    return change(new CustomerEvent(number, before.company(), before.kind(), before.reference(), before.signedOn(), plan,
        term.startsOn(), term.endsOn(), before.fromCase(), before.state(), before.openedAt(), before.ending(), before.version()));
  }

  /** @param text perhaps null @param staff null when the product itself ends it */
  public CustomerEvent ends(String number, CustomerEventOutcome outcome, String text, String staff) {
    CustomerEvent before = get(number);
    CustomerEvent ended = change(new CustomerEvent(number, before.company(), before.kind(), before.reference(), before.signedOn(),
        before.plan(), before.startsOn(), before.endsOn(), before.fromCase(), CustomerEventState.CLOSED, before.openedAt(),
        new Ending(outcome, now(), text), before.version()));
    note(number, Kind.ENDED, text == null ? outcome.name() : outcome.name() + "\n" + text, staff);
    return ended;
  }

  private CustomerEvent change(CustomerEvent changed) {
    store.change(changed);
    cards.refresh(changed.number());
    return get(changed.number());
  }

  /** Draws up the list, or draws it up again: what is ticked stays ticked. */
  public void list(String number, List<CustomerEventTask> tasks) {
    Map<String, CustomerEventTask> known = new HashMap<>();
    store.tasks(number).forEach(task -> known.put(task.item(), task));
    for (int place = 0; place < tasks.size(); place++) {
      if (!known.containsKey(tasks.get(place).item())) {
        store.add(number, place, tasks.get(place));
      }
    }
  }

  /** @return false when it is not on the list */
  public boolean tick(String number, String item, String staff, String note) {
    boolean listed = store.tick(number, item, now(), staff, note);
    if (listed) {
      cards.refresh(number);
    }
    return listed;
  }

  public boolean untick(String number, String item) {
    boolean listed = store.tick(number, item, null, null, null);
    if (listed) {
      cards.refresh(number);
    }
    return listed;
  }
}
