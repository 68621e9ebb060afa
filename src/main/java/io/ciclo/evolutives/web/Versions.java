package io.ciclo.evolutives.web;

import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Basis;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.BudgetLine;
import io.ciclo.evolutives.DemandedPriority;
import io.ciclo.evolutives.Difference;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.EstimateVersion.State;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.desk.BudgetWords;
import io.ciclo.staff.Staff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Versions of an estimate, and what is not the same in two of them. */
@Component
class Versions {

  private final Estimates estimates;
  private final BudgetWords words;
  private final Vocabulary vocabulary;
  private final Staff staff;
  private final Times times;

  Versions(Estimates estimates, BudgetWords words, Vocabulary vocabulary, Staff staff, EngineSettings house) {
    this.estimates = estimates;
    this.words = words;
    this.vocabulary = vocabulary;
    this.staff = staff;
    this.times = new Times(house.zone());
  }

  /** @param sent null while it was not sent, else until when it is valid */
  record Line(int version, String category, String total, String who, String when, String sent) {}

  /** @param what field or line; before and after are empty where there was nothing */
  record Change(String what, String before, String after) {}

  /** Newest first. */
  List<Line> of(String number) {
    return estimates.versions(number).stream()
        .sorted(Comparator.comparing((EstimateVersion estimate) -> estimate.key().version()).reversed()).map(this::line).toList();
  }

  Line line(EstimateVersion estimate) {
    Budget budget = estimate.budget();
    return new Line(estimate.key().version(), words.category(budget.category()), words.total(budget), staff.displayName(estimate.author()),
        times.at(estimate.at()), estimate.state() instanceof State.Sent sent ? Times.digits(sent.validUntil()) : null);
  }

  List<Change> changes(EstimateVersion before, EstimateVersion after) {
    return estimates.differences(before, after).stream().map(this::change).toList();
  }

  private Change change(Difference difference) {
    if (difference instanceof Difference.TextChanged text) {
      return new Change(vocabulary.word("evolutives.part", text.part()), said(text.part(), text.before()), said(text.part(), text.after()));
    }
    if (difference instanceof Difference.CategoryChanged category) {
      return new Change(vocabulary.word("evolutives.sheet.category"), words.category(category.before()), words.category(category.after()));
    }
    if (difference instanceof Difference.LineAdded added) {
      return new Change(name(added.line()), "", amount(added.line()));
    }
    if (difference instanceof Difference.LineRemoved removed) {
      return new Change(name(removed.line()), amount(removed.line()), "");
    }
    if (difference instanceof Difference.LineChanged line) {
      return new Change(name(line.after()), amount(line.before()), amount(line.after()));
    }
    Difference.TotalChanged total = (Difference.TotalChanged) difference;
    return new Change(vocabulary.word("evolutives.sheet.total"), total(total.before()), total(total.after()));
  }

  /** What texts are called, by the name of their part. */
  Map<String, String> labels() {
    return Stream.of(Difference.Part.values()).collect(Collectors.toMap(Enum::name, part -> vocabulary.word("evolutives.part", part)));
  }

  private String name(BudgetLine line) {
    return line.module().isEmpty() ? words.line(line) : line.module() + " · " + words.line(line);
  }

  /** With its parts where it has some: a task may cost the same and be divided differently. */
  private String amount(BudgetLine line) {
    String amount = words.amount(line.amount());
    return line.basis() instanceof Basis.Estimated parts ? amount + " (" + words.effort(parts.effort()).toLowerCase() + ")" : amount;
  }

  private String total(BigDecimal exact) {
    return exact == null ? vocabulary.word("evolutives.noTotal") : words.amount(exact);
  }

  private String said(Difference.Part part, String text) {
    if (text.isEmpty()) {
      return "";
    }
    return switch (part) {
      case PLANNED_DELIVERY -> Times.digits(LocalDate.parse(text));
      case PRIORITY -> vocabulary.word("tickets.priority", DemandedPriority.valueOf(text));
      default -> text;
    };
  }
}
