package io.ciclo.servicelevels.web;

import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.store.ServiceLevelReport.Attained;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** How clocks that ended were attained, contractual or internal ones. @param total null when there are no groups */
record Attainment(Binding binding, List<Group> groups, Group total) {

  private static final Locale SPANISH = Locale.forLanguageTag("es-ES");

  /** @param penalty percent of the fee, such as "5 %"; null for none */
  record Group(String name, Attained figures, String penalty) {

    /** Such as "97,5 %"; a dash when nothing was judged. */
    public String percentage() {
      return figures.percentage() == null ? "—" : String.format(SPANISH, "%.1f %%", figures.percentage());
    }

    /** The bar of the chart: one part for each kind of result that occurred, as shares of its whole length. */
    public List<Part> bar() {
      List<Part> bar = new ArrayList<>();
      double from = 0;
      for (Result result : Result.values()) {
        double share = figures.total() == 0 ? 0 : result.count.applyAsLong(figures) * 100.0 / figures.total();
        if (share > 0) {
          bar.add(new Part(result.look, percent(from), percent(share)));
        }
        from += share;
      }
      return bar;
    }

    private static String percent(double share) {
      return String.format(Locale.ROOT, "%.2f%%", share);
    }
  }

  /** @param from where it begins */
  record Part(String look, String from, String width) {}

  private enum Result {
    MET("met", Attained::met), BY_WORK("by-work", Attained::byWork), BY_REPLANNING("by-replanning", Attained::byReplanning),
    EXCUSED("excused", Attained::excused), CANCELLED("cancelled", Attained::cancelled);

    private final String look;
    private final ToLongFunction<Attained> count;

    Result(String look, ToLongFunction<Attained> count) {
      this.look = look;
      this.count = count;
    }
  }
}
