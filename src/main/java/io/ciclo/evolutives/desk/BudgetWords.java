package io.ciclo.evolutives.desk;

import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Basis;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.Budget.Missing;
import io.ciclo.evolutives.BudgetLine;
import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.EstimateDraft.Effort;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A budget as people read it. */
@Component
public class BudgetWords {

  private static final DecimalFormatSymbols SPANISH = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("es-ES"));

  private final Vocabulary vocabulary;

  BudgetWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  public String category(Category category) {
    return vocabulary.word("servicelevels.category", category);
  }

  /** The task's name, or what kind of line it is. */
  public String line(BudgetLine line) {
    return line.name().isEmpty() ? kind(line.kind()) : line.name();
  }

  private String kind(BudgetLine.Kind kind) {
    return switch (kind) {
      // services of the tariff, which have their names already
      case DEFINITION_HELP, PANEL_ACCESS -> vocabulary.word("tpoints.service." + kind);
      case TASK, DESIGN, CONTINGENCY, MEETINGS -> vocabulary.word("evolutives.line", kind);
    };
  }

  /** Exact, such as "1.250,375". */
  public String amount(BigDecimal exact) {
    return new DecimalFormat("#,##0.######", SPANISH).format(exact);
  }

  /** Why a line has its amount; rows of tables are shown beside it, by {@link Basis#table()}. */
  public String why(BudgetLine line, Budget budget) {
    String group = "evolutives.basis.";
    Basis basis = line.basis();
    if (basis instanceof Basis.Estimated it) {
      return effort(it.effort());
    }
    if (basis instanceof Basis.Entered) {
      return vocabulary.word(group + "entered");
    }
    if (basis instanceof Basis.EnteredAboveMinimum it) {
      return vocabulary.word(group + "enteredAboveMinimum", "minimum", amount(it.minimum()));
    }
    if (basis instanceof Basis.Valued it) {
      return vocabulary.word(group + "valued", "reason", it.reason());
    }
    if (basis instanceof Basis.Minimum) {
      return vocabulary.word(group + "minimum", "category", category(budget.category()));
    }
    if (basis instanceof Basis.RaisedToMinimum it) {
      return vocabulary.word(group + "raisedToMinimum", "minimum", amount(it.minimum())).replace("{entered}", it.entered().spanish());
    }
    if (basis instanceof Basis.FromTable) {
      return vocabulary.word(group + "fromTable", "category", category(budget.category()));
    }
    if (basis instanceof Basis.Percentage it) {
      return vocabulary.word(group + "percentage", "percent", amount(it.percent())).replace("{of}", amount(it.of()));
    }
    return vocabulary.word(group + "leftOut");
  }

  /** Each part of a task on its own. */
  public String effort(Effort effort) {
    return vocabulary.word("evolutives.basis.estimated", "programming", effort.programming().spanish())
        .replace("{testing}", effort.testing().spanish()).replace("{reviews}", effort.reviews().spanish())
        .replace("{adjustments}", effort.adjustments().spanish());
  }

  /** A whole sentence that names the line. */
  public String missing(Missing missing, Budget budget) {
    return vocabulary.word("evolutives.missing." + missing.what(), "line", kind(missing.line()))
        .replace("{category}", category(budget.category()));
  }

  /** Such as "27,5 T-Points". */
  public String total(Budget budget) {
    return budget instanceof Budget.Complete complete ? complete.total().words() : vocabulary.word("evolutives.noTotal");
  }
}
