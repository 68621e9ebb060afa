package io.ciclo.tpoints.desk;

import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tpoints.PackPrice;
import io.ciclo.tpoints.PointHolders;
import io.ciclo.tpoints.PointHolders.Holder;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.store.SaleStore;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sales at a glance: those with a number of their own are events of a customer. */
@Component
public class SaleCards implements CaseCards {

  /** As much as a ticket of middle priority: a customer waits for an approval. */
  private static final int SCORE = 50;

  private final SaleStore store;
  private final SalesLimits limits;
  private final PointHolders holders;
  private final Vocabulary vocabulary;

  SaleCards(SaleStore store, SalesLimits limits, PointHolders holders, Vocabulary vocabulary) {
    this.store = store;
    this.limits = limits;
    this.holders = holders;
    this.vocabulary = vocabulary;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.CUSTOMER_EVENT;
  }

  /** Other events of customers bear such numbers, too. */
  @Override
  public boolean owns(String caseNumber) {
    return CaseCards.super.owns(caseNumber) && store.latest(caseNumber).isPresent();
  }

  @Override
  public CaseCard card(String caseNumber) {
    Sale sale = sale(caseNumber);
    Holder holder = holders.holder(sale.company());
    return new CaseCard(caseNumber, holder.name(), holder.keyAccount(), vocabulary.word("tpoints.sale"), null,
        vocabulary.word("tpoints.saleState", sale.state()), null, null, sale.startedAt(), SCORE);
  }

  @Override
  public Optional<String> customer(String caseNumber) {
    return store.latest(caseNumber).map(sale -> holders.holder(sale.company()).name());
  }

  /** What whoever approves has to know. */
  public Map<String, Object> facts(String caseNumber) {
    Sale sale = store.chosen(caseNumber).orElseGet(() -> sale(caseNumber));
    if (sale.decision() == null || sale.decision().size() == null) {
      return Map.of();
    }
    return Map.of("factLink", "/clientes/" + sale.company() + "/tpoints",
        "factSalePack", "Pack de " + sale.decision().size().words(),
        "factSalePrice", price(sale.decision().price()),
        "factSaleWhy", limits.beyond(sale.decision().size(), sale.discountPercent()).orElse(""));
  }

  private static String price(PackPrice price) {
    String tariff = "Tarifa: " + Money.words(price.listCents(), price.currency());
    String discount = price.discounted() ? "\nDescuento: −" + Money.words(price.discountCents(), price.currency()) : "";
    return tariff + discount + "\nTotal con impuesto: " + Money.words(price.totalCents(), price.currency());
  }

  private Sale sale(String caseNumber) {
    return store.latest(caseNumber).orElseThrow(() -> new IllegalArgumentException("There is no sale " + caseNumber));
  }
}
