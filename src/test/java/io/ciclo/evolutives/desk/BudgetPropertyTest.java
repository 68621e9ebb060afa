package io.ciclo.evolutives.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.BudgetLine;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.testing.Requirement;
import java.math.BigDecimal;
import java.util.List;
import naive.evolutives.PaperEstimate;
import naive.evolutives.PaperEstimate.Sheet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of every budget, for estimates drawn at random; borders are in {@link BudgetTableTest}. */
class BudgetPropertyTest {

  private static final EvolutiveTables TABLES = new EvolutiveTables();
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static Budgeting desk(Sheet sheet) {
    return Rooms.budgeting(TABLES, sheet.ruleSet, sheet.startedBlocksCount ? "CEILING" : "FLOOR");
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Requirement("EE-27")
  void onlyTheTotalIsRoundedAndUpToTheNextHalf(@ForAll("sheets") Sheet sheet) {
    if (!(figures(sheet) instanceof Budget.Complete budget)) {
      return;
    }
    BigDecimal total = budget.total().toDecimal();
    BigDecimal exact = budget.sums().exact();
    assertThat(total.remainder(HALF)).as("a multiple of a half").isZero();
    assertThat(total).isGreaterThanOrEqualTo(exact);
    assertThat(total.subtract(exact)).isLessThan(HALF);
    BigDecimal added = budget.lines().stream().map(BudgetLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(added).as("lines add up").isEqualByComparingTo(exact);
    assertThat(budget.sums().subtotal().add(budget.sums().contingency()).add(budget.sums().meetings())).isEqualByComparingTo(exact);
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void whateverIsWrittenTheFiguresAreThoseOnPaper(@ForAll("sheets") Sheet sheet) {
    assertThat(Sheets.ours(sheet, desk(sheet))).as("%s", sheet).isEqualTo(Sheets.onPaper(sheet));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Requirement("EE-27")
  void aPersonNeverLowersTheCategory(@ForAll("sheets") Sheet sheet, @ForAll Category wish) {
    sheet.design = "none";
    sheet.raisedTo = "";
    Category byTable = figures(sheet).category();
    sheet.raisedTo = wish.name();
    assertThat(figures(sheet).category()).isEqualTo(wish.isMoreThan(byTable) ? wish : byTable);
  }

  /** Null for what is refused. */
  private static Budget figures(Sheet sheet) {
    return PaperEstimate.reckon(sheet).design.equals("refused") ? null : desk(sheet).budget(draft(sheet));
  }

  private static EstimateDraft draft(Sheet sheet) {
    return Sheets.draft(sheet);
  }

  @Provide
  Arbitrary<Sheet> sheets() {
    Arbitrary<List<String>> tasks = amounts(60).list().ofMaxSize(6);
    Arbitrary<String> design = Arbitraries.oneOf(Arbitraries.of("none", "minimum"), amounts(12).filter(each -> !each.equals("0")));
    Arbitrary<String> meetings = Arbitraries.oneOf(Arbitraries.of("table", "none"), amounts(9));
    Arbitrary<Integer> circumstances = Arbitraries.integers().between(0, 15);
    return Combinators.combine(tasks, design, amounts(5), amounts(3), meetings, circumstances,
        Arbitraries.of("", "SIMPLE", "MODERATE", "ADVANCED", "COMPLEX")).as((t, d, help, panel, m, c, raisedTo) -> {
          Sheet sheet = new Sheet();
          sheet.tasks = t;
          sheet.design = d;
          sheet.help = help;
          sheet.panel = panel;
          sheet.meetings = m;
          sheet.critical = (c & 1) > 0;
          sheet.external = (c & 2) > 0;
          sheet.ruleSet = (c & 4) > 0 ? "A" : "B";
          sheet.startedBlocksCount = (c & 8) > 0;
          sheet.raisedTo = raisedTo;
          return sheet;
        });
  }

  private static Arbitrary<String> amounts(int most) {
    return Arbitraries.integers().between(0, most * 100).map(hundredths -> PaperEstimate.plain(BigDecimal.valueOf(hundredths, 2)));
  }
}
