package io.ciclo.evolutives;

import java.math.BigDecimal;

/** What is not the same in two versions of an estimate. */
public sealed interface Difference {

  record LineAdded(BudgetLine line) implements Difference {}

  record LineRemoved(BudgetLine line) implements Difference {}

  record LineChanged(BudgetLine before, BudgetLine after) implements Difference {}

  record CategoryChanged(Category before, Category after) implements Difference {}

  /** @param before null without a total, as {@code after} */
  record TotalChanged(BigDecimal before, BigDecimal after) implements Difference {}

  /** @param part Spanish words: vocabulary {@code evolutives.part.*} */
  record TextChanged(Part part, String before, String after) implements Difference {}

  /** What the customer reads beside the figures. */
  enum Part {
    TITLE, DESCRIPTION, REACH, IMPACT, BENEFIT, RISKS, JUSTIFICATION, EXCLUSIONS, MATERIALS, SCHEDULE, PLANNED_DELIVERY, PRIORITY
  }
}
