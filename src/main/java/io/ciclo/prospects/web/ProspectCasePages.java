package io.ciclo.prospects.web;

import io.ciclo.customers.Customers;
import io.ciclo.documents.Documents;
import io.ciclo.engine.CaseActions;
import io.ciclo.engine.CaseDiagrams;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.prospects.EnvironmentCheck.Result;
import io.ciclo.prospects.EnvironmentCheck;
import io.ciclo.prospects.Feature;
import io.ciclo.prospects.NoSuchProspect;
import io.ciclo.prospects.Obstacle;
import io.ciclo.prospects.Proposal;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectEvent;
import io.ciclo.prospects.Prospects;
import io.ciclo.prospects.Waiting;
import io.ciclo.prospects.desk.Phases;
import io.ciclo.prospects.desk.ProspectFacts;
import io.ciclo.staff.Staff;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All of a prospect's case on one page, and the pages on which proposal and checklist are written. */
@Controller
@RequestMapping("/casos")
class ProspectCasePages {

  private static final String CASE = "/{number:N-\\d{4}-\\d+}";

  /** What of the history is said in people's words; the rest is said by its kind, or stands in a section of its own. */
  private static final Set<ProspectEvent.Kind> TOLD = EnumSet.of(ProspectEvent.Kind.HANDED_OVER, ProspectEvent.Kind.MILESTONE,
      ProspectEvent.Kind.RESPONSIBLE_NAMED,
      ProspectEvent.Kind.SUPPORT_NAMED, ProspectEvent.Kind.CUSTOMISED, ProspectEvent.Kind.OBSTACLE_SOLVED, ProspectEvent.Kind.INSTALLED,
      ProspectEvent.Kind.TRAINED, ProspectEvent.Kind.FEATURE_BEGUN, ProspectEvent.Kind.FEATURE_TOLD, ProspectEvent.Kind.CONTRACT_SIGNED,
      ProspectEvent.Kind.HANDED, ProspectEvent.Kind.NOT_HANDED, ProspectEvent.Kind.EXTRA);

  private final Prospects prospects;
  private final ProspectSheets sheets;
  private final ProposalSheets proposals;
  private final Customers customers;
  private final Staff staff;
  private final Phases phases;
  private final ProspectFacts facts;
  private final Documents documents;
  private final CaseTasks tasks;
  private final CaseLinks links;
  private final CaseActions actions;
  private final CaseDiagrams diagrams;

  ProspectCasePages(Prospects prospects, ProspectSheets sheets, ProposalSheets proposals, Customers customers, Staff staff, Phases phases,
      ProspectFacts facts, Documents documents, CaseTasks tasks, CaseLinks links, CaseActions actions, CaseDiagrams diagrams) {
    this.prospects = prospects;
    this.sheets = sheets;
    this.proposals = proposals;
    this.customers = customers;
    this.staff = staff;
    this.phases = phases;
    this.facts = facts;
    this.documents = documents;
    this.tasks = tasks;
    this.links = links;
    this.actions = actions;
    this.diagrams = diagrams;
  }

  @GetMapping("/prospectos" + CASE)
  String casePage(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(required = false) String marco,
      Model page) {
    Prospect prospect = prospects.get(number);
    List<OpenTask> open = tasks.open(number);
    page.addAttribute("line", sheets.line(prospect));
    page.addAttribute("contact", customers.contact(prospect.contact()));
    page.addAttribute("bar", actions.bar(number, who));
    page.addAttribute("framed", marco != null);
    page.addAttribute("drawings", diagrams.of(number));
    page.addAttribute("tasks", open);
    page.addAttribute("holders", open.stream().collect(Collectors.toMap(OpenTask::id,
        task -> task.assignee() == null ? "sin asignar" : staff.displayName(task.assignee()))));
    page.addAttribute("without", prospects.without(number));
    page.addAttribute("studies", prospects.studies(number));
    page.addAttribute("needs", prospects.needs(number));
    page.addAttribute("proposals", prospects.proposals(number));
    page.addAttribute("answers", prospects.answers(number));
    page.addAttribute("contacts", customers.contactsOf(prospect.company()).stream()
        .collect(Collectors.toMap(one -> one.id(), one -> one.name())));
    page.addAttribute("others", customers.contactsOf(prospect.company()).stream()
        .filter(one -> one.active() && one.id() != prospect.contact()).toList());
    page.addAttribute("counterparts", prospects.counterparts(number));
    page.addAttribute("agents", prospects.agents(number));
    page.addAttribute("checks", prospects.checks(number));
    page.addAttribute("obstacles", prospects.obstacles(number));
    page.addAttribute("kinds", Obstacle.Kind.values());
    page.addAttribute("wishes", prospects.wishes(number));
    page.addAttribute("features", prospects.features(number));
    page.addAttribute("findings", prospects.findings(number));
    page.addAttribute("links", links.of(number));
    page.addAttribute("handed", documents.ofCase(number));
    if (prospect.outcome() == null && prospect.waiting() == Waiting.NOTHING && phases.planned(number).isEmpty()) {
      Phases.Pending pending = phases.pending(number);
      page.addAttribute("toPlan", phases.subject(pending));
      page.addAttribute("planLink", facts.planLink(number, pending, phases.subject(pending)));
    }
    List<Happening> newestFirst = new ArrayList<>(prospects.events(number).stream()
        .map(event -> new Happening(event.kind().name(), TOLD.contains(event.kind()) ? event.text() : null, event.staff() != null ? staff.displayName(event.staff())
            : event.contact() != null ? customers.contact(event.contact()).name() : "Ciclo", sheets.times().at(event.at()))).toList());
    Collections.reverse(newestFirst);
    page.addAttribute("events", newestFirst);
    page.addAttribute("times", sheets.times());
    return "prospects/case-page";
  }

  /** The evolutive of a feature: what is to be done about it, and its estimate; the rest is told in the prospect's case. */
  @GetMapping("/prospectos/{number:E-\\d{4}-\\d+}")
  String featurePage(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(required = false) String marco,
      Model page) {
    Feature feature = prospects.feature(number);
    List<OpenTask> open = tasks.open(number);
    page.addAttribute("feature", feature);
    page.addAttribute("line", sheets.line(prospects.get(feature.prospect())));
    page.addAttribute("bar", actions.bar(number, who));
    page.addAttribute("framed", marco != null);
    page.addAttribute("tasks", open);
    page.addAttribute("holders", open.stream().collect(Collectors.toMap(OpenTask::id,
        task -> task.assignee() == null ? "sin asignar" : staff.displayName(task.assignee()))));
    return "prospects/feature";
  }

  /**
   * @param text null where the kind says all
   * @param who by name
   */
  record Happening(String kind, String text, String who, String at) {}

  @GetMapping(CASE + "/propuesta")
  String proposal(@PathVariable String number, Model page) {
    Prospect prospect = prospects.get(number);
    Optional<Proposal> draft = draft(prospect);
    Optional<Proposal> before = prospects.proposals(number).stream().findFirst();
    Proposal.Text text = draft.or(() -> before).map(Proposal::text).orElse(new Proposal.Text(prospect.subject(), "", "", ""));
    return editor(prospect, text, draft.or(() -> before).map(one -> one.needs().stream().map(need -> need.id()).toList()).orElse(List.of()),
        draft.map(Proposal::seen).orElse(0), page);
  }

  private Optional<Proposal> draft(Prospect prospect) {
    return prospects.proposals(prospect.number()).stream().filter(one -> one.round() == prospect.round()).findFirst();
  }

  private String editor(Prospect prospect, Proposal.Text text, List<Long> chosen, int seen, Model page) {
    page.addAttribute("line", sheets.line(prospect));
    page.addAttribute("text", text);
    page.addAttribute("chosen", chosen);
    page.addAttribute("seen", seen);
    page.addAttribute("sent", draft(prospect).filter(Proposal::sent).isPresent());
    page.addAttribute("needs", prospects.needs(prospect.number()));
    page.addAttribute("studies", prospects.studies(prospect.number()));
    return "prospects/proposal-editor";
  }

  @PostMapping(CASE + "/propuesta")
  Object save(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String situation, @RequestParam(defaultValue = "") String offer,
      @RequestParam(defaultValue = "") String conditions, @RequestParam(required = false) List<Long> needs, @RequestParam int seen,
      Model page, RedirectAttributes next) {
    ProspectKeepers.require(who);
    List<Long> chosen = needs == null ? List.of() : needs;
    Proposal.Text text = new Proposal.Text(title.strip(), situation.strip(), offer.strip(), conditions.strip());
    try {
      prospects.write(number, text, chosen, seen, who.userId());
      next.addFlashAttribute("done", "Propuesta guardada. Cuando esté, dela por lista en la página del caso.");
      return "redirect:/casos/" + number;
    } catch (InputRefused refused) {
      page.addAttribute("refused", refused.reason());
      return new ModelAndView(editor(prospects.get(number), text, chosen, seen, page), page.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }
  }

  @GetMapping(CASE + "/propuestas/{version:\\d{1,6}}")
  String version(@PathVariable String number, @PathVariable int version, Model page) {
    Prospect prospect = prospects.get(number);
    Proposal proposal = any(number, version);
    page.addAttribute("line", sheets.line(prospect));
    page.addAttribute("sheet", proposals.sheet(prospect, proposal));
    page.addAttribute("compared", proposals.compared(number, proposal).orElse(null));
    return "prospects/proposal";
  }

  @GetMapping(CASE + "/propuestas/{version:\\d{1,6}}/pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String number, @PathVariable int version) {
    return proposals.pdf(proposals.sheet(prospects.get(number), any(number, version)));
  }

  private Proposal any(String number, int version) {
    return prospects.proposals(number).stream().filter(one -> one.version() == version).findFirst()
        .orElseThrow(() -> new NoSuchProspect(number));
  }

  @GetMapping(CASE + "/ambiente")
  String environment(@PathVariable String number, Model page) {
    page.addAttribute("line", sheets.line(prospects.get(number)));
    page.addAttribute("checks", prospects.checks(number));
    page.addAttribute("results", Result.values());
    return "prospects/environment";
  }

  /** Fields are named after profile and item; what nobody has looked at is left as it is. */
  @PostMapping(CASE + "/ambiente")
  String judge(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam Map<String, String> typed,
      RedirectAttributes next) {
    ProspectKeepers.require(who);
    List<EnvironmentCheck> judged = prospects.checks(number).stream().filter(check -> touched(check, typed))
        .map(check -> new EnvironmentCheck(check.profile(), check.item(), check.demand(),
            "PASSED".equals(typed.get("result." + name(check))) ? Result.PASSED : Result.FAILED,
            typed.getOrDefault("note." + name(check), "").strip()))
        .toList();
    try {
      prospects.judge(number, judged, who.userId());
      next.addFlashAttribute("done", "Comprobaciones guardadas.");
      return "redirect:/casos/" + number;
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
      next.addFlashAttribute("typed", typed);
      return "redirect:/casos/" + number + "/ambiente";
    }
  }

  /** What was left as it was shown stays as a colleague may have judged it since. */
  private static boolean touched(EnvironmentCheck check, Map<String, String> typed) {
    String result = typed.get("result." + name(check));
    String now = result + " " + typed.getOrDefault("note." + name(check), "").strip();
    return result != null && !now.equals(typed.get("was." + name(check)));
  }

  private static String name(EnvironmentCheck check) {
    return check.profile() + "." + check.item();
  }

  @PostMapping(CASE + "/decide")
  String handTo(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "0") long contact,
      RedirectAttributes next) {
    ProspectKeepers.require(who);
    try {
      prospects.handTo(number, contact, who.userId());
      next.addFlashAttribute("done", "Cambiado: desde ahora se le escribe y se le pregunta a esa persona.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
    }
    return "redirect:/casos/" + number;
  }

  @PostMapping(CASE + "/obstaculo")
  String obstacle(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam Obstacle.Kind kind,
      @RequestParam(defaultValue = "") String text, RedirectAttributes next) {
    ProspectKeepers.require(who);
    try {
      prospects.obstacleFound(number, kind, text, who.userId());
      next.addFlashAttribute("done", "Obstáculo anotado. TI del cliente ya tiene el aviso.");
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.reason());
      next.addFlashAttribute("obstacleText", text);
    }
    return "redirect:/casos/" + number;
  }
}
