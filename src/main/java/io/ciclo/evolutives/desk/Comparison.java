package io.ciclo.evolutives.desk;

import io.ciclo.evolutives.Basis;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.BudgetLine;
import io.ciclo.evolutives.Difference;
import io.ciclo.evolutives.Difference.Part;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.Conditions;
import io.ciclo.evolutives.EstimateDraft.Presentation;
import io.ciclo.evolutives.EstimateVersion;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Two estimates beside each other. */
final class Comparison {

  private Comparison() {}

  /** What makes a line the same line; a task that is called something else is another one. */
  private record Identity(BudgetLine.Kind kind, String module, String name) {

    static Identity of(BudgetLine line) {
      return new Identity(line.kind(), line.module(), line.name());
    }
  }

  static List<Difference> between(EstimateVersion before, EstimateVersion after) {
    List<Difference> differences = new ArrayList<>();
    texts(before.draft(), after.draft(), differences);
    if (before.budget().category() != after.budget().category()) {
      differences.add(new Difference.CategoryChanged(before.budget().category(), after.budget().category()));
    }
    lines(before.budget().lines(), after.budget().lines(), differences);
    BigDecimal earlier = total(before.budget());
    BigDecimal later = total(after.budget());
    if (!Objects.equals(earlier, later)) {
      differences.add(new Difference.TotalChanged(earlier, later));
    }
    return differences;
  }

  /** Whether a reader would see the same, whatever the versions of the tables. */
  static boolean sameFigures(Budget one, Budget other) {
    List<Difference> differences = new ArrayList<>();
    lines(one.lines(), other.lines(), differences);
    return differences.isEmpty() && one.category() == other.category() && Objects.equals(total(one), total(other))
        && one.assessment().monitoringDays() == other.assessment().monitoringDays();
  }

  /** Null without a total. */
  private static BigDecimal total(Budget budget) {
    return budget instanceof Budget.Complete complete ? complete.total().toDecimal() : null;
  }

  /** Lines of the later one in their order, then those that are gone. Lines that are called alike are compared in their order. */
  private static void lines(List<BudgetLine> before, List<BudgetLine> after, List<Difference> differences) {
    Map<Identity, Deque<BudgetLine>> earlier = new HashMap<>();
    before.forEach(line -> earlier.computeIfAbsent(Identity.of(line), any -> new ArrayDeque<>()).add(line));
    List<BudgetLine> gone = new ArrayList<>(before);
    for (BudgetLine line : after) {
      BudgetLine was = earlier.getOrDefault(Identity.of(line), new ArrayDeque<>()).poll();
      if (was == null) {
        differences.add(new Difference.LineAdded(line));
        continue;
      }
      gone.removeIf(each -> each == was);
      if (!was.amount().equals(line.amount()) || !effort(was).equals(effort(line))) {
        differences.add(new Difference.LineChanged(was, line));
      }
    }
    gone.forEach(line -> differences.add(new Difference.LineRemoved(line)));
  }

  /** A task may cost the same and be divided differently; of other lines the amount alone counts. */
  private static Object effort(BudgetLine line) {
    return line.basis() instanceof Basis.Estimated estimated ? estimated.effort() : "";
  }

  private static void texts(EstimateDraft before, EstimateDraft after, List<Difference> differences) {
    Map<Part, String> earlier = texts(before);
    texts(after).forEach((part, text) -> {
      if (!text.equals(earlier.get(part))) {
        differences.add(new Difference.TextChanged(part, earlier.get(part), text));
      }
    });
  }

  private static Map<Part, String> texts(EstimateDraft draft) {
    Presentation presentation = draft.presentation();
    Conditions conditions = draft.conditions();
    Map<Part, String> texts = new EnumMap<>(Part.class);
    texts.put(Part.TITLE, presentation.title());
    texts.put(Part.DESCRIPTION, presentation.description());
    texts.put(Part.REACH, presentation.reach());
    texts.put(Part.IMPACT, presentation.impact());
    texts.put(Part.BENEFIT, presentation.benefit());
    texts.put(Part.RISKS, String.join("\n", conditions.risks()));
    texts.put(Part.JUSTIFICATION, conditions.justification());
    texts.put(Part.EXCLUSIONS, String.join("\n", conditions.exclusions()));
    texts.put(Part.MATERIALS, String.join("\n", conditions.materials()));
    texts.put(Part.SCHEDULE, conditions.schedule());
    texts.put(Part.PLANNED_DELIVERY, Objects.toString(conditions.plannedDelivery(), ""));
    texts.put(Part.PRIORITY, Objects.toString(conditions.priority(), ""));
    return texts;
  }
}
