package io.ciclo.customers.life;

import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tpoints.PackOrder;
import io.ciclo.tpoints.TPointOrders;
import java.util.List;
import org.springframework.stereotype.Component;

/** The packs of T-Points that a company has bought: told here because their room knows no lives of customers. */
@Component
class LifeOfPoints implements LifeSource {

  private final TPointOrders orders;
  private final Vocabulary vocabulary;

  LifeOfPoints(TPointOrders orders, Vocabulary vocabulary) {
    this.orders = orders;
    this.vocabulary = vocabulary;
  }

  @Override
  public List<LifeEntry> of(long company) {
    return orders.ofCompany(company, MOST + 1).stream().map(this::entry).toList();
  }

  private LifeEntry entry(PackOrder order) {
    String state = order.paidOn() != null ? "PAID" : order.invoice() != null ? "INVOICED" : "SOLD";
    return LifeEntry.moment(LifeStage.OPERATION, LifeKind.TPOINT_PACK.key(), order.caseNumber(), order.size().words(),
        vocabulary.word("customers.life.pack." + state), order.orderedAt(), "/clientes/" + order.company() + "/tpoints");
  }
}
