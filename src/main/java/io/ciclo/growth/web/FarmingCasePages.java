package io.ciclo.growth.web;

import io.ciclo.customers.Customers;
import io.ciclo.documents.Documents;
import io.ciclo.engine.CaseActions;
import io.ciclo.engine.CaseDiagrams;
import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingEvent;
import io.ciclo.growth.FarmingPaper;
import io.ciclo.growth.Farmings;
import io.ciclo.growth.NoSuchFarming;
import io.ciclo.growth.Opportunities;
import io.ciclo.growth.desk.FarmingFacts;
import io.ciclo.growth.desk.FarmingPapers;
import io.ciclo.growth.desk.FarmingSettings;
import io.ciclo.staff.Staff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

/** All of a Farming on one page, and what was sent to the customer. */
@Controller
@RequestMapping("/casos/farming/{number:G-\\d{4}-\\d+}")
class FarmingCasePages {

  /** What of the history is said in people's words; the rest is said by its kind, or stands in a section of its own. */
  private static final Set<FarmingEvent.Kind> TOLD = EnumSet.of(FarmingEvent.Kind.OPPORTUNITY, FarmingEvent.Kind.ELEMENT_APPROVED,
      FarmingEvent.Kind.NOT_HANDED, FarmingEvent.Kind.CONTRACT, FarmingEvent.Kind.IMPLEMENTED, FarmingEvent.Kind.NOT_CONFORMING,
      FarmingEvent.Kind.CALLED_OFF, FarmingEvent.Kind.EXTRA);

  private final Farmings farmings;
  private final FarmingFacts facts;
  private final FarmingPapers papers;
  private final FarmingSettings settings;
  private final Opportunities opportunities;
  private final Customers customers;
  private final Staff staff;
  private final Documents documents;
  private final CaseTasks tasks;
  private final CaseActions actions;
  private final CaseDiagrams diagrams;
  private final Times times;

  FarmingCasePages(Farmings farmings, FarmingFacts facts, FarmingPapers papers, FarmingSettings settings, Opportunities opportunities,
      Customers customers, Staff staff, Documents documents, CaseTasks tasks, CaseActions actions, CaseDiagrams diagrams, EngineSettings engine) {
    this.farmings = farmings;
    this.facts = facts;
    this.papers = papers;
    this.settings = settings;
    this.opportunities = opportunities;
    this.customers = customers;
    this.staff = staff;
    this.documents = documents;
    this.tasks = tasks;
    this.actions = actions;
    this.diagrams = diagrams;
    this.times = new Times(engine.zone());
  }

  /**
   * @param text null where the kind says all
   * @param who by name
   */
  record Happening(String kind, String text, String who, String at) {}

  @GetMapping
  String page(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(required = false) String marco, Model page) {
    FarmingKeepers.requireReader(who, settings.areas());
    Farming farming = farmings.get(number);
    List<OpenTask> open = tasks.open(number);
    page.addAttribute("f", farming);
    page.addAttribute("company", customers.company(farming.company()));
    page.addAttribute("leader", staff.displayName(farming.leader()));
    page.addAttribute("bar", actions.bar(number, who));
    page.addAttribute("framed", marco != null);
    page.addAttribute("drawings", diagrams.of(number));
    page.addAttribute("tasks", open);
    page.addAttribute("holders", open.stream().collect(Collectors.toMap(OpenTask::id,
        task -> task.assignee() == null ? "sin asignar" : staff.displayName(task.assignee()))));
    page.addAttribute("sheet", farmings.sheet(number));
    page.addAttribute("attributes", farmings.attributes(number));
    page.addAttribute("elements", farmings.elements(number));
    page.addAttribute("figures", farmings.figures(number));
    page.addAttribute("consultations", farmings.consultations(number));
    page.addAttribute("papers", farmings.papers(number));
    page.addAttribute("replies", farmings.replies(number));
    page.addAttribute("calls", farmings.calls(number));
    page.addAttribute("contacts", customers.contactsOf(farming.company()).stream().collect(Collectors.toMap(one -> one.id(), one -> one.name())));
    page.addAttribute("opportunity", opportunities.ofCase(number).orElse(null));
    page.addAttribute("handed", documents.ofCase(number));
    page.addAttribute("facts", facts);
    page.addAttribute("staff", staff);
    page.addAttribute("writes", FarmingKeepers.writes(who));
    page.addAttribute("leads", FarmingKeepers.leads(who));
    page.addAttribute("euros", new Amounts());
    page.addAttribute("times", times);
    List<Happening> newestFirst = new ArrayList<>(farmings.events(number).stream().map(this::happening).toList());
    Collections.reverse(newestFirst);
    page.addAttribute("events", newestFirst);
    return "growth/farming-case";
  }

  private Happening happening(FarmingEvent event) {
    String who = event.staff() != null ? staff.displayName(event.staff()) : event.contact() != null ? customers.contact(event.contact()).name() : "Ciclo";
    return new Happening(event.kind().name(), TOLD.contains(event.kind()) ? event.text() : null, who, times.at(event.at()));
  }

  @PostMapping("/retirar")
  String callOff(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "") String reason,
      RedirectAttributes next) {
    FarmingKeepers.requireLeader(who);
    try {
      farmings.callOff(number, reason, who.userId());
      next.addFlashAttribute("done", "Retirado. La oportunidad queda perdida con esa razón.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
      next.addFlashAttribute("callOffReason", reason);
    }
    return "redirect:/casos/" + number;
  }

  @GetMapping("/papeles/{paper:\\d{1,18}}")
  String paper(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @PathVariable long paper, Model page) {
    FarmingKeepers.requireReader(who, settings.areas());
    page.addAttribute("sheet", sheet(number, paper));
    page.addAttribute("paperId", paper);
    return "growth/farming-paper";
  }

  @GetMapping("/papeles/{paper:\\d{1,18}}/pdf")
  ResponseEntity<byte[]> pdf(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @PathVariable long paper) {
    FarmingKeepers.requireReader(who, settings.areas());
    return printed(papers, sheet(number, paper));
  }

  private FarmingPapers.Sheet sheet(String number, long paper) {
    FarmingPaper found = farmings.papers(number).stream().filter(one -> one.id() == paper).findFirst().orElseThrow(() -> new NoSuchFarming(number));
    return papers.sheet(farmings.get(number), found);
  }

  static ResponseEntity<byte[]> printed(FarmingPapers papers, FarmingPapers.Sheet sheet) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"" + FarmingPapers.pdfName(sheet) + "\"").body(papers.pdf(sheet));
  }
}
