package io.ciclo.tpoints.desk;

import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.Times;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.PackOption;
import io.ciclo.tpoints.PointHolders;
import io.ciclo.tpoints.PointHolders.Member;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.Sale.Approval;
import io.ciclo.tpoints.Sale.Decision;
import io.ciclo.tpoints.SaleState;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointSales;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.process.SaleProcesses;
import io.ciclo.tpoints.store.SaleStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sales: what happens is stored first, then told to the sale's process. */
@Service
@Transactional
public class SaleDesk implements TPointSales {

  private static final int LONGEST_ORDER_NUMBER = 60;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final SaleStore store;
  private final Tariff tariff;
  private final SalesLimits limits;
  private final SaleSettings settings;
  private final OrderDesk orders;
  private final SaleLetters letters;
  private final TPointLedger ledger;
  private final AccountPages accounts;
  private final PointHolders holders;
  private final CaseNumbers numbers;
  private final SaleProcesses processes;
  private final EngineSettings service;
  private final Clock clock;

  SaleDesk(SaleStore store, Tariff tariff, SalesLimits limits, SaleSettings settings, OrderDesk orders, SaleLetters letters,
      TPointLedger ledger, AccountPages accounts, PointHolders holders, CaseNumbers numbers, SaleProcesses processes, EngineSettings service,
      Clock clock) {
    this.store = store;
    this.tariff = tariff;
    this.limits = limits;
    this.settings = settings;
    this.orders = orders;
    this.letters = letters;
    this.ledger = ledger;
    this.accounts = accounts;
    this.holders = holders;
    this.numbers = numbers;
    this.processes = processes;
    this.service = service;
    this.clock = clock;
  }

  @Override
  public List<PackOption> options() {
    return tariff.packs();
  }

  @Override
  public List<PackOption> options(Sale sale) {
    return tariff.packs().stream().map(option -> option.less(sale.discountPercent())).toList();
  }

  @Override
  public TPoints limit() {
    return settings.limit();
  }

  @Override
  public Optional<String> beyondLimits(TPoints size, BigDecimal discountPercent) {
    return limits.beyond(size, discountPercent);
  }

  @Override
  public Sale offer(long company, BigDecimal discountPercent, LocalDate lastDay, String staffId) {
    if (discountPercent.signum() < 0 || discountPercent.compareTo(WHOLE) > 0 || discountPercent.stripTrailingZeros().scale() > 2) {
      throw new InputRefused("descuento", "«Descuento»: tiene que estar entre 0 y 100, con dos decimales como mucho.");
    }
    if (lastDay != null && lastDay.isBefore(today())) {
      throw new InputRefused("caduca", "«Último día»: el " + Times.digits(lastDay) + " ya ha pasado.");
    }
    if (holders.buyers(company).isEmpty()) {
      throw new InputRefused("empresa", "«Cliente»: nadie de " + holders.holder(company).name()
          + " tiene derecho a comprar packs; dele antes ese derecho a un contacto.");
    }
    return started(begun(company, Author.staff(staffId), discountPercent, lastDay));
  }

  @Override
  public Sale buy(Member buyer, TPoints size, String customerOrder, String address) {
    requireRight(buyer);
    Sale sale = begun(buyer.company(), Author.contact(buyer.contact()), BigDecimal.ZERO, proposedLastDay());
    return started(chosen(sale, buyer, size, customerOrder, address));
  }

  @Override
  public Sale askToBuy(Member asking, long colleague) {
    Sale sale = begun(asking.company(), Author.contact(asking.contact()), BigDecimal.ZERO, proposedLastDay());
    return started(asked(sale, asking, colleague));
  }

  @Override
  public void askToDecide(long id, Member asking, long colleague) {
    Sale sale = offered(id, asking);
    letters.askColleague(asked(sale, asking, colleague));
  }

  @Override
  public Sale choose(long id, Member buyer, TPoints size, String customerOrder, String address) {
    requireRight(buyer);
    Sale chosen = chosen(offered(id, buyer), buyer, size, customerOrder, address);
    told(chosen);
    return store.get(id);
  }

  @Override
  public Sale refuse(long id, Member buyer, String address) {
    requireRight(buyer);
    Sale sale = offered(id, buyer);
    told(store.update(decided(sale, SaleState.REFUSED, new Decision(buyer.contact(), clock.instant(), address, null, null, null))));
    return store.get(id);
  }

  @Override
  public Sale withdraw(long id, String staffId) {
    Sale sale = store.get(id);
    if (sale.state() != SaleState.OFFERED) {
      throw new InputRefused("venta", "«Oferta»: ya no está abierta.");
    }
    told(store.update(decided(sale, SaleState.WITHDRAWN, null)));
    return store.get(id);
  }

  @Override
  public Optional<Sale> sale(long id) {
    return store.find(id);
  }

  @Override
  public Optional<Sale> saleOf(String caseNumber) {
    return store.latest(caseNumber);
  }

  @Override
  public List<Sale> open(long company) {
    return store.open(company).stream().filter(processes::underWay).toList();
  }

  // what the process asks for

  /** The sale that somebody approves in this case. */
  public Sale chosenIn(String caseNumber) {
    return store.chosen(caseNumber).orElseThrow();
  }

  /** A case is short of points. */
  public Sale needed(long company, String caseNumber, TPoints missing) {
    TPoints wanted = missing.plus(ledger.account(company).spendable());
    return store.insert(company, caseNumber, missing, wanted, Author.SERVICE, clock.instant(), offeredUntil(), BigDecimal.ZERO,
        proposedLastDay());
  }

  /** Whether the case that is short of points could set them aside now, whatever became of its sale; false when no case is. */
  public boolean enough(long id) {
    return enough(store.get(id));
  }

  private boolean enough(Sale sale) {
    return sale.wanted() != null && !sale.wanted().isMoreThan(ledger.account(sale.company()).spendable());
  }

  /** Whether a case has to wait for the points of this pack, which is sold and does not count yet. */
  public boolean caseWaits(long id) {
    Sale sale = store.get(id);
    if (sale.wanted() == null || orders.counts(sale)) {
      return false;
    }
    // what is being booked is waited for, and what is booked from now on finds a case that waits
    accounts.open(sale.company());
    return !enough(sale);
  }

  /**
   * A case that is short of points goes on when its pack counts, or as soon as the account has enough in another way; what is still
   * offered to it is then no longer needed (EA-12). Asked once too often, nothing happens.
   */
  void pointsHaveCome(long id) {
    Sale sale = store.get(id);
    if (sale.state() == SaleState.OFFERED && enough(sale) && processes.awaitsPoints(sale)) {
      processes.pointsAvailable(store.update(decided(sale, SaleState.COVERED, null)));
    } else if (sale.state() == SaleState.SOLD && (orders.counts(sale) || enough(sale))) {
      processes.pointsCount(sale);
    }
  }

  /** Sales of a case that somebody may be waiting in, for points. */
  List<Sale> awaitingPoints(long company) {
    return store.awaitingPoints(company).stream().filter(processes::underWay).toList();
  }

  /** Those who decide get a letter: the colleague who was asked, else all who may buy. */
  public void present(long id) {
    Sale sale = store.get(id);
    if (sale.askedContact() == null) {
      letters.offer(sale);
    } else {
      letters.askColleague(sale);
    }
  }

  /** Nobody answered in time. */
  public void expire(long id) {
    store.update(decided(store.get(id), SaleState.EXPIRED, null));
  }

  /** A manager approves what is beyond the limits, or does not. */
  public void approve(long id, boolean approved, String note, String staffId) {
    Sale sale = store.get(id);
    store.update(changed(sale, approved ? sale.state() : SaleState.NOT_APPROVED, sale.askedContact(), sale.askedBy(), sale.decision(),
        new Approval(staffId, clock.instant(), note)));
  }

  /** The order is written, and the pack booked as soon as its points count (TP-06, TP-13). */
  public void register(long id) {
    Sale sale = store.get(id);
    orders.register(store.update(decided(sale, SaleState.SOLD, sale.decision())));
  }

  public void confirm(long id) {
    letters.sold(store.get(id));
  }

  public void tellNotApproved(long id) {
    letters.notApproved(store.get(id));
  }

  public boolean withinLimits(Sale sale) {
    return limits.beyond(sale.decision().size(), sale.discountPercent()).isEmpty();
  }

  private Sale begun(long company, Author by, BigDecimal discountPercent, LocalDate lastDay) {
    return store.insert(company, numbers.next(CasePrefix.CUSTOMER_EVENT), null, null, by, clock.instant(), offeredUntil(),
        discountPercent, lastDay);
  }

  private Instant offeredUntil() {
    return today().plusDays(settings.answerDays() + 1L).atStartOfDay(service.zone()).toInstant();
  }

  private Sale started(Sale sale) {
    processes.saleBegun(sale);
    return store.get(sale.id());
  }

  private void told(Sale sale) {
    boolean within = sale.state() == SaleState.CHOSEN && withinLimits(sale);
    if (!processes.offerAnswered(sale, within, enough(sale))) {
      throw overWithItsCase();
    }
  }

  private Sale chosen(Sale sale, Member buyer, TPoints size, String customerOrder, String address) {
    PackOption option = options(sale).stream().filter(one -> one.size().equals(size)).findFirst()
        .orElseThrow(() -> new InputRefused("pack", "«Pack»: elija uno de los que se ofrecen."));
    String order = PlainText.of(customerOrder);
    if (order.length() > LONGEST_ORDER_NUMBER) {
      throw new InputRefused("pedido", "«Su número de pedido»: admite como máximo " + LONGEST_ORDER_NUMBER + " caracteres y tiene "
          + order.length() + ".");
    }
    return store.update(decided(sale, SaleState.CHOSEN, new Decision(buyer.contact(), clock.instant(), address, option.size(),
        option.price(), order.isEmpty() ? null : order)));
  }

  private Sale asked(Sale sale, Member asking, long colleague) {
    Member decider = holders.buyers(asking.company()).stream().filter(one -> one.contact() == colleague).findFirst()
        .orElseThrow(() -> new InputRefused("companero", "«Pedir autorización a»: elija a alguien de su empresa que pueda comprar."));
    return store.update(changed(sale, sale.state(), decider.contact(), asking.contact(), sale.decision(), sale.approval()));
  }

  /** An offer that this person's company may still answer. */
  private Sale offered(long id, Member member) {
    Sale sale = store.find(id).filter(one -> one.company() == member.company())
        .orElseThrow(() -> new InputRefused("venta", "«Oferta»: no existe."));
    if (sale.state() == SaleState.COVERED) {
      throw new InputRefused("venta", "«Oferta»: ya no hace falta; los puntos llegaron por otro camino.");
    }
    if (sale.state() != SaleState.OFFERED) {
      throw new InputRefused("venta", "«Oferta»: ya se ha contestado o ha terminado su plazo.");
    }
    if (!processes.underWay(sale)) {
      throw overWithItsCase();
    }
    return sale;
  }

  private static InputRefused overWithItsCase() {
    return new InputRefused("venta", "«Oferta»: ya no está abierta; el caso para el que se hizo ha terminado.");
  }

  private static Sale decided(Sale sale, SaleState state, Decision decision) {
    return changed(sale, state, sale.askedContact(), sale.askedBy(), decision, sale.approval());
  }

  /** What was offered, to whom and until when never changes. */
  private static Sale changed(Sale sale, SaleState state, Long askedContact, Long askedBy, Decision decision, Approval approval) {
    return new Sale(sale.id(), sale.company(), sale.caseNumber(), sale.missing(), sale.wanted(), sale.startedBy(), sale.startedAt(),
        sale.offeredUntil(), sale.discountPercent(), sale.lastDay(), state, askedContact, askedBy, decision, approval, sale.version());
  }

  private static void requireRight(Member buyer) {
    if (!buyer.mayBuy()) {
      throw new InputRefused("venta", "«Comprar»: usted no tiene derecho a comprar packs; pídalo a un compañero que lo tenga.");
    }
  }

  private LocalDate proposedLastDay() {
    return ledger.proposedLastDay().orElse(null);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), service.zone());
  }
}
