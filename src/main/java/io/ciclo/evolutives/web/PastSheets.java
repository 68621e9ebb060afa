package io.ciclo.evolutives.web;

import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.desk.BudgetWords;
import io.ciclo.evolutives.desk.PastEvolutives;
import io.ciclo.evolutives.desk.PastEvolutives.Accuracy;
import io.ciclo.evolutives.desk.PastEvolutives.Past;
import io.ciclo.staff.Staff;
import io.ciclo.tpoints.TPoints;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Delivered evolutives before the eyes of whoever estimates (EE-34). */
@Component
class PastSheets {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private final BudgetWords words;
  private final Staff staff;
  private final Vocabulary vocabulary;

  PastSheets(BudgetWords words, Staff staff, Vocabulary vocabulary) {
    this.words = words;
    this.staff = staff;
    this.vocabulary = vocabulary;
  }

  /** @param executed with its unit, or that a quota covered it; {@code estimated} with its unit too */
  record Line(String number, String title, String category, String estimated, String executed, String deviation, String deliveredOn) {}

  Line line(Past past, ZoneId zone) {
    return new Line(past.evolutive().caseNumber(), past.title(), words.category(past.estimate().budget().category()),
        past.estimated().words(), past.byQuota() ? vocabulary.word("evolutives.fact.byQuota") : past.executed().words(),
        past.byQuota() ? null : deviation(past.estimated(), past.executed()),
        Times.digits(LocalDate.ofInstant(past.evolutive().ending().at(), zone)));
  }

  /** @param deviation null where nothing was estimated */
  record Row(String name, int count, String estimated, String executed, String uncharged, String deviation) {}

  List<Row> categories(PastEvolutives.Figures figures) {
    return figures.categories().entrySet().stream().map(each -> row(words.category(each.getKey()), each.getValue())).toList();
  }

  List<Row> technicians(PastEvolutives.Figures figures) {
    return figures.technicians().entrySet().stream().map(each -> row(staff.displayName(each.getKey()), each.getValue()))
        .sorted(Comparator.comparing(Row::name)).toList();
  }

  private static Row row(String name, Accuracy sum) {
    return new Row(name, sum.count(), sum.estimated().spanish(), sum.executed().spanish(), sum.uncharged().spanish(),
        deviation(sum.estimated(), sum.executed()));
  }

  /** Such as "+12 %": how much more it took than was said. */
  private static String deviation(TPoints estimated, TPoints executed) {
    if (!estimated.isPositive()) {
      return null;
    }
    BigDecimal percent = BigDecimal.valueOf(executed.minus(estimated).hundredths()).multiply(PERCENT)
        .divide(BigDecimal.valueOf(estimated.hundredths()), 0, RoundingMode.HALF_UP);
    return (percent.signum() > 0 ? "+" : percent.signum() < 0 ? "−" : "") + percent.abs() + " %";
  }
}
