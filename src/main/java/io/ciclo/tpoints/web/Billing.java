package io.ciclo.tpoints.web;

import io.ciclo.engine.Csv;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.MonthSum;
import io.ciclo.tpoints.Pack;
import io.ciclo.tpoints.PackOrder;
import io.ciclo.tpoints.PointHolders;
import io.ciclo.tpoints.TPointBooks;
import io.ciclo.tpoints.TPointOrders;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.desk.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was sold, what is owed to customers, and the months that are closed (TP-13); for finance. */
@Controller
@RequestMapping("/facturacion")
class Billing {

  private static final String PAGE = "/facturacion";
  private static final Locale SPANISH = Locale.forLanguageTag("es-ES");

  record OrderLine(PackOrder order, String company, String net, String tax, String total) {}

  record OwedLine(Pack pack, String company, String size, String owed, String value, String lastDay) {}

  record SumLine(String kind, String reason, String amount, String value) {}

  private final TPointOrders orders;
  private final TPointBooks books;
  private final PointHolders holders;
  private final Vocabulary vocabulary;
  private final EngineSettings service;
  private final Act act;
  private final Clock clock;

  Billing(TPointOrders orders, TPointBooks books, PointHolders holders, Vocabulary vocabulary, EngineSettings service, Act act,
      Clock clock) {
    this.orders = orders;
    this.books = books;
    this.holders = holders;
    this.vocabulary = vocabulary;
    this.service = service;
    this.act = act;
    this.clock = clock;
  }

  @ModelAttribute
  void onlyFinance(@AuthenticationPrincipal StaffPrincipal who) {
    PointKeepers.require(PointKeepers.keepsBooks(who), "Solo finanzas y administradores ven la facturación.");
  }

  @GetMapping
  String page(@RequestParam(defaultValue = "") String mes, Model model) {
    Map<Long, String> names = new HashMap<>();
    YearMonth month = month(mes);
    List<Pack> owed = books.owed();
    model.addAttribute("toInvoice", orders.toInvoice().stream().map(order -> line(order, names)).toList());
    model.addAttribute("toBePaid", orders.toBePaid().stream().map(order -> line(order, names)).toList());
    model.addAttribute("owed", owed.stream().map(pack -> line(pack, names)).toList());
    model.addAttribute("owedPoints", points(owed).spanish());
    model.addAttribute("owedValue", value(owed));
    model.addAttribute("sums", books.sums(month).stream().map(this::line).toList());
    model.addAttribute("month", month.toString());
    model.addAttribute("monthName", name(month));
    model.addAttribute("closed", books.closedThrough().map(Billing::name).orElse(null));
    model.addAttribute("monthClosed", books.closedThrough().filter(last -> !month.isAfter(last)).isPresent());
    model.addAttribute("monthOver", month.isBefore(thisMonth()));
    model.addAttribute("today", today());
    model.addAttribute("times", new Times(service.zone()));
    return "tpoints/billing";
  }

  @PostMapping("/pedidos/{id:\\d+}/factura")
  String invoiced(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, @RequestParam(defaultValue = "") String factura,
      @RequestParam(defaultValue = "") String fecha, RedirectAttributes next) {
    return act.on(PAGE, next, Map.of("factura", factura, "pedido", id), () -> {
      PackOrder order = orders.invoiced(id, factura, day(fecha, "fecha", "Fecha de la factura"), who.userId());
      return "Factura " + order.invoice().number() + " anotada.";
    });
  }

  @PostMapping("/pedidos/{id:\\d+}/pago")
  String paid(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long id, @RequestParam(defaultValue = "") String pago,
      RedirectAttributes next) {
    return act.on(PAGE, next, Map.of(), () -> {
      PackOrder order = orders.paid(id, day(pago, "pago", "Pagado el"), who.userId());
      return "La factura " + order.invoice().number() + " consta como pagada.";
    });
  }

  @PostMapping("/cierre")
  String close(@AuthenticationPrincipal StaffPrincipal who, @RequestParam String mes, RedirectAttributes next) {
    YearMonth month = month(mes);
    return act.on(PAGE + "?mes=" + month, next, Map.of(), () -> switch (books.close(month, Author.staff(who.userId()))) {
      case CLOSED -> "Mes cerrado: " + name(month) + ". Lo que se corrija desde ahora cuenta en el primer mes abierto.";
      case ALREADY_CLOSED -> throw new InputRefused("mes", "«Mes»: " + name(month) + " ya estaba cerrado.");
      case NOT_OVER -> throw new InputRefused("mes", "«Mes»: " + name(month) + " todavía no ha terminado.");
    });
  }

  /** Points owed by customer and pack, with their value; the last rows add them up by currency. */
  @GetMapping("/puntos-debidos.csv")
  ResponseEntity<byte[]> owedFile() {
    Map<Long, String> names = new HashMap<>();
    List<Pack> owed = books.owed();
    Csv csv = new Csv().row("Cliente", "Pack", "Comprado", "T-Points", "Debidos", "Valor", "Moneda");
    owed.forEach(pack -> csv.row(name(pack.company(), names), pack.id(), Times.digits(pack.boughtAt().atZone(service.zone()).toLocalDate()),
        Statements.cell(pack.size()), Statements.cell(pack.owed()), Money.cell(pack.owedCents()), pack.price().currency()));
    byCurrency(owed).forEach((currency, packs) -> csv.row("TOTAL", "", "", "", Statements.cell(points(packs)),
        Money.cell(packs.stream().mapToLong(Pack::owedCents).sum()), currency));
    return csv.file("puntos-debidos-" + today() + ".csv");
  }

  /** All entries of a month; the last row adds up what they change in the balance. */
  @GetMapping("/movimientos.csv")
  ResponseEntity<byte[]> monthFile(@RequestParam(defaultValue = "") String mes) {
    Map<Long, String> names = new HashMap<>();
    YearMonth month = month(mes);
    var entries = books.entries(month);
    Csv csv = new Csv().row("Cliente", "Movimiento", "Fecha", "Tipo", "Motivo", "Caso", "Pack", "Cambio del saldo", "Cambio de lo reservado",
        "Valor");
    entries.forEach(entry -> csv.row(name(entry.company(), names), entry.no(), new Times(service.zone()).digits(entry.at()),
        vocabulary.word("tpoints.entryKind", entry.kind()), vocabulary.word("tpoints.reason", entry.reason()), entry.caseNumber(),
        entry.pack(), Statements.cell(entry.kind().onBalance(entry.amount())), Statements.cell(entry.kind().onReserved(entry.amount())),
        entry.valueCents() == null ? "" : Money.cell(entry.valueCents())));
    csv.row("TOTAL", "", "", "", "", "", "",
        Statements.cell(sum(entries.stream().map(entry -> entry.kind().onBalance(entry.amount())).toList())),
        Statements.cell(sum(entries.stream().map(entry -> entry.kind().onReserved(entry.amount())).toList())),
        Money.cell(entries.stream().mapToLong(entry -> entry.valueCents() == null ? 0 : entry.valueCents()).sum()));
    return csv.file("movimientos-" + month + ".csv");
  }

  @GetMapping("/por-facturar.csv")
  ResponseEntity<byte[]> toInvoiceFile() {
    Map<Long, String> names = new HashMap<>();
    List<PackOrder> open = orders.toInvoice();
    Csv csv = new Csv().row("Pedido", "Caso", "Cliente", "Fecha", "T-Points", "Pedido del cliente", "Tarifa", "Descuento", "Base", "Impuesto (%)",
        "Impuesto", "Total", "Moneda");
    open.forEach(order -> csv.row(order.id(), order.caseNumber(), name(order.company(), names),
        Times.digits(order.orderedAt().atZone(service.zone()).toLocalDate()), Statements.cell(order.size()), order.customerOrder(),
        Money.cell(order.price().listCents()), Money.cell(order.price().discountCents()), Money.cell(order.price().netCents()),
        order.price().taxPercent().stripTrailingZeros().toPlainString().replace('.', ','), Money.cell(order.price().taxCents()),
        Money.cell(order.price().totalCents()), order.price().currency()));
    open.stream().collect(Collectors.groupingBy(order -> order.price().currency(), TreeMap::new, Collectors.toList()))
        .forEach((currency, all) -> csv.row("TOTAL", "", "", "", Statements.cell(sum(all.stream().map(PackOrder::size).toList())), "",
            Money.cell(all.stream().mapToLong(order -> order.price().listCents()).sum()),
            Money.cell(all.stream().mapToLong(order -> order.price().discountCents()).sum()),
            Money.cell(all.stream().mapToLong(order -> order.price().netCents()).sum()), "",
            Money.cell(all.stream().mapToLong(order -> order.price().taxCents()).sum()),
            Money.cell(all.stream().mapToLong(order -> order.price().totalCents()).sum()), currency));
    return csv.file("por-facturar-" + today() + ".csv");
  }

  private OrderLine line(PackOrder order, Map<Long, String> names) {
    String currency = order.price().currency();
    return new OrderLine(order, name(order.company(), names), Money.words(order.price().netCents(), currency),
        Money.words(order.price().taxCents(), currency), Money.words(order.price().totalCents(), currency));
  }

  private OwedLine line(Pack pack, Map<Long, String> names) {
    return new OwedLine(pack, name(pack.company(), names), pack.size().spanish(), pack.owed().spanish(),
        Money.words(pack.owedCents(), pack.price().currency()),
        pack.expiresAt() == null ? "Sin caducidad" : Times.digits(pack.expiresAt().atZone(service.zone()).toLocalDate().minusDays(1)));
  }

  private SumLine line(MonthSum sum) {
    return new SumLine(vocabulary.word("tpoints.entryKind", sum.kind()), vocabulary.word("tpoints.reason", sum.reason()),
        sum.amount().spanish(), sum.currency() == null || sum.cents() == 0 ? "" : Money.words(sum.cents(), sum.currency()));
  }

  private static String value(List<Pack> owed) {
    return byCurrency(owed).entrySet().stream()
        .map(one -> Money.words(one.getValue().stream().mapToLong(Pack::owedCents).sum(), one.getKey()))
        .collect(Collectors.joining(" + "));
  }

  private static Map<String, List<Pack>> byCurrency(List<Pack> packs) {
    return packs.stream().collect(Collectors.groupingBy(pack -> pack.price().currency(), TreeMap::new, Collectors.toList()));
  }

  private static TPoints points(List<Pack> packs) {
    return sum(packs.stream().map(Pack::owed).toList());
  }

  private static TPoints sum(List<TPoints> amounts) {
    return amounts.stream().reduce(TPoints.ZERO, TPoints::plus);
  }

  private String name(long company, Map<Long, String> names) {
    return names.computeIfAbsent(company, id -> holders.holder(id).name());
  }

  /** Such as "marzo de 2026". */
  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, SPANISH) + " de " + month.getYear();
  }

  private YearMonth month(String text) {
    try {
      return text.isBlank() ? thisMonth() : YearMonth.parse(text);
    } catch (DateTimeParseException e) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "«Mes»: escriba un año y un mes, como 2026-03.", e);
    }
  }

  private static LocalDate day(String text, String field, String label) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new InputRefused(field, "«" + label + "»: escriba una fecha con día, mes y año.");
    }
  }

  private YearMonth thisMonth() {
    return YearMonth.from(today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), service.zone());
  }
}
