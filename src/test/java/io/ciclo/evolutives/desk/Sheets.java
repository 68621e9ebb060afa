package io.ciclo.evolutives.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.BudgetLine;
import io.ciclo.evolutives.BudgetLine.Kind;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.Design;
import io.ciclo.evolutives.EstimateDraft.Meetings;
import io.ciclo.evolutives.SomeEstimate;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import naive.evolutives.PaperEstimate;

/** The same estimate for us and for the reckoning on paper, and what both say in the same words. */
final class Sheets {

  private Sheets() {}

  static EstimateDraft draft(PaperEstimate.Sheet sheet) {
    SomeEstimate estimate = SomeEstimate.withTasks(sheet.tasks.toArray(String[]::new)).help(sheet.help).panel(sheet.panel)
        .circumstances(sheet.critical, sheet.external, 1);
    switch (sheet.design) {
      case "none" -> estimate.design(new Design.NotIncluded());
      case "minimum" -> estimate.design(new Design.AtMinimum());
      default -> estimate.design(sheet.design, "Diez pantallas");
    }
    if (!sheet.raisedTo.isEmpty()) {
      estimate.raisedTo(Category.valueOf(sheet.raisedTo), "Código muy antiguo");
    }
    switch (sheet.meetings) {
      case "table" -> estimate.meetings(new Meetings.AsTable());
      case "none" -> estimate.meetings(new Meetings.NotHeld());
      default -> estimate.meetings(new Meetings.Valued(TPoints.parse(sheet.meetings), "Una por semana"));
    }
    return estimate.draft();
  }

  static Map<String, String> onPaper(PaperEstimate.Sheet sheet) {
    PaperEstimate.Result result = PaperEstimate.reckon(sheet);
    if (result.design.equals("refused")) {
      return Map.of("design", "refused");
    }
    return said(result.category, result.design, result.panel, result.subtotal, result.contingency, result.meetings, result.exact,
        result.total);
  }

  static Map<String, String> ours(PaperEstimate.Sheet sheet, Budgeting budgeting) {
    Budget budget;
    try {
      budget = budgeting.budget(draft(sheet));
    } catch (InputRefused refused) {
      return Map.of(refused.field().replace(".points", ""), "refused");
    }
    if (budget instanceof Budget.Complete complete) {
      Budget.Sums sums = complete.sums();
      return said(budget.category().name(), line(budget, Kind.DESIGN), line(budget, Kind.PANEL_ACCESS), plain(sums.subtotal()),
          plain(sums.contingency()), plain(sums.meetings()), plain(sums.exact()), sums.total().toString());
    }
    Budget.Incomplete incomplete = (Budget.Incomplete) budget;
    boolean designMissing = incomplete.missing().stream().anyMatch(missing -> missing.line() == Kind.DESIGN);
    boolean meetingsMissing = incomplete.missing().stream().anyMatch(missing -> missing.line() == Kind.MEETINGS);
    BigDecimal subtotal = budget.lines().stream().filter(line -> line.kind().inSubtotal()).map(BudgetLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return said(budget.category().name(), designMissing ? "?" : line(budget, Kind.DESIGN), line(budget, Kind.PANEL_ACCESS),
        designMissing ? "?" : plain(subtotal), designMissing ? "?" : line(budget, Kind.CONTINGENCY),
        meetingsMissing ? "?" : line(budget, Kind.MEETINGS), "?", "?");
  }

  private static String line(Budget budget, Kind kind) {
    return budget.lines().stream().filter(line -> line.kind() == kind).map(line -> plain(line.amount())).findFirst().orElse("0");
  }

  private static String plain(BigDecimal amount) {
    return PaperEstimate.plain(amount);
  }

  private static Map<String, String> said(String category, String design, String panel, String subtotal, String contingency,
      String meetings, String exact, String total) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("category", category);
    said.put("design", design);
    said.put("panel", panel);
    said.put("subtotal", subtotal);
    said.put("contingency", contingency);
    said.put("meetings", meetings);
    said.put("exact", exact);
    said.put("total", total);
    return said;
  }
}
