package io.ciclo.evolutives.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Assessment;
import io.ciclo.evolutives.Basis;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.Budget.Missing;
import io.ciclo.evolutives.BudgetLine;
import io.ciclo.evolutives.BudgetLine.Kind;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.Design;
import io.ciclo.evolutives.EstimateDraft.Meetings;
import io.ciclo.evolutives.EstimateDraft.Raise;
import io.ciclo.evolutives.TableRow;
import io.ciclo.evolutives.desk.EstimateTables.Answer;
import io.ciclo.evolutives.desk.EstimateTables.Points;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** From what people wrote and what the tables say to what it costs (EE-27). */
@Component
class Budgeting {

  private static final int PERCENT = 2;

  private final EstimateTables tables;
  private final Vocabulary vocabulary;

  Budgeting(EstimateTables tables, Vocabulary vocabulary) {
    this.tables = tables;
    this.vocabulary = vocabulary;
  }

  /** @throws InputRefused for less design than the category's minimum (EE-21) */
  Budget budget(EstimateDraft draft) {
    Page page = new Page(draft, assess(draft));
    page.tasks();
    page.design();
    page.definitionHelp();
    page.panelAccess();
    page.contingency();
    page.meetings();
    return page.budget();
  }

  private Assessment assess(EstimateDraft draft) {
    Answer<Category> byTable = tables.category(draft.volume(), draft.circumstances());
    Category category = draft.raise() instanceof Raise.To to && to.category().isMoreThan(byTable.value()) ? to.category()
        : byTable.value();
    Answer<Integer> monitoring = tables.monitoringDays(category);
    return new Assessment(draft.volume(), byTable.value(), byTable.row(), category, draft.raise(), monitoring.value(), monitoring.row());
  }

  /** The sheet that is filled in from top to bottom. */
  private final class Page {

    private final EstimateDraft draft;
    private final Assessment assessment;
    private final List<BudgetLine> lines = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();

    Page(EstimateDraft draft, Assessment assessment) {
      this.draft = draft;
      this.assessment = assessment;
    }

    void tasks() {
      draft.modules().forEach(module -> module.tasks().forEach(task -> lines.add(new BudgetLine(Kind.TASK, module.name(), task.name(),
          task.effort().total().toDecimal(), new Basis.Estimated(task.effort())))));
    }

    void design() {
      if (draft.design() instanceof Design.NotIncluded) {
        return;
      }
      Points asked = tables.design(assessment.category());
      if (draft.design() instanceof Design.Valued valued) {
        demandMinimum(valued.points(), asked.points());
        if (asked.manual()) {
          value(Kind.DESIGN, valued.points(), valued.reason(), asked.row());
        } else {
          add(Kind.DESIGN, valued.points(), new Basis.EnteredAboveMinimum(asked.points(), asked.row()));
        }
      } else if (asked.manual()) {
        missing.add(new Missing(Kind.DESIGN, Missing.What.POINTS, asked.row()));
      } else {
        lines.add(BudgetLine.of(Kind.DESIGN, asked.points(), new Basis.Minimum(asked.points(), asked.row())));
      }
    }

    private void demandMinimum(TPoints points, BigDecimal minimum) {
      if (points.toDecimal().compareTo(minimum) < 0) {
        throw new InputRefused("design.points", "«Diseño»: en la categoría %s el mínimo son %s, y aquí hay %s.".formatted(
            vocabulary.word("servicelevels.category", assessment.category()), TPoints.of(minimum).words(), points.words()));
      }
    }

    void definitionHelp() {
      if (draft.definitionHelp().isPositive()) {
        add(Kind.DEFINITION_HELP, draft.definitionHelp(), new Basis.Entered());
      }
    }

    void panelAccess() {
      TPoints entered = draft.panelAccess();
      if (!entered.isPositive()) {
        return;
      }
      Answer<BigDecimal> least = tables.panelAccessMinimum();
      if (entered.toDecimal().compareTo(least.value()) < 0) {
        lines.add(BudgetLine.of(Kind.PANEL_ACCESS, least.value(), new Basis.RaisedToMinimum(entered, least.value(), least.row())));
      } else {
        add(Kind.PANEL_ACCESS, entered, new Basis.EnteredAboveMinimum(least.value(), least.row()));
      }
    }

    /** On a subtotal that is not known there is none yet. */
    void contingency() {
      if (!missing.isEmpty()) {
        return;
      }
      BigDecimal subtotal = lines.stream().map(BudgetLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
      Answer<BigDecimal> percent = tables.contingencyPercent(assessment.category());
      lines.add(BudgetLine.of(Kind.CONTINGENCY, subtotal.multiply(percent.value()).movePointLeft(PERCENT),
          new Basis.Percentage(percent.value(), subtotal, percent.row())));
    }

    void meetings() {
      if (draft.meetings() instanceof Meetings.NotHeld) {
        lines.add(BudgetLine.of(Kind.MEETINGS, BigDecimal.ZERO, new Basis.LeftOut()));
        return;
      }
      Points asked = tables.meetings(assessment.category(), assessment.volume());
      if (!asked.manual()) {
        lines.add(BudgetLine.of(Kind.MEETINGS, asked.points(), new Basis.FromTable(asked.row(), tables.meetingSettings())));
      } else if (draft.meetings() instanceof Meetings.Valued valued) {
        value(Kind.MEETINGS, valued.points(), valued.reason(), asked.row());
      } else {
        missing.add(new Missing(Kind.MEETINGS, Missing.What.POINTS, asked.row()));
      }
    }

    private void value(Kind kind, TPoints points, String reason, TableRow row) {
      if (reason.isEmpty()) {
        missing.add(new Missing(kind, Missing.What.REASON, row));
      } else {
        add(kind, points, new Basis.Valued(reason, row));
      }
    }

    private void add(Kind kind, TPoints points, Basis basis) {
      lines.add(BudgetLine.of(kind, points.toDecimal(), basis));
    }

    Budget budget() {
      return missing.isEmpty() ? Budget.Complete.of(assessment, lines) : new Budget.Incomplete(assessment, lines, missing);
    }
  }
}
