package io.ciclo.evolutives.desk;

import io.ciclo.engine.Decisions;
import io.ciclo.evolutives.Basis.Setting;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.EstimateDraft.Circumstances;
import io.ciclo.evolutives.TableRow;
import io.ciclo.tpoints.TPointService;
import io.ciclo.tpoints.TPointTariff;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the decision tables answer, each answer with its row. */
@Component
class EstimateTables {

  private final Decisions decisions;
  private final TPointTariff tariff;
  private final EvolutiveSettings settings;

  // Lazy: the engine's catalogue of beans contains delegates that lead back here.
  EstimateTables(@Lazy Decisions decisions, @Lazy TPointTariff tariff, EvolutiveSettings settings) {
    this.decisions = decisions;
    this.tariff = tariff;
    this.settings = settings;
  }

  record Answer<T>(T value, TableRow row) {}

  /**
   * Points that a table asks for.
   *
   * @param manual the figure is left to a person, not below the points
   */
  record Points(BigDecimal points, boolean manual, TableRow row) {}

  Answer<Category> category(TPoints volume, Circumstances circumstances) {
    Asked asked = ask(EvolutiveDecisions.EVOLUTIVE_CATEGORY, Map.of("volume", volume.toDecimal(),
        "criticalArea", circumstances.criticalArea(), "resources", circumstances.resources(),
        "external", circumstances.externalDependency()));
    return new Answer<>(Category.valueOf(asked.text("category")), asked.row());
  }

  /** The least that is added for design. */
  Points design(Category category) {
    Asked asked = ask(EvolutiveDecisions.DESIGN_EXTENSION, Map.of("category", category.name(), "hasDesign", true));
    return new Points(asked.number("minPoints"), asked.flag("manual"), asked.row());
  }

  Answer<BigDecimal> contingencyPercent(Category category) {
    return of(EvolutiveDecisions.CONTINGENCY, category, "percent");
  }

  Points meetings(Category category, TPoints development) {
    Asked asked = ask(EvolutiveDecisions.FOLLOWUP_MEETING_POINTS, Map.of("ruleSet", settings.meetingRuleSet(),
        "category", category.name(), "devPoints", development.toDecimal(), "blockRounding", settings.meetingBlockRounding()));
    boolean manual = asked.flag("manual");
    return new Points(manual ? BigDecimal.ZERO : asked.number("points"), manual, asked.row());
  }

  List<Setting> meetingSettings() {
    return List.of(new Setting(EvolutiveSettings.MEETING_RULE_SET, settings.meetingRuleSet()),
        new Setting(EvolutiveSettings.MEETING_BLOCK_ROUNDING, settings.meetingBlockRounding()));
  }

  /** The tariff of points owns this figure, for work outside estimates too. */
  Answer<BigDecimal> panelAccessMinimum() {
    TPointTariff.Quoted quoted = tariff.quoted(TPointService.PANEL_ACCESS);
    return new Answer<>(quoted.rate().minimum().toDecimal(), new TableRow(quoted.table(), quoted.version(), quoted.row()));
  }

  Answer<Integer> monitoringDays(Category category) {
    Asked asked = of(EvolutiveDecisions.MONITORING_PERIOD, category);
    return new Answer<>(asked.number("days").intValueExact(), asked.row());
  }

  boolean splittingRequired(Category category) {
    return of(EvolutiveDecisions.MODULES_REQUIRED, category).flag("required");
  }

  boolean reviewRequired(Category category) {
    return of(EvolutiveDecisions.REVIEW_REQUIRED, category).flag("required");
  }

  TPoints priceOfValuation(Category category) {
    return TPoints.of(of(EvolutiveDecisions.PAID_VALUATION, category, "points").value());
  }

  private Answer<BigDecimal> of(String table, Category category, String output) {
    Asked asked = of(table, category);
    return new Answer<>(asked.number(output), asked.row());
  }

  private Asked of(String table, Category category) {
    return ask(table, Map.of("category", category.name()));
  }

  private Asked ask(String table, Map<String, Object> inputs) {
    return new Asked(table, inputs, decisions.row(table, inputs));
  }

  /** An answer whose columns have to be there: a table that an owner has changed may lack one. */
  private record Asked(String table, Map<String, Object> inputs, Decisions.Row answer) {

    TableRow row() {
      return new TableRow(table, answer.version(), answer.rule());
    }

    BigDecimal number(String output) {
      BigDecimal number = new BigDecimal(text(output));
      if (number.signum() < 0) {
        throw new IllegalStateException(table + " gives a negative " + output + " for " + inputs);
      }
      return number;
    }

    boolean flag(String output) {
      return Boolean.parseBoolean(text(output));
    }

    String text(String output) {
      Object value = answer.values().get(output);
      if (value == null) {
        throw new IllegalStateException(table + " gives no " + output + " for " + inputs);
      }
      return String.valueOf(value);
    }
  }
}
