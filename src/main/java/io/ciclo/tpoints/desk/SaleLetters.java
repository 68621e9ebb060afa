package io.ciclo.tpoints.desk;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Times;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.messages.Messages;
import io.ciclo.messages.Placeholder;
import io.ciclo.tpoints.PackExpiresSoon;
import io.ciclo.tpoints.PackNearlyUsed;
import io.ciclo.tpoints.PackOption;
import io.ciclo.tpoints.PackOrder;
import io.ciclo.tpoints.PackPrice;
import io.ciclo.tpoints.PointHolders;
import io.ciclo.tpoints.PointHolders.Holder;
import io.ciclo.tpoints.PointHolders.Member;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.store.OrderStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Letters about packs: to those of the customer who may buy. A link opens a page and decides nothing (TP-15). */
@Component
class SaleLetters {

  private final Messages messages;
  private final MessageSettings mail;
  private final PointHolders holders;
  private final Tariff tariff;
  private final OrderStore orders;
  private final EngineSettings service;

  SaleLetters(Messages messages, MessageSettings mail, PointHolders holders, Tariff tariff, OrderStore orders,
      EngineSettings service) {
    this.messages = messages;
    this.mail = mail;
    this.holders = holders;
    this.tariff = tariff;
    this.orders = orders;
    this.service = service;
  }

  void offer(Sale sale) {
    Map<String, String> values = offered(sale);
    values.put(Placeholder.FALTAN.key(), sale.missing() == null ? ""
        : "Para seguir con " + sale.caseNumber() + " faltan " + sale.missing().words() + ".");
    holders.buyers(sale.company()).forEach(buyer -> send("AV-42", sale.caseNumber(), buyer, values));
  }

  /** To the colleague whom somebody without the right asked. */
  void askColleague(Sale sale) {
    Map<String, String> values = offered(sale);
    values.put(Placeholder.QUIEN.key(), holders.member(sale.askedBy()).map(Member::name).orElse(""));
    holders.member(sale.askedContact()).ifPresent(buyer -> send("AV-45", sale.caseNumber(), buyer, values));
  }

  void sold(Sale sale) {
    PackOrder order = orders.ofSale(sale.id()).orElseThrow();
    PackPrice price = order.price();
    Map<String, String> values = values(sale.company(), "");
    values.put(Placeholder.PACK.key(), pack(order.size()));
    values.put(Placeholder.IMPORTE.key(), Money.words(price.totalCents(), price.currency()) + " ("
        + Money.words(price.netCents(), price.currency()) + " más impuesto)");
    values.put(Placeholder.SITUACION.key(), switch (order.countedWhen()) {
      case SOLD -> "Los puntos ya están en su cuenta.";
      case INVOICED -> "Los puntos entrarán en su cuenta cuando se emita la factura.";
      case PAID -> "Los puntos entrarán en su cuenta cuando se cobre la factura.";
    });
    decider(sale).ifPresent(buyer -> send("AV-43", sale.caseNumber(), buyer, values));
  }

  void notApproved(Sale sale) {
    Map<String, String> values = values(sale.company(), "");
    values.put(Placeholder.PACK.key(), pack(sale.decision().size()));
    values.put(Placeholder.TEXTO.key(), sale.approval().note());
    decider(sale).ifPresent(buyer -> send("AV-44", sale.caseNumber(), buyer, values));
  }

  @EventListener
  void nearlyUsed(PackNearlyUsed alert) {
    Map<String, String> values = values(alert.company(), "");
    values.put(Placeholder.PACK.key(), pack(alert.size()));
    values.put(Placeholder.QUEDAN.key(), alert.size().minus(alert.used()).words() + " (se ha usado el " + alert.percent() + " %)");
    holders.buyers(alert.company()).forEach(buyer -> send("AV-40", null, buyer, values));
  }

  @EventListener
  void expiresSoon(PackExpiresSoon alert) {
    Map<String, String> values = values(alert.company(), "");
    values.put(Placeholder.PACK.key(), "pack n.º " + alert.pack());
    values.put(Placeholder.QUEDAN.key(), alert.free().words());
    values.put(Placeholder.FECHA_LIMITE.key(),
        Times.spokenDay(alert.expiresAt().atZone(service.zone()).toLocalDate().minusDays(1)));
    holders.buyers(alert.company()).forEach(buyer -> send("AV-41", null, buyer, values));
  }

  private Optional<Member> decider(Sale sale) {
    return holders.member(sale.decision().contact());
  }

  private Map<String, String> offered(Sale sale) {
    Map<String, String> values = values(sale.company(), "/ventas/" + sale.id());
    List<PackOption> packs = tariff.packs().stream().map(option -> option.less(sale.discountPercent())).toList();
    values.put(Placeholder.PACKS.key(), packs.stream().map(SaleLetters::line).collect(Collectors.joining("\n")));
    values.put(Placeholder.FECHA_LIMITE.key(),
        Times.spokenDay(sale.offeredUntil().atZone(service.zone()).toLocalDate().minusDays(1)));
    return values;
  }

  private static String line(PackOption option) {
    PackPrice price = option.price();
    return "- " + option.size().words() + ": " + Money.words(price.netCents(), price.currency())
        + (price.discounted() ? " (tarifa: " + Money.words(price.listCents(), price.currency()) + ")" : "");
  }

  private static String pack(TPoints size) {
    return "pack de " + size.words();
  }

  private Map<String, String> values(long company, String page) {
    Map<String, String> values = new HashMap<>();
    values.put(Placeholder.EMPRESA.key(), holders.holder(company).name());
    values.put(Placeholder.ENLACE_PUNTOS.key(), mail.portalUrl() + "/portal/tpoints" + page);
    return values;
  }

  private void send(String text, String caseNumber, Member reader, Map<String, String> values) {
    Holder holder = holders.holder(reader.company());
    messages.send(new Letter(text, caseNumber, new Addressee(reader.name(), reader.email(), holder.formOfAddress(), holder.language()),
        values));
  }
}
