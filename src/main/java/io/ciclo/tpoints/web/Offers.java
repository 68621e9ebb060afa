package io.ciclo.tpoints.web;

import io.ciclo.tpoints.PackOption;
import io.ciclo.tpoints.PackPrice;
import io.ciclo.tpoints.PointHolders;
import io.ciclo.tpoints.PointHolders.Member;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointSales;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.desk.Money;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What may be bought, with what it costs and the balance after it (TP-15). */
@Component
class Offers {

  /**
   * @param value what the form sends
   * @param discounted what the tariff says; null where nothing is taken off
   * @param approval why it has to be approved first; null when it has not
   */
  record Choice(String value, String size, String net, String discounted, String tax, String total, String after, String approval) {}

  private final TPointSales sales;
  private final TPointLedger ledger;
  private final PointHolders holders;

  Offers(TPointSales sales, TPointLedger ledger, PointHolders holders) {
    this.sales = sales;
    this.ledger = ledger;
    this.holders = holders;
  }

  /** @param sale null when nothing was offered */
  void show(Member member, Sale sale, Model model) {
    TPoints available = ledger.account(member.company()).available();
    BigDecimal discount = sale == null ? BigDecimal.ZERO : sale.discountPercent();
    List<PackOption> options = sale == null ? sales.options() : sales.options(sale);
    model.addAttribute("choices", options.stream().map(option -> choice(option, available, discount)).toList());
    model.addAttribute("available", available.words());
    model.addAttribute("member", member);
    model.addAttribute("colleagues",
        holders.buyers(member.company()).stream().filter(one -> one.contact() != member.contact()).toList());
  }

  private Choice choice(PackOption option, TPoints available, BigDecimal discount) {
    PackPrice price = option.price();
    return new Choice(option.size().toString(), option.size().words(), Money.words(price.netCents(), price.currency()),
        price.discounted() ? Money.words(price.listCents(), price.currency()) : null,
        price.taxPercent().stripTrailingZeros().toPlainString().replace('.', ',') + " %",
        Money.words(price.totalCents(), price.currency()), available.plus(option.size()).words(),
        sales.beyondLimits(option.size(), discount).orElse(null));
  }

  /** What a form sent as the pack; an amount that is none is offered nowhere, and so refused. */
  static TPoints size(String value) {
    try {
      return TPoints.parse(value == null ? "" : value);
    } catch (IllegalArgumentException e) {
      return TPoints.ZERO;
    }
  }
}
