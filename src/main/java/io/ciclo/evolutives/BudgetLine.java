package io.ciclo.evolutives;

import java.math.BigDecimal;

/**
 * @param module of a task; empty for other lines
 * @param name of a task; empty for other lines, which their kind names
 * @param amount exact, never rounded: a percentage may have more than two decimals (EE-27)
 */
public record BudgetLine(Kind kind, String module, String name, BigDecimal amount, Basis basis) {

  /** In the order in which they are added up. */
  public enum Kind {
    TASK, DESIGN, DEFINITION_HELP, PANEL_ACCESS, CONTINGENCY, MEETINGS;

    /** Whether the contingency is reckoned on it too. */
    public boolean inSubtotal() {
      return compareTo(CONTINGENCY) < 0;
    }
  }

  public BudgetLine {
    amount = Exact.of(amount);
  }

  public static BudgetLine of(Kind kind, BigDecimal amount, Basis basis) {
    return new BudgetLine(kind, "", "", amount, basis);
  }
}
