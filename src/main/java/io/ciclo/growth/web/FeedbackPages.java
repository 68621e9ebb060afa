package io.ciclo.growth.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.documents.PrintedPages;
import io.ciclo.engine.CaseActions;
import io.ciclo.engine.CaseDiagrams;
import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.CsmFinding;
import io.ciclo.growth.Feedback;
import io.ciclo.growth.FeedbackEvent;
import io.ciclo.growth.Feedbacks;
import io.ciclo.growth.GrowthSignal;
import io.ciclo.growth.desk.FeedbackCases;
import io.ciclo.growth.desk.FigureWords;
import io.ciclo.meetings.Meetings;
import io.ciclo.staff.Staff;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All of a Feedback on one page, and its figures on paper for the meeting (FF-02). */
@Controller
@RequestMapping("/crecimiento/feedback/{number:G-\\d{4}-\\d+}")
class FeedbackPages {

  private final Feedbacks feedbacks;
  private final FeedbackCases cases;
  private final FigureWords words;
  private final Customers customers;
  private final Meetings meetings;
  private final Staff staff;
  private final CaseTasks tasks;
  private final CaseActions actions;
  private final CaseDiagrams diagrams;
  private final PrintedPages printed;
  private final Vocabulary vocabulary;
  private final EngineSettings house;

  FeedbackPages(Feedbacks feedbacks, FeedbackCases cases, FigureWords words, Customers customers, Meetings meetings, Staff staff, CaseTasks tasks,
      CaseActions actions, CaseDiagrams diagrams, PrintedPages printed, Vocabulary vocabulary, EngineSettings house) {
    this.feedbacks = feedbacks;
    this.cases = cases;
    this.words = words;
    this.customers = customers;
    this.meetings = meetings;
    this.staff = staff;
    this.tasks = tasks;
    this.actions = actions;
    this.diagrams = diagrams;
    this.printed = printed;
    this.vocabulary = vocabulary;
    this.house = house;
  }

  /** @param author name; empty for the product itself */
  record Happening(String kind, String author, String when, String text) {}

  @GetMapping
  String page(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(required = false) String marco, Model page) {
    GrowthReaders.require(who);
    Feedback feedback = feedbacks.get(number);
    List<OpenTask> open = tasks.open(number);
    page.addAttribute("feedback", feedback);
    page.addAttribute("state", cases.state(feedback));
    page.addAttribute("company", customers.company(feedback.company()));
    page.addAttribute("contact", feedback.contact() == null ? null : customers.contact(feedback.contact()));
    page.addAttribute("framed", marco != null);
    page.addAttribute("bar", actions.bar(number, who));
    page.addAttribute("drawings", diagrams.of(number));
    page.addAttribute("tasks", open);
    page.addAttribute("holders", open.stream().collect(Collectors.toMap(OpenTask::id,
        task -> task.assignee() == null ? "sin asignar" : staff.displayName(task.assignee()))));
    page.addAttribute("figures", feedbacks.figures(number).map(words::lines).orElse(List.of()));
    page.addAttribute("takenAt", feedbacks.figures(number).map(one -> new Times(house.zone()).at(one.at())).orElse(""));
    page.addAttribute("findings", findings(feedback));
    page.addAttribute("signals", signals(feedback));
    page.addAttribute("needs", feedbacks.needs(number));
    page.addAttribute("meeting", Optional.ofNullable(feedback.arranged()).map(Feedback.Arranged::meeting).flatMap(meetings::meeting).orElse(null));
    page.addAttribute("events", feedbacks.events(number).stream().sorted(Comparator.comparing(FeedbackEvent::at).reversed())
        .map(event -> new Happening(vocabulary.word("feedback.event", event.kind()), event.staff() == null ? "" : staff.displayName(event.staff()),
            new Times(house.zone()).at(event.at()), event.kind() == FeedbackEvent.Kind.ENDED
                ? vocabulary.word("feedback.outcome." + event.text()) : event.text())).toList());
    page.addAttribute("keeps", GrowthReaders.keeps(who));
    page.addAttribute("times", new Times(house.zone()));
    return "growth/feedback";
  }

  private List<CsmFinding> findings(Feedback feedback) {
    return feedbacks.findings(feedback.company()).stream()
        .filter(one -> feedback.number().equals(one.feedback()) || feedback.open() && one.feedback() == null).toList();
  }

  private List<GrowthSignal> signals(Feedback feedback) {
    return feedbacks.signalsOf(feedback.company()).stream().filter(one -> feedback.number().equals(one.feedback())).toList();
  }

  @PostMapping("/cifras")
  String refresh(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, RedirectAttributes next) {
    GrowthReaders.requireKeeper(who);
    try {
      feedbacks.refreshFigures(number, who.userId());
      next.addFlashAttribute("done", "Cifras al día.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    }
    return "redirect:/casos/" + number;
  }

  /** For the meeting. */
  @GetMapping("/cifras.pdf")
  ResponseEntity<byte[]> paper(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number) {
    GrowthReaders.require(who);
    Feedback feedback = feedbacks.get(number);
    Company company = customers.company(feedback.company());
    byte[] file = printed.pdf("growth/figures-print", Map.of("number", number, "company", company.legalName(),
        "period", Times.digits(feedback.periodFirst()) + " – " + Times.digits(feedback.periodLast()),
        "lines", feedbacks.figures(number).map(words::lines).orElse(List.of()),
        "taken", feedbacks.figures(number).map(one -> new Times(company.zone()).at(one.at())).orElse("")));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + number + "-cifras.pdf\"").body(file);
  }
}
