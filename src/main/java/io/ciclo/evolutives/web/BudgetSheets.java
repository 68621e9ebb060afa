package io.ciclo.evolutives.web;

import io.ciclo.engine.DecisionSheets;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Assessment;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.BudgetLine;
import io.ciclo.evolutives.BudgetLine.Kind;
import io.ciclo.evolutives.EstimateDraft.Raise;
import io.ciclo.evolutives.TableRow;
import io.ciclo.evolutives.desk.BudgetWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Budgets before the eyes of people. */
@Component
class BudgetSheets {

  private final BudgetWords words;
  private final DecisionSheets tables;
  private final Vocabulary vocabulary;

  BudgetSheets(BudgetWords words, DecisionSheets tables, Vocabulary vocabulary) {
    this.words = words;
    this.tables = tables;
    this.vocabulary = vocabulary;
  }

  /**
   * @param total with its unit, or that there is none yet
   * @param complete has a total
   * @param why the category is this one
   * @param missing whole sentences; empty with a total
   * @param tables behind the category and behind the days, each as "name, row: what its author wrote"
   */
  record Sheet(String total, boolean complete, String category, boolean raised, List<String> why, List<Line> lines, int monitoringDays,
      List<String> missing, List<String> tables) {}

  /**
   * @param sum one of the sums between and below the lines
   * @param why may be empty
   * @param table behind it, for staff; null without one
   */
  record Line(String name, String amount, String why, String table, boolean sum) {}

  /** Tasks as one line: each stands in its row with its parts. */
  Sheet of(Budget budget) {
    Assessment assessment = budget.assessment();
    List<Line> lines = new ArrayList<>();
    lines.add(tasks(budget));
    budget.lines().stream().filter(line -> line.kind() != Kind.TASK && line.kind().inSubtotal()).forEach(line -> lines.add(line(line, budget)));
    sum(budget, "subtotal", lines);
    budget.lines().stream().filter(line -> !line.kind().inSubtotal()).forEach(line -> lines.add(line(line, budget)));
    sum(budget, "exact", lines);
    List<String> missing = budget instanceof Budget.Incomplete incomplete
        ? incomplete.missing().stream().map(each -> words.missing(each, budget)).toList() : List.of();
    return new Sheet(words.total(budget), budget instanceof Budget.Complete, words.category(budget.category()), assessment.raised(),
        why(assessment), lines, assessment.monitoringDays(), missing, List.of(table(assessment.row()), table(assessment.monitoringRow())));
  }

  private Line tasks(Budget budget) {
    List<BudgetLine> tasks = budget.lines().stream().filter(line -> line.kind() == Kind.TASK).toList();
    long modules = tasks.stream().map(BudgetLine::module).distinct().count();
    return new Line(vocabulary.word("evolutives.sheet.tasks"), budget.assessment().volume().spanish(),
        tasks.size() + (tasks.size() == 1 ? " tarea" : " tareas") + (modules > 1 ? " en " + modules + " módulos" : ""), null, false);
  }

  private Line line(BudgetLine line, Budget budget) {
    return new Line(words.line(line), words.amount(line.amount()), words.why(line, budget),
        line.basis().table().map(this::table).orElse(null), false);
  }

  private void sum(Budget budget, String which, List<Line> lines) {
    if (budget instanceof Budget.Complete complete) {
      BigDecimal amount = which.equals("subtotal") ? complete.sums().subtotal() : complete.sums().exact();
      lines.add(new Line(vocabulary.word("evolutives.sheet." + which), words.amount(amount), "", null, true));
    }
  }

  /** Whole sentences. */
  List<String> why(Assessment assessment) {
    List<String> sentences = new ArrayList<>();
    sentences.add(vocabulary.word("evolutives.sheet.byTable", "volume", assessment.volume().words())
        .replace("{category}", words.category(assessment.byTable())));
    if (assessment.raise() instanceof Raise.To to) {
      String how = !assessment.raised() ? "noEffect" : to.reason().isEmpty() ? "raisedWithoutReason" : "raised";
      sentences.add(vocabulary.word("evolutives.sheet." + how, "category", words.category(to.category())).replace("{reason}", to.reason()));
    }
    return sentences;
  }

  private String table(TableRow row) {
    return tables.row(row.table(), row.version(), row.row())
        .map(sheet -> sheet.table() + ", fila " + sheet.position() + (sheet.annotation().isBlank() ? "" : ": " + sheet.annotation()))
        .orElseGet(() -> row.table() + ", versión " + row.version() + ", " + row.row());
  }
}
