package io.ciclo.evolutives.web;

import io.ciclo.customers.Customers;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Times;
import io.ciclo.evolutives.Deliveries;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.evolutives.RevisedDelivery;
import io.ciclo.staff.Staff;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** When an evolutive is to be delivered, on the pages of its case (PD-29, SL-19); asked by the fragments {@code evolutives/delivery}. */
@Component
class DeliveryCards {

  private final Deliveries deliveries;
  private final Evolutives evolutives;
  private final Customers customers;
  private final Staff staff;
  private final EngineSettings house;

  DeliveryCards(Deliveries deliveries, Evolutives evolutives, Customers customers, Staff staff, EngineSettings house) {
    this.deliveries = deliveries;
    this.evolutives = evolutives;
    this.customers = customers;
    this.staff = staff;
    this.house = house;
  }

  /**
   * @param day null while none is planned
   * @param revised newest first
   */
  record Card(String day, List<Line> revised, boolean revisable) {}

  /** @param from null when no day was planned until then */
  record Line(String from, String to, String party, String reason, String who, String when) {}

  public Card of(String number) {
    return card(number, house.zone());
  }

  /** In the zone in which the customer reads every instant. */
  public Card toldTo(String number) {
    return card(number, evolutives.of(number).map(evolutive -> customers.company(evolutive.company()).zone()).orElseGet(house::zone));
  }

  private Card card(String number, ZoneId zone) {
    Times times = new Times(zone);
    return deliveries.of(number).map(planned -> new Card(planned.day() == null ? null : Times.digits(planned.day()),
        planned.revisions().stream().map(revised -> line(revised, times)).toList(), deliveries.revisable(number)))
        .orElse(new Card(null, List.of(), false));
  }

  private Line line(RevisedDelivery revised, Times times) {
    return new Line(revised.before() == null ? null : Times.digits(revised.before()), Times.digits(revised.after()), revised.party(),
        revised.reason(), staff.displayName(revised.person()), times.at(revised.at()));
  }
}
