package io.ciclo.servicelevels.store;

import io.ciclo.servicelevels.Attainments;
import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.store.ServiceLevelReport.Filter;
import io.ciclo.servicelevels.store.ServiceLevelReport.Grouping;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The report of one customer, for other rooms. */
@Component
class CustomerAttainments implements Attainments {

  private final ServiceLevelReport report;

  CustomerAttainments(ServiceLevelReport report) {
    this.report = report;
  }

  @Override
  public Attained contractual(String customer, Instant from, Instant to) {
    return report.attained(from, to, Grouping.CUSTOMER, new Filter(null, customer, null, Binding.CONTRACTUAL)).stream()
        .map(one -> new Attained(one.met(), one.byWork() + one.byReplanning())).findFirst().orElse(new Attained(0, 0));
  }
}
