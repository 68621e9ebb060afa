package io.ciclo.tpoints.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.Times;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.CountedWhen;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.Outcome;
import io.ciclo.tpoints.PackOrder;
import io.ciclo.tpoints.PackOrder.Invoice;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointOrders;
import io.ciclo.tpoints.store.OrderStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class OrderDesk implements TPointOrders {

  private static final int LONGEST_INVOICE_NUMBER = 40;

  private final OrderStore store;
  private final TPointLedger ledger;
  private final SaleSettings settings;
  private final EngineSettings service;
  private final Clock clock;

  OrderDesk(OrderStore store, TPointLedger ledger, SaleSettings settings, EngineSettings service, Clock clock) {
    this.store = store;
    this.ledger = ledger;
    this.settings = settings;
    this.service = service;
    this.clock = clock;
  }

  /** Once a sale: the same again finds the order that is there. */
  PackOrder register(Sale sale) {
    return store.ofSale(sale.id()).orElseGet(() -> {
      PackOrder order = store.insert(sale, countedWhen(sale.company()), clock.instant());
      return saved(order, CountedWhen.SOLD, order.orderedBy(), null);
    });
  }

  /** Whether the points of this sale, which has an order, are in the ledger. */
  boolean counts(Sale sale) {
    return store.ofSale(sale.id()).orElseThrow().counts();
  }

  @Override
  public List<PackOrder> toInvoice() {
    return store.toInvoice();
  }

  @Override
  public List<PackOrder> toBePaid() {
    return store.toBePaid();
  }

  @Override
  public List<PackOrder> ofCompany(long company, int atMost) {
    return store.ofCompany(company, atMost);
  }

  @Override
  public Optional<PackOrder> order(long id) {
    return store.find(id);
  }

  @Override
  public PackOrder invoiced(long id, String number, LocalDate date, String staffId) {
    PackOrder order = known(id);
    String known = PlainText.of(number);
    if (order.invoice() != null) {
      throw new InputRefused("factura", "«Factura»: este pedido ya tiene la " + order.invoice().number() + ".");
    }
    if (known.isEmpty() || known.length() > LONGEST_INVOICE_NUMBER) {
      throw new InputRefused("factura", "«Número de factura»: es obligatorio, con " + LONGEST_INVOICE_NUMBER + " caracteres como máximo.");
    }
    if (store.invoiceKnown(known)) {
      throw new InputRefused("factura", "«Número de factura»: la " + known + " ya es de otro pedido.");
    }
    requirePast(date, "fecha", "Fecha de la factura");
    return saved(new PackOrder(order.id(), order.sale(), order.company(), order.caseNumber(), order.orderedAt(), order.orderedBy(),
        order.size(), order.price(), order.customerOrder(), order.lastDay(), order.countedWhen(), new Invoice(known, date, staffId),
        order.paidOn(), order.countedAt(), order.version()), CountedWhen.INVOICED, Author.staff(staffId), null);
  }

  @Override
  public PackOrder paid(long id, LocalDate on, String staffId) {
    PackOrder order = known(id);
    if (order.invoice() == null) {
      throw new InputRefused("pago", "«Pagado»: el pedido todavía no tiene factura.");
    }
    if (order.paidOn() != null) {
      throw new InputRefused("pago", "«Pagado»: ya consta como pagado el " + Times.digits(order.paidOn()) + ".");
    }
    requirePast(on, "pago", "Pagado el");
    return saved(new PackOrder(order.id(), order.sale(), order.company(), order.caseNumber(), order.orderedAt(), order.orderedBy(),
        order.size(), order.price(), order.customerOrder(), order.lastDay(), order.countedWhen(), order.invoice(), on,
        order.countedAt(), order.version()), CountedWhen.PAID, Author.staff(staffId), staffId);
  }

  @Override
  public CountedWhen countedWhen(long company) {
    return store.agreed(company).orElse(settings.countedWhen());
  }

  @Override
  public void agree(long company, CountedWhen when, String staffId) {
    store.agree(company, when, staffId, clock.instant());
  }

  private PackOrder known(long id) {
    return store.find(id).orElseThrow(() -> new InputRefused("pedido", "«Pedido»: no existe."));
  }

  /** Stores the order; if this is the moment at which its points begin to count, the pack is booked with it. */
  private PackOrder saved(PackOrder order, CountedWhen moment, Author by, String paidBy) {
    boolean begins = order.countedWhen() == moment && !order.counts();
    // booked while the order does not count yet: so a case that waits for it is found and told
    if (begins) {
      book(order, by);
    }
    return store.update(begins ? counting(order, clock.instant()) : order, paidBy);
  }

  private void book(PackOrder order, Author by) {
    Outcome booked = ledger.purchase(
        new Booking(FactKey.inCase(order.caseNumber(), "order-line", order.id()), order.company(), by, order.countedWhen().reason()),
        new PackTerms(order.size(), new Price(order.price().netCents(), order.price().currency()), order.lastDay(), order.id()));
    if (booked instanceof Outcome.Refused) {
      throw new InputRefused("pedido", "«Pedido»: el último día del pack, el " + Times.digits(order.lastDay())
          + ", ya ha pasado; sus puntos no se pueden abonar.");
    }
  }

  private static PackOrder counting(PackOrder order, Instant at) {
    return new PackOrder(order.id(), order.sale(), order.company(), order.caseNumber(), order.orderedAt(), order.orderedBy(),
        order.size(), order.price(), order.customerOrder(), order.lastDay(), order.countedWhen(), order.invoice(), order.paidOn(), at,
        order.version());
  }

  private void requirePast(LocalDate date, String field, String label) {
    if (date == null) {
      throw new InputRefused(field, "«" + label + "»: es obligatoria, con día, mes y año.");
    }
    if (date.isAfter(LocalDate.ofInstant(clock.instant(), service.zone()))) {
      throw new InputRefused(field, "«" + label + "»: el " + Times.digits(date) + " todavía no ha llegado.");
    }
  }
}
