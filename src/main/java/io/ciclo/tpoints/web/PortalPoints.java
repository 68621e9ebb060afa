package io.ciclo.tpoints.web;

import io.ciclo.engine.SentForm;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.Times;
import io.ciclo.tpoints.PointHolders;
import io.ciclo.tpoints.PointHolders.Holder;
import io.ciclo.tpoints.PointHolders.Member;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.SaleState;
import io.ciclo.tpoints.TPointSales;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The customer's points in the virtual office: what there is, what became of it, and buying more (TP-12, TP-06). */
@Controller
@RequestMapping("/portal/tpoints")
class PortalPoints {

  private static final String ACCOUNT = "/portal/tpoints";
  private static final String BUY = ACCOUNT + "/comprar";

  private final PointHolders holders;
  private final TPointSales sales;
  private final AccountSheets accounts;
  private final Offers offers;
  private final Statements statements;
  private final Act act;

  PortalPoints(PointHolders holders, TPointSales sales, AccountSheets accounts, Offers offers, Statements statements, Act act) {
    this.holders = holders;
    this.sales = sales;
    this.accounts = accounts;
    this.offers = offers;
    this.statements = statements;
    this.act = act;
  }

  @GetMapping
  String account(@AuthenticationPrincipal SignedIn who, @RequestParam(required = false) Long antes, Model model) {
    Member member = member(who);
    Holder holder = holders.holder(member.company());
    accounts.show(member.company(), antes, holder.zone(), model);
    model.addAttribute("member", member);
    model.addAttribute("company", holder.name());
    model.addAttribute("open", sales.open(member.company()));
    model.addAttribute("times", new Times(holder.zone()));
    return "tpoints/portal-account";
  }

  @GetMapping("/comprar")
  String options(@AuthenticationPrincipal SignedIn who, Model model) {
    offers.show(member(who), null, model);
    model.addAttribute("formKey", SentForm.newKey());
    model.addAttribute("sale", null);
    return "tpoints/portal-buy";
  }

  @PostMapping("/comprar")
  String buy(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String pack,
      @RequestParam(defaultValue = "") String pedido, @RequestParam(defaultValue = "") String formKey, HttpServletRequest request,
      RedirectAttributes next) {
    Member member = member(who);
    String page = act.once(ACCOUNT, next, Map.of("pack", pack, "pedido", pedido), sent(member, formKey, "BUY_PACK", pack, pedido),
        () -> bought(sales.buy(member, Offers.size(pack), pedido, request.getRemoteAddr())));
    return next.getFlashAttributes().containsKey("refused") ? "redirect:" + BUY : page;
  }

  @PostMapping("/pedir")
  String ask(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "0") long companero,
      @RequestParam(defaultValue = "") String formKey, RedirectAttributes next) {
    Member member = member(who);
    String page = act.once(ACCOUNT, next, Map.of(), sent(member, formKey, "ASK_FOR_PACK", companero), () -> {
      sales.askToBuy(member, companero);
      return asked(companero);
    });
    return next.getFlashAttributes().containsKey("refused") ? "redirect:" + BUY : page;
  }

  @GetMapping("/ventas/{id:\\d+}")
  String sale(@AuthenticationPrincipal SignedIn who, @PathVariable long id, Model model) {
    Member member = member(who);
    Sale sale = sales.sale(id).filter(one -> one.company() == member.company())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    offers.show(member, sale, model);
    model.addAttribute("sale", sale);
    model.addAttribute("askedBy", sale.askedBy() == null ? null : holders.member(sale.askedBy()).map(Member::name).orElse(null));
    model.addAttribute("askedContact",
        sale.askedContact() == null ? null : holders.member(sale.askedContact()).map(Member::name).orElse(null));
    model.addAttribute("times", new Times(holders.holder(member.company()).zone()));
    return "tpoints/portal-buy";
  }

  @PostMapping("/ventas/{id:\\d+}/comprar")
  String choose(@AuthenticationPrincipal SignedIn who, @PathVariable long id, @RequestParam(defaultValue = "") String pack,
      @RequestParam(defaultValue = "") String pedido, HttpServletRequest request, RedirectAttributes next) {
    Member member = member(who);
    return act.on(ACCOUNT + "/ventas/" + id, next, Map.of("pack", pack, "pedido", pedido),
        () -> bought(sales.choose(id, member, Offers.size(pack), pedido, request.getRemoteAddr())));
  }

  @PostMapping("/ventas/{id:\\d+}/rechazar")
  String refuse(@AuthenticationPrincipal SignedIn who, @PathVariable long id, HttpServletRequest request, RedirectAttributes next) {
    Member member = member(who);
    return act.on(ACCOUNT + "/ventas/" + id, next, Map.of(), () -> {
      sales.refuse(id, member, request.getRemoteAddr());
      return "No se compra nada; queda anotado.";
    });
  }

  @PostMapping("/ventas/{id:\\d+}/pedir")
  String askToDecide(@AuthenticationPrincipal SignedIn who, @PathVariable long id, @RequestParam(defaultValue = "0") long companero,
      RedirectAttributes next) {
    Member member = member(who);
    return act.on(ACCOUNT + "/ventas/" + id, next, Map.of(), () -> {
      sales.askToDecide(id, member, companero);
      return asked(companero);
    });
  }

  @GetMapping("/extracto")
  String statement(@AuthenticationPrincipal SignedIn who, @RequestParam(defaultValue = "") String desde,
      @RequestParam(defaultValue = "") String hasta, Model model) {
    Member member = member(who);
    statements.show(member.company(), desde, hasta, model);
    model.addAttribute("base", ACCOUNT);
    return "tpoints/statement";
  }

  @GetMapping("/extracto/{file:pdf|csv}")
  ResponseEntity<byte[]> statementFile(@AuthenticationPrincipal SignedIn who, @PathVariable String file,
      @RequestParam(defaultValue = "") String desde, @RequestParam(defaultValue = "") String hasta) {
    return statements.file(member(who).company(), file, desde, hasta);
  }

  private static SentForm sent(Member member, String formKey, String purpose, Object... content) {
    return new SentForm("contact:" + member.contact(), formKey, purpose, SentForm.digest(content));
  }

  private String bought(Sale sale) {
    String pack = "el pack de " + sale.decision().size().words();
    return sale.state() == SaleState.SOLD ? "Comprado " + pack + "."
        : "Hemos recibido su compra: " + pack + ". La revisa un gestor y le avisaremos por correo.";
  }

  private String asked(long colleague) {
    return "Se lo hemos pedido a " + holders.member(colleague).map(Member::name).orElse("su compañero") + ".";
  }

  private Member member(SignedIn who) {
    return holders.member(who).orElseThrow(() -> new AccessDeniedException("Solo contactos de un cliente ven sus T-Points aquí."));
  }
}
