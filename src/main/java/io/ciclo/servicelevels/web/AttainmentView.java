package io.ciclo.servicelevels.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.store.ServiceLevelReport;
import io.ciclo.servicelevels.store.ServiceLevelReport.Attained;
import io.ciclo.servicelevels.store.ServiceLevelReport.Filter;
import io.ciclo.servicelevels.store.ServiceLevelReport.Grouping;
import io.ciclo.servicelevels.web.Attainment.Group;
import io.ciclo.servicelevels.web.Penalties.Owed;
import io.ciclo.staff.Staff;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The figures of a period as page and file show them. */
@Component
class AttainmentView {

  private static final Locale SPANISH = Locale.forLanguageTag("es-ES");

  private final ServiceLevelReport report;
  private final Penalties penalties;
  private final Vocabulary vocabulary;
  private final Staff staff;
  private final ZoneId zone;

  AttainmentView(ServiceLevelReport report, Penalties penalties, Vocabulary vocabulary, Staff staff,
      EngineSettings settings) {
    this.report = report;
    this.penalties = penalties;
    this.vocabulary = vocabulary;
    this.staff = staff;
    this.zone = settings.zone();
  }

  /** @param parts contractual and internal figures, in this order */
  record Figures(List<Attainment> parts, List<Owed> owed) {}

  Figures of(Period period, Grouping by, Filter filter) {
    List<Attained> counted = report.attained(period.from(zone), period.to(zone), by, filter);
    List<Owed> owed = filter.binding() == Binding.INTERNAL ? List.of()
        : penalties.of(report.breaches(period.from(zone), period.to(zone), by, filter));
    List<Attainment> parts = Arrays.stream(Binding.values())
        .filter(binding -> filter.binding() == null || filter.binding() == binding)
        .map(binding -> part(binding, by, counted, binding == Binding.CONTRACTUAL ? owed : List.of())).toList();
    return new Figures(parts, owed);
  }

  private Attainment part(Binding binding, Grouping by, List<Attained> counted, List<Owed> owed) {
    List<Attained> own = counted.stream().filter(each -> each.binding() == binding).toList();
    List<Group> groups = own.stream().map(each -> new Group(name(by, each.group()), each,
        percent(owed.stream().filter(one -> one.breach().group().equals(each.group())).toList()))).toList();
    Group total = own.stream().reduce(Attained::plus).map(all -> new Group("Total", all, percent(owed))).orElse(null);
    return new Attainment(binding, groups, total);
  }

  private static String percent(List<Owed> owed) {
    return owed.isEmpty() ? null : String.format(SPANISH, "%.1f %%", owed.stream().mapToDouble(Owed::percent).sum());
  }

  private String name(Grouping by, String group) {
    return switch (by) {
      case KIND -> vocabulary.word("servicelevels.clock." + group);
      case PLAN -> vocabulary.word("customers.plan." + group);
      case PRIORITY -> vocabulary.word("tickets.priority." + group);
      case CUSTOMER -> group;
      case TEAM -> group.isEmpty() ? "Sin líder" : staff.displayName(group);
    };
  }
}
