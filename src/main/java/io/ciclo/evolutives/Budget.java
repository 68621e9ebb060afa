package io.ciclo.evolutives;

import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** What an {@link EstimateDraft} costs. Nobody types it: it is computed, and each line says from what. */
public sealed interface Budget {

  Assessment assessment();

  /** Those that are known, in the order in which they are added up. */
  List<BudgetLine> lines();

  default Category category() {
    return assessment().category();
  }

  /** @param sums kept with it, as they were */
  record Complete(Assessment assessment, List<BudgetLine> lines, Sums sums) implements Budget {

    public Complete {
      lines = List.copyOf(lines);
    }

    public static Complete of(Assessment assessment, List<BudgetLine> lines) {
      return new Complete(assessment, lines, Sums.of(lines));
    }

    public TPoints total() {
      return sums.total();
    }
  }

  /** Has no total: a figure that the tables leave to a person is missing, or its reason is. */
  record Incomplete(Assessment assessment, List<BudgetLine> lines, List<Missing> missing) implements Budget {

    public Incomplete {
      lines = List.copyOf(lines);
      missing = List.copyOf(missing);
    }

    /** What is known so far, exact. */
    public BigDecimal soFar() {
      return Sums.sum(lines, line -> true);
    }
  }

  /**
   * @param line whose amount is not known
   * @param row that leaves it to a person
   */
  record Missing(BudgetLine.Kind line, What what, TableRow row) {

    /** Spanish sentences: vocabulary {@code evolutives.missing.*}. */
    public enum What { POINTS, REASON }
  }

  /**
   * All exact but the total, which alone is rounded: up, to 0.5 (EE-27).
   *
   * @param subtotal tasks, design, help with the definition, access to panels
   * @param exact subtotal, contingency and meetings
   */
  record Sums(BigDecimal subtotal, BigDecimal contingency, BigDecimal meetings, BigDecimal exact, TPoints total) {

    static Sums of(List<BudgetLine> lines) {
      BigDecimal exact = sum(lines, line -> true);
      return new Sums(sum(lines, line -> line.kind().inSubtotal()), sum(lines, line -> line.kind() == BudgetLine.Kind.CONTINGENCY),
          sum(lines, line -> line.kind() == BudgetLine.Kind.MEETINGS), exact, TPoints.roundedUpToHalf(exact));
    }

    private static BigDecimal sum(List<BudgetLine> lines, Predicate<BudgetLine> counted) {
      return Exact.of(lines.stream().filter(counted).map(BudgetLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
  }
}
