package io.ciclo.tpoints.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SentForm;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.staff.Staff;
import io.ciclo.tpoints.Adjustment;
import io.ciclo.tpoints.CountedWhen;
import io.ciclo.tpoints.PackOrder;
import io.ciclo.tpoints.PointHolders;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.TPointAdjustments;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointOrders;
import io.ciclo.tpoints.TPointSales;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.desk.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer's points as staff see them: the same as the customer, and what only staff may do. */
@Controller
@RequestMapping("/clientes/{company:\\d+}/tpoints")
class CompanyPoints {

  private static final int ORDERS = 20;
  private static final List<Reason> REASONS = List.of(Reason.BOOKED_BY_MISTAKE, Reason.SIZE_CORRECTED);

  record OrderLine(PackOrder order, String day, String net, String total) {}

  record AdjustmentLine(Adjustment adjustment, String difference, String by, String decidedBy, boolean mayDecide) {}

  private final PointHolders holders;
  private final TPointLedger ledger;
  private final TPointSales sales;
  private final TPointOrders orders;
  private final TPointAdjustments adjustments;
  private final AccountSheets accounts;
  private final Statements statements;
  private final Staff staff;
  private final EngineSettings service;
  private final Act act;

  CompanyPoints(PointHolders holders, TPointLedger ledger, TPointSales sales, TPointOrders orders, TPointAdjustments adjustments,
      AccountSheets accounts, Statements statements, Staff staff, EngineSettings service, Act act) {
    this.holders = holders;
    this.ledger = ledger;
    this.sales = sales;
    this.orders = orders;
    this.adjustments = adjustments;
    this.accounts = accounts;
    this.statements = statements;
    this.staff = staff;
    this.service = service;
    this.act = act;
  }

  @GetMapping
  String page(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, @RequestParam(required = false) Long antes,
      @RequestParam(required = false) String marco, Model model) {
    accounts.show(company, antes, service.zone(), model);
    model.addAttribute("framed", marco != null);
    boolean mayAdjust = PointKeepers.mayAdjust(who);
    model.addAttribute("company", holders.holder(company));
    model.addAttribute("formKey", SentForm.newKey());
    model.addAttribute("saleLimit", sales.limit().words());
    model.addAttribute("buyers", holders.buyers(company));
    model.addAttribute("open", sales.open(company));
    model.addAttribute("orders", orders.ofCompany(company, ORDERS).stream().map(this::line).toList());
    model.addAttribute("adjustments", adjustments.of(company).stream().map(one -> line(one, mayAdjust, who)).toList());
    model.addAttribute("limit", adjustments.limit().words());
    model.addAttribute("reasons", REASONS);
    model.addAttribute("moments", CountedWhen.values());
    model.addAttribute("countedWhen", orders.countedWhen(company));
    model.addAttribute("proposedLastDay", ledger.proposedLastDay().orElse(null));
    model.addAttribute("mayAdjust", mayAdjust);
    model.addAttribute("mayGrant", PointKeepers.managesPoints(who));
    model.addAttribute("keepsBooks", PointKeepers.keepsBooks(who));
    model.addAttribute("times", new Times(service.zone()));
    return "tpoints/company-points";
  }

  private OrderLine line(PackOrder order) {
    return new OrderLine(order, Times.digits(order.orderedAt().atZone(service.zone()).toLocalDate()), Money.words(order.price().netCents(), order.price().currency()),
        Money.words(order.price().totalCents(), order.price().currency()));
  }

  private AdjustmentLine line(Adjustment one, boolean mayAdjust, StaffPrincipal who) {
    return new AdjustmentLine(one, Lines.signed(one.difference()), staff.displayName(one.askedBy()), staff.displayName(one.decidedBy()),
        one.answer() == null && mayAdjust && !one.askedBy().equals(who.userId()));
  }

  @PostMapping("/ofertas")
  String offer(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company,
      @RequestParam(defaultValue = "") String descuento, @RequestParam(defaultValue = "") String caduca,
      @RequestParam(defaultValue = "") String formKey, RedirectAttributes next) {
    SentForm form = sent(who, formKey, "OFFER_PACK " + company, descuento, caduca);
    return act.once(page(company), next, Map.of("descuento", descuento, "caduca", caduca), form, () -> {
      Sale sale = sales.offer(company, percent(descuento), day(caduca), who.userId());
      return "Oferta " + sale.caseNumber() + " enviada a quienes pueden comprar.";
    });
  }

  @PostMapping("/ofertas/{sale:\\d+}/retirar")
  String withdraw(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, @PathVariable long sale,
      RedirectAttributes next) {
    return act.on(page(company), next, Map.of(), () -> "Oferta " + sales.withdraw(sale, who.userId()).caseNumber() + " retirada.");
  }

  @PostMapping("/correcciones")
  String adjust(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, @RequestParam(defaultValue = "0") long pack,
      @RequestParam(defaultValue = "") String puntos, @RequestParam(required = false) Reason motivo,
      @RequestParam(defaultValue = "") String porque, @RequestParam(defaultValue = "") String formKey, RedirectAttributes next) {
    PointKeepers.require(PointKeepers.mayAdjust(who), "Solo gestores y finanzas corrigen los puntos de un cliente.");
    SentForm form = sent(who, formKey, "ADJUST " + company, pack, puntos, motivo, porque);
    return act.once(page(company), next, Map.of("pack", pack, "puntos", puntos, "porque", porque), form, () -> {
      Adjustment asked = adjustments.ask(company, pack, difference(puntos), motivo, porque, who.userId());
      return asked.answer() == null ? "Corrección pedida: pasa de " + adjustments.limit().words() + " y la tiene que aprobar otra persona."
          : "Corrección apuntada.";
    });
  }

  @PostMapping("/correcciones/{id:\\d+}")
  String decide(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, @PathVariable long id,
      @RequestParam boolean aprobada, RedirectAttributes next) {
    PointKeepers.require(PointKeepers.mayAdjust(who), "Solo gestores y finanzas aprueban correcciones.");
    return act.on(page(company), next, Map.of(), () -> {
      adjustments.decide(id, aprobada, who.userId());
      return aprobada ? "Corrección aprobada y apuntada." : "La corrección no se apunta.";
    });
  }

  @PostMapping("/credito")
  String credit(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, @RequestParam(defaultValue = "") String credito,
      RedirectAttributes next) {
    PointKeepers.require(PointKeepers.managesPoints(who), "Solo un gestor concede crédito.");
    return act.on(page(company), next, Map.of("credito", credito), () -> {
      TPoints limit = credito.strip().equals("0") ? TPoints.ZERO : TPoints.typed("credito", "Crédito", credito);
      adjustments.grantCredit(company, limit, who.userId());
      return limit.isZero() ? "El cliente ya no tiene crédito." : "El cliente tiene crédito hasta " + limit.words() + ".";
    });
  }

  @PostMapping("/acuerdo")
  String agree(@AuthenticationPrincipal StaffPrincipal who, @PathVariable long company, @RequestParam CountedWhen cuentan,
      RedirectAttributes next) {
    PointKeepers.require(PointKeepers.keepsBooks(who), "Solo finanzas acuerda cuándo cuentan los puntos.");
    return act.on(page(company), next, Map.of(), () -> {
      orders.agree(company, cuentan, who.userId());
      return "Acuerdo guardado: vale para lo que se venda desde ahora.";
    });
  }

  @GetMapping("/extracto")
  String statement(@PathVariable long company, @RequestParam(defaultValue = "") String desde,
      @RequestParam(defaultValue = "") String hasta, Model model) {
    statements.show(company, desde, hasta, model);
    model.addAttribute("base", page(company));
    return "tpoints/statement";
  }

  @GetMapping("/extracto/{file:pdf|csv}")
  ResponseEntity<byte[]> statementFile(@PathVariable long company, @PathVariable String file,
      @RequestParam(defaultValue = "") String desde, @RequestParam(defaultValue = "") String hasta) {
    return statements.file(company, file, desde, hasta);
  }

  private static SentForm sent(StaffPrincipal who, String formKey, String purpose, Object... content) {
    return new SentForm("staff:" + who.userId(), formKey, purpose, SentForm.digest(content));
  }

  private static String page(long company) {
    return "/clientes/" + company + "/tpoints";
  }

  private static BigDecimal percent(String typed) {
    if (typed.isBlank()) {
      return BigDecimal.ZERO;
    }
    try {
      return new BigDecimal(typed.strip().replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new InputRefused("descuento", "«Descuento»: escriba un porcentaje como 7,5.");
    }
  }

  private static LocalDate day(String typed) {
    if (typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      throw new InputRefused("caduca", "«Último día»: escriba una fecha con día, mes y año.");
    }
  }

  private static TPoints difference(String typed) {
    try {
      return TPoints.parse(typed.replace('−', '-'));
    } catch (IllegalArgumentException e) {
      throw new InputRefused("puntos", "«Puntos»: escriba una cantidad con signo, como +2,5 o −3.");
    }
  }
}
