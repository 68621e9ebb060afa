package io.ciclo.servicelevels;

import static io.ciclo.servicelevels.Binding.CONTRACTUAL;
import static io.ciclo.servicelevels.Binding.INTERNAL;

import io.ciclo.servicelevels.DecisionTables.Answer;
import io.ciclo.worktime.WorkCalendars;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks the decision tables what a case is owed (SL-07 to SL-14, SL-23 to SL-28). */
public final class ServiceTargets {

  private static final int SECONDS_OF_HOUR = 3600;
  private static final Duration WORKING_DAY = Duration.ofHours(24);

  private final DecisionTables tables;
  private final WorkCalendars calendars;
  private final Duration immediate;
  private final BigDecimal warningRatio;

  /**
   * @param immediate within which a case of high impact is taken in hand (sla.immediate)
   * @param warningRatio the share of a target after which a clock is at risk (sla.warning-ratio): above 0, at most 1
   */
  public ServiceTargets(DecisionTables tables, WorkCalendars calendars, Duration immediate, BigDecimal warningRatio) {
    if (warningRatio.signum() <= 0 || warningRatio.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("sla.warning-ratio must be above 0 and at most 1, not " + warningRatio);
    }
    this.tables = tables;
    this.calendars = calendars;
    this.immediate = immediate;
    this.warningRatio = warningRatio;
  }

  /** All targets of a case, contractual and internal ones apart. */
  public List<Target> of(CaseProfile profile) {
    Answer plan = tables.ask(ServiceLevelDecisions.SUPPORT_PLANS, Map.of("plan", profile.plan()));
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("plan", profile.plan());
    inputs.put("priority", profile.priority());
    inputs.put("category", profile.category());
    Answer agreed = tables.ask(profile.agreement().decision(), inputs);
    // By day and night exclusively for the highest priority (PR-23), and only where the plan includes it.
    boolean byDayAndNight = CaseProfile.VERY_HIGH.equals(profile.priority()) && yes(plan, "x24");
    Drawer drawer = new Drawer(profile.calendar(), byDayAndNight);
    if (profile.agreement() == Agreement.T_POINTS) {
      drawer.evolutive(agreed);
    } else {
      drawer.request(agreed);
    }
    if (profile.agreement().incident()) {
      drawer.general(ClockKind.INFORMATION);
    }
    if (profile.immediate()) {
      drawer.immediate();
    }
    if (yes(plan, "mailReply")) {
      drawer.general(ClockKind.REPLY);
    }
    drawer.general(ClockKind.FOLLOW_UP);
    return List.copyOf(drawer.targets);
  }

  private static boolean yes(Answer answer, String output) {
    return Boolean.TRUE.equals(answer.values().get(output));
  }

  /** Collects the targets of one case. */
  private final class Drawer {

    private final List<Target> targets = new ArrayList<>();
    private final String calendar;
    private final boolean byDayAndNight;

    Drawer(String calendar, boolean byDayAndNight) {
      this.calendar = calendar;
      this.byDayAndNight = byDayAndNight;
    }

    void request(Answer agreed) {
      Counting counting = offered(counting(agreed));
      add(ClockKind.FIRST_RESPONSE, CONTRACTUAL, hours(agreed, "responseHours"), counting, agreed);
      add(ClockKind.FIRST_RESPONSE, INTERNAL, hours(agreed, "internalResponseHours"), counting, agreed);
      add(ClockKind.RESOLUTION, binding(agreed, "targetKind"), hours(agreed, "targetHours"), counting, agreed);
    }

    void evolutive(Answer agreed) {
      Counting counting = offered(counting(agreed));
      Binding terms = binding(agreed, "termKind");
      add(ClockKind.FIRST_RESPONSE, CONTRACTUAL, hours(agreed, "acknowledgementHours"), counting, agreed);
      add(ClockKind.FIRST_RESPONSE, INTERNAL, hours(agreed, "internalAcknowledgementHours"), counting, agreed);
      add(ClockKind.ESTIMATE, terms, days(agreed, "estimateDays"), Counting.WORKDAY_24H, agreed);
      add(ClockKind.DEVELOPMENT, terms, days(agreed, "developmentDays"), Counting.WORKDAY_24H, agreed);
      general(ClockKind.EVOLUTIVE_REPORT);
    }

    /** The clocks that are the same for everybody. */
    void general(ClockKind kind) {
      Answer setting = setting(kind);
      add(kind, INTERNAL, hours(setting, "hours"), counting(setting), setting);
    }

    void immediate() {
      Answer setting = setting(ClockKind.IMMEDIATE);
      add(ClockKind.IMMEDIATE, INTERNAL, immediate, byDayAndNight ? Counting.NATURAL : counting(setting), setting);
    }

    private Counting offered(Counting counting) {
      return counting == Counting.NATURAL && !byDayAndNight ? Counting.OPEN_HOURS : counting;
    }

    private void add(ClockKind kind, Binding binding, Duration duration, Counting counting, Answer source) {
      if (duration == null) {
        return;
      }
      long warnAfter = warningRatio.multiply(BigDecimal.valueOf(duration.toMillis())).longValue();
      String counted = counting.calendar(calendar);
      targets.add(new Target(kind, binding, duration, Duration.ofMillis(warnAfter), counting, counted,
          calendars.get(counted).version(), source.row()));
    }

    private Answer setting(ClockKind kind) {
      return tables.ask(ServiceLevelDecisions.CLOCK_SETTINGS, Map.of("clock", kind.name()));
    }

    private Counting counting(Answer answer) {
      return Counting.valueOf((String) answer.values().get("counting"));
    }

    private Binding binding(Answer answer, String output) {
      return Binding.valueOf((String) answer.values().get(output));
    }

    private Duration hours(Answer answer, String output) {
      Number hours = (Number) answer.values().get(output);
      return hours == null ? null : Duration.ofSeconds(Math.round(hours.doubleValue() * SECONDS_OF_HOUR));
    }

    private Duration days(Answer answer, String output) {
      Number days = (Number) answer.values().get(output);
      return days == null ? null : WORKING_DAY.multipliedBy(days.longValue());
    }
  }
}
