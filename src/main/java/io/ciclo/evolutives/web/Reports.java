package io.ciclo.evolutives.web;

import io.ciclo.documents.PrintedPages;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Basis;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.BudgetLine;
import io.ciclo.evolutives.BudgetLine.Kind;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.Effort;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.EstimateVersion.State;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.desk.BudgetWords;
import io.ciclo.evolutives.store.EstimateCovers;
import io.ciclo.evolutives.store.EstimateCovers.Cover;
import io.ciclo.evolutives.web.EstimatedCases.Subject;
import io.ciclo.messages.CompanySettings;
import io.ciclo.staff.Staff;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a customer reads of an estimate (EE-28, EE-29, DO-10): as it was when it was sent, whatever the tables say today. */
@Component
class Reports {

  private final Estimates estimates;
  private final BudgetSheets sheets;
  private final BudgetWords words;
  private final Vocabulary vocabulary;
  private final EstimateCovers covers;
  private final Staff staff;
  private final CompanySettings house;
  private final PrintedPages printed;

  Reports(Estimates estimates, BudgetSheets sheets, BudgetWords words, Vocabulary vocabulary, EstimateCovers covers, Staff staff, CompanySettings house,
      PrintedPages printed) {
    this.estimates = estimates;
    this.sheets = sheets;
    this.words = words;
    this.vocabulary = vocabulary;
    this.covers = covers;
    this.staff = staff;
    this.house = house;
    this.printed = printed;
  }

  /**
   * @param house who estimated, {@code company} for whom, {@code author} who sent it, as they were called then
   * @param lines beside the tasks, with what they follow from
   * @param delivery null while no day is planned
   * @param text what people wrote
   */
  record Report(Subject subject, String house, String company, String author, int version, String sentOn, String validUntil, EstimateDraft text,
      List<Part> parts, String tasks, List<Line> lines, String subtotal, String exact, String total, String category, List<String> why,
      String priority, String delivery, String monitoring) {

    public EstimateDraft.Presentation told() {
      return text.presentation();
    }

    public EstimateDraft.Conditions conditions() {
      return text.conditions();
    }
  }

  /** @param name of the module; may be empty */
  record Part(String name, List<Task> tasks) {}

  record Task(String name, String programming, String testing, String reviews, String adjustments, String total) {}

  /** @param inSubtotal stands above the subtotal */
  record Line(String name, String why, String amount, boolean inSubtotal) {}

  /** The one that the customer has before their eyes now. */
  Optional<Report> latest(Subject subject, ZoneId zone) {
    return estimates.latestSent(subject.number()).map(sent -> report(subject, sent, zone));
  }

  /** Empty when that version was never sent. */
  Optional<Report> version(Subject subject, int version, ZoneId zone) {
    return estimates.versions(subject.number()).stream().filter(one -> one.key().version() == version && one.sent()).findFirst()
        .map(sent -> report(subject, sent, zone));
  }

  private Report report(Subject subject, EstimateVersion sent, ZoneId zone) {
    if (!(sent.budget() instanceof Budget.Complete budget) || !(sent.state() instanceof State.Sent state)) {
      throw new IllegalStateException(sent.key() + " was sent without a total");
    }
    EstimateDraft draft = sent.draft();
    LocalDate delivery = draft.conditions().plannedDelivery();
    int days = budget.assessment().monitoringDays();
    Cover cover = covers.of(subject.number(), sent.key().version())
        .orElseGet(() -> new Cover(house.name(), subject.company(), staff.displayName(sent.author())));
    return new Report(subject, cover.house(), cover.company(), cover.author(), sent.key().version(), new Times(zone).day(sent.at()),
        Times.spokenDay(state.validUntil()), draft, parts(budget), budget.assessment().volume().spanish(), lines(budget),
        words.amount(budget.sums().subtotal()), words.amount(budget.sums().exact()), words.total(budget), words.category(budget.category()),
        why(budget), draft.conditions().priority() == null ? "" : vocabulary.word("tickets.priority", draft.conditions().priority()),
        delivery == null ? null : Times.spokenDay(delivery),
        vocabulary.word(days == 1 ? "evolutives.report.monitoringOne" : "evolutives.report.monitoring", "days", days));
  }

  /** Of a raise that came to nothing the customer has no use. */
  private List<String> why(Budget budget) {
    List<String> sentences = sheets.why(budget.assessment());
    return budget.assessment().raised() ? sentences : sentences.subList(0, 1);
  }

  /** From the lines as they were kept, module by module in their order. */
  private List<Part> parts(Budget.Complete budget) {
    List<Part> parts = new ArrayList<>();
    for (BudgetLine line : budget.lines()) {
      if (line.kind() == Kind.TASK) {
        if (parts.isEmpty() || !parts.get(parts.size() - 1).name().equals(line.module())) {
          parts.add(new Part(line.module(), new ArrayList<>()));
        }
        parts.get(parts.size() - 1).tasks().add(task(line));
      }
    }
    return parts;
  }

  private Task task(BudgetLine line) {
    Effort effort = ((Basis.Estimated) line.basis()).effort();
    return new Task(line.name(), effort.programming().spanish(), effort.testing().spanish(), effort.reviews().spanish(),
        effort.adjustments().spanish(), words.amount(line.amount()));
  }

  /** What is included and what a table adds; what costs nothing because it is not held says so too. */
  private List<Line> lines(Budget.Complete budget) {
    return budget.lines().stream().filter(line -> line.kind() != Kind.TASK)
        .filter(line -> line.amount().compareTo(BigDecimal.ZERO) > 0 || line.basis() instanceof Basis.LeftOut)
        .map(line -> new Line(words.line(line), words.why(line, budget), words.amount(line.amount()), line.kind().inSubtotal())).toList();
  }

  ResponseEntity<byte[]> pdf(Report report) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"" + fileName(report) + "\"")
        .body(paper(report));
  }

  static String fileName(Report report) {
    return "estimacion-" + report.subject().number() + "-v" + report.version() + ".pdf";
  }

  byte[] paper(Report report) {
    return printed.pdf("evolutives/report-print", Map.of("report", report));
  }
}
