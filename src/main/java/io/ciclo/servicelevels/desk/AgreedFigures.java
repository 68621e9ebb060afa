package io.ciclo.servicelevels.desk;

import io.ciclo.servicelevels.Agreement;
import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.CaseProfile;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.Counting;
import io.ciclo.servicelevels.DecisionTables;
import io.ciclo.servicelevels.ServiceTargets;
import io.ciclo.servicelevels.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the tables promise today, laid out for the service-level document; internal targets stay inside (SL-14). */
@Component
class AgreedFigures {

  static final List<String> PLANS = List.of("PLATINUM", "GOLD", "SILVER", "BRONZE");
  private static final List<String> PRIORITIES = List.of("VERY_HIGH", "HIGH", "MEDIUM", "LOW");
  private static final List<String> DEMANDED = List.of("URGENT", "MEDIUM", "LOW");
  private static final List<String> CATEGORIES = List.of("SIMPLE", "MODERATE", "ADVANCED", "COMPLEX");
  private static final List<ClockKind> COMPENSATED = List.of(ClockKind.FIRST_RESPONSE, ClockKind.RESOLUTION,
      ClockKind.ESTIMATE, ClockKind.DEVELOPMENT);
  private static final List<Integer> OVERRUN_HOURS = List.of(1, 4, 8, 24, 48, 72, 168);

  private final ServiceTargets targets;
  private final DecisionTables tables;
  private final ServiceLevelSettings settings;

  AgreedFigures(ServiceTargets targets, DecisionTables tables, ServiceLevelSettings settings) {
    this.targets = targets;
    this.tables = tables;
    this.settings = settings;
  }

  /** @param binding whether a breach is one of the contract, and not only of a forecast (SL-09) */
  public record Term(Duration duration, Counting counting, boolean binding) {

    /** Hours, or days of 24 hours, without needless zeros. */
    public String amount() {
      long unit = counting == Counting.WORKDAY_24H ? 86_400 : 3_600;
      return plain(BigDecimal.valueOf(duration.toSeconds()).divide(BigDecimal.valueOf(unit), 2, RoundingMode.HALF_UP));
    }
  }

  /** Both by plan, in the order of {@link #PLANS}; an entry is null where the table promises nothing. */
  public record Line(String priority, List<Term> response, List<Term> resolution) {}

  /** By category, in the order of {@link #CATEGORIES}; null where a schedule is agreed instead. */
  public record EvolutiveLine(String priority, Term acknowledgement, List<Term> development) {}

  public record Plan(String name, boolean phone, boolean dayAndNight, boolean csm) {}

  /** @param percent of the fee, as people read it */
  public record Penalty(String clock, int overrunHours, String compensation, String percent) {}

  /** Everything that the document prints. */
  Map<String, Object> all() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("plans", PLANS.stream().map(this::plan).toList());
    figures.put("saas", PRIORITIES.stream().map(priority -> line(Agreement.INCIDENT_SAAS, priority)).toList());
    figures.put("openSource", PRIORITIES.stream().map(priority -> line(Agreement.INCIDENT_OPEN_SOURCE, priority)).toList());
    figures.put("query", line(Agreement.QUERY, null));
    figures.put("categories", CATEGORIES);
    figures.put("estimates", CATEGORIES.stream().map(category -> term(evolutive("LOW", category), ClockKind.ESTIMATE)).toList());
    figures.put("evolutives", DEMANDED.stream().map(this::evolutiveLine).toList());
    figures.put("penalties", penalties());
    return figures;
  }

  private Plan plan(String plan) {
    Map<String, Object> row = tables.ask("support-plans", Map.of("plan", plan)).values();
    return new Plan(plan, Boolean.TRUE.equals(row.get("phone")), Boolean.TRUE.equals(row.get("x24")),
        Boolean.TRUE.equals(row.get("csm")));
  }

  private Line line(Agreement agreement, String priority) {
    List<List<Target>> byPlan = PLANS.stream()
        .map(plan -> targets.of(new CaseProfile(agreement, plan, priority, null, false, settings.calendar()))).toList();
    List<Term> response = new ArrayList<>();
    List<Term> resolution = new ArrayList<>();
    byPlan.forEach(of -> {
      response.add(term(of, ClockKind.FIRST_RESPONSE));
      resolution.add(term(of, ClockKind.RESOLUTION));
    });
    return new Line(priority, response, resolution);
  }

  private List<Target> evolutive(String priority, String category) {
    return targets.of(new CaseProfile(Agreement.T_POINTS, "GOLD", priority, category, false, settings.calendar()));
  }

  private EvolutiveLine evolutiveLine(String priority) {
    List<Term> development = new ArrayList<>();
    CATEGORIES.forEach(category -> development.add(term(evolutive(priority, category), ClockKind.DEVELOPMENT)));
    return new EvolutiveLine(priority, term(evolutive(priority, "SIMPLE"), ClockKind.FIRST_RESPONSE), development);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  /** The contractual target; of a resolution the forecast too, which customers may read (SL-09). */
  private static Term term(List<Target> targets, ClockKind kind) {
    Optional<Target> contractual = targets.stream()
        .filter(target -> target.clock() == kind && target.binding() == Binding.CONTRACTUAL).findFirst();
    Optional<Target> told = contractual.isPresent() || kind != ClockKind.RESOLUTION ? contractual
        : targets.stream().filter(target -> target.clock() == kind).findFirst();
    return told.map(target -> new Term(target.duration(), target.counting(), contractual.isPresent())).orElse(null);
  }

  /** The table has a row for everything; tried at some overruns, in hours of the clock, and told where it changes. */
  private List<Penalty> penalties() {
    List<Penalty> found = new ArrayList<>();
    for (ClockKind clock : COMPENSATED) {
      String before = "NONE";
      for (int hours : OVERRUN_HOURS) {
        Map<String, Object> row = tables.ask("sla-penalties",
            Map.of("clock", clock.name(), "kind", Binding.CONTRACTUAL.name(), "overrun", hours)).values();
        String compensation = String.valueOf(row.get("compensation"));
        if (!compensation.equals(before)) {
          found.add(new Penalty(clock.name(), hours, compensation, plain(new BigDecimal(String.valueOf(row.get("percent"))))));
          before = compensation;
        }
      }
    }
    return found;
  }
}
