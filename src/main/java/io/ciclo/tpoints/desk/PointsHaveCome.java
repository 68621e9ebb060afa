package io.ciclo.tpoints.desk;

import io.ciclo.engine.Appointment;
import io.ciclo.engine.Appointments;
import io.ciclo.engine.SafeWrite;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Cases that are short of points are told when their customer has more of them, however they came (EA-12). Each is told afterwards, in a
 * transaction of its own: a purchase does not fail because of what a case does next, and a case is told also when the node dies.
 */
@Component
class PointsHaveCome implements Appointment {

  /** Each booking tells again: what the last one began may have looked before this one was there. */
  private static final String SEPARATOR = "@";

  private final SaleDesk sales;
  private final Appointments appointments;
  private final SafeWrite safely;
  private final Clock clock;

  PointsHaveCome(SaleDesk sales, Appointments appointments, SafeWrite safely, Clock clock) {
    this.sales = sales;
    this.appointments = appointments;
    this.safely = safely;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "tpoints-have-come";
  }

  @EventListener
  void on(PointsFreed freed) {
    sales.awaitingPoints(freed.company())
        .forEach(sale -> appointments.make(this, sale.id() + SEPARATOR + freed.operation(), clock.instant()));
  }

  @Override
  public void keep(String subject) {
    long sale = Long.parseLong(subject.substring(0, subject.indexOf(SEPARATOR)));
    safely.run(() -> sales.pointsHaveCome(sale));
  }
}
