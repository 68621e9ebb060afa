package io.ciclo.tpoints.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.tpoints.Account;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.Outcome;
import io.ciclo.tpoints.Pack;
import io.ciclo.tpoints.PackOrder;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.SaleState;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointOrders;
import io.ciclo.tpoints.TPointSales;
import io.ciclo.tpoints.TPointSettlement;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.store.AdjustmentStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class SettlementDesk implements TPointSettlement {

  private static final String WITHOUT_TARIFF = "EUR";

  private final TPointLedger ledger;
  private final TPointSales sales;
  private final TPointOrders orders;
  private final AdjustmentStore packs;
  private final Clock clock;

  SettlementDesk(TPointLedger ledger, TPointSales sales, TPointOrders orders, AdjustmentStore packs, Clock clock) {
    this.ledger = ledger;
    this.sales = sales;
    this.orders = orders;
    this.packs = packs;
    this.clock = clock;
  }

  @Override
  public Standing standing(long company) {
    Account account = ledger.account(company);
    List<Pack> free = free(company);
    List<Money> worth = sum(free.stream().map(pack -> new Money(worth(pack), pack.price().currency())));
    List<PackOrder> unpaid = Stream.concat(orders.toInvoice().stream(), orders.toBePaid().stream())
        .filter(order -> order.company() == company).sorted(Comparator.comparing(PackOrder::orderedAt)).toList();
    return new Standing(free.stream().map(Pack::free).reduce(TPoints.ZERO, TPoints::plus), account.reserved(), account.onCredit(), worth,
        unpaid, sales.open(company).size(), account.credit(), currency());
  }

  private String currency() {
    return sales.options().stream().findFirst().map(option -> option.price().currency()).orElse(WITHOUT_TARIFF);
  }

  private List<Pack> free(long company) {
    Instant now = clock.instant();
    return ledger.packs(company).stream().filter(pack -> pack.free().isPositive() && !pack.expired(now)).toList();
  }

  /** The share of the price that goes with the free points, rounded as the entry will be. */
  private static long worth(Pack pack) {
    Pack without = new Pack(pack.id(), pack.company(), pack.size(), pack.boughtAt(), pack.expiresAt(), pack.price(), pack.orderLine(),
        TPoints.ZERO, pack.reserved(), pack.used());
    return without.goneCents() - pack.goneCents();
  }

  @Override
  public List<Money> settle(long company, String caseNumber, Way way, long debtCents, String staffId) {
    Author author = Author.staff(staffId);
    endSales(company, staffId);
    Account account = ledger.account(company);
    if (account.reserved().isPositive()) {
      throw new InputRefused("pointsWay", "«T-Points»: hay " + account.reserved().words()
          + " reservados en casos abiertos; se liquidan cuando esos casos terminen.");
    }
    chargeDebt(account, caseNumber, debtCents, author);
    Reason reason = way == Way.LOSE ? Reason.CONTRACT_ENDED_LOST : Reason.CONTRACT_ENDED_PAID;
    List<Entry> gone = new ArrayList<>();
    for (Pack pack : free(company)) {
      Outcome outcome = ledger.adjust(new Booking(FactKey.inCase(caseNumber, "pack-settlement", pack.id() + ":" + last(company)), company,
          author, reason), packs.purchaseOf(company, pack.id()).orElseThrow(), pack.free().negated());
      gone.addAll(booked(outcome));
    }
    if (ledger.account(company).credit().isPositive()) {
      booked(ledger.grantCredit(new Booking(FactKey.inCase(caseNumber, "credit-end", last(company)), company, author,
          Reason.CREDIT_WITHDRAWN), TPoints.ZERO));
    }
    Map<Long, String> currencies = new TreeMap<>();
    ledger.packs(company).forEach(pack -> currencies.put(pack.id(), pack.price().currency()));
    return sum(gone.stream().map(entry -> new Money(-entry.valueCents(), currencies.get(entry.pack()))));
  }

  private void endSales(long company, String staffId) {
    for (Sale sale : sales.open(company)) {
      if (sale.state() != SaleState.OFFERED) {
        throw new InputRefused("pointsWay", "«T-Points»: una compra de packs espera aprobación; apruébela o recházela antes de liquidar.");
      }
      sales.withdraw(sale.id(), staffId);
    }
  }

  /** A pack of just that size, at what is charged for it: the ledger settles the credit from it (TP-09). */
  private void chargeDebt(Account account, String caseNumber, long cents, Author author) {
    if (!account.onCredit().isPositive()) {
      return;
    }
    booked(ledger.purchase(new Booking(FactKey.inCase(caseNumber, "debt-settlement", last(account.company())), account.company(), author,
        cents > 0 ? Reason.DEBT_CHARGED : Reason.DEBT_WAIVED), new PackTerms(account.onCredit(), new Price(cents, currency()), null, null)));
  }

  /** Number of the account's newest entry: what is settled again after it is another fact. */
  private long last(long company) {
    return ledger.entries(company, 1).entries().stream().mapToLong(Entry::no).findFirst().orElse(0);
  }

  private static List<Entry> booked(Outcome outcome) {
    if (outcome instanceof Outcome.Booked booked) {
      return booked.entries();
    }
    throw new IllegalStateException("The ledger does not settle: " + outcome);
  }

  private static List<Money> sum(Stream<Money> amounts) {
    Map<String, Long> byCurrency = new TreeMap<>();
    amounts.forEach(money -> byCurrency.merge(money.currency(), money.cents(), Math::addExact));
    return byCurrency.entrySet().stream().map(sum -> new Money(sum.getValue(), sum.getKey())).toList();
  }
}
