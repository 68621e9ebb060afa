package io.ciclo.customers.web;

import io.ciclo.customers.Company;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventEntry;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.CustomerEventOutcome;
import io.ciclo.customers.CustomerEvents;
import io.ciclo.customers.Customers;
import io.ciclo.customers.desk.EventAbandonment;
import io.ciclo.customers.desk.HandoverDesk;
import io.ciclo.customers.desk.Handovers;
import io.ciclo.customers.desk.TaskLists;
import io.ciclo.engine.CaseActions;
import io.ciclo.engine.CaseDiagrams;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a customer event: its list with ticks, what is pending after a project, and its history. */
@Controller
@RequestMapping("/casos")
class EventPages {

  private static final String CASE = "/{number:C-\\d{4}-\\d+}";
  private static final Set<StaffGroup> WORKERS = Set.of(StaffGroup.ACCOUNT_LEADERS, StaffGroup.CARE_MANAGERS, StaffGroup.PROJECT_MANAGERS,
      StaffGroup.CUSTOMER_SUCCESS, StaffGroup.CARE_AGENTS, StaffGroup.CAMUNDA_ADMIN);

  private final CustomerEvents events;
  private final HandoverDesk handovers;
  private final Handovers acts;
  private final TaskLists lists;
  private final EventAbandonment abandonment;
  private final Customers customers;
  private final Staff staff;
  private final CaseTasks tasks;
  private final CaseLinks links;
  private final CaseActions actions;
  private final CaseDiagrams diagrams;
  private final Vocabulary vocabulary;
  private final EngineSettings house;
  private final Editors editors;

  EventPages(CustomerEvents events, HandoverDesk handovers, Handovers acts, TaskLists lists, EventAbandonment abandonment, Customers customers,
      Staff staff, CaseTasks tasks, CaseLinks links, CaseActions actions, CaseDiagrams diagrams, Vocabulary vocabulary, EngineSettings house, Editors editors) {
    this.events = events;
    this.handovers = handovers;
    this.acts = acts;
    this.lists = lists;
    this.abandonment = abandonment;
    this.customers = customers;
    this.staff = staff;
    this.tasks = tasks;
    this.links = links;
    this.actions = actions;
    this.diagrams = diagrams;
    this.vocabulary = vocabulary;
    this.house = house;
    this.editors = editors;
  }

  record Happening(String kind, String who, String at, String text) {}

  @GetMapping("/clientes" + CASE)
  String page(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(required = false) String marco, Model page) {
    CustomerEvent event = events.get(number);
    Company company = customers.company(event.company());
    List<OpenTask> open = tasks.open(number);
    Times times = new Times(house.zone());
    page.addAttribute("event", event);
    page.addAttribute("company", company);
    page.addAttribute("leader", staff.displayName(company.accountLeader()));
    page.addAttribute("state", event.ending() == null ? vocabulary.word("customers.eventState", event.state())
        : vocabulary.word("customers.eventOutcome", event.ending().outcome()));
    page.addAttribute("bar", actions.bar(number, who));
    page.addAttribute("framed", marco != null);
    page.addAttribute("drawings", diagrams.of(number));
    page.addAttribute("tasks", open);
    page.addAttribute("holders", open.stream().collect(Collectors.toMap(OpenTask::id,
        task -> task.assignee() == null ? "sin asignar" : staff.displayName(task.assignee()))));
    page.addAttribute("list", events.tasks(number));
    page.addAttribute("works", works(who));
    page.addAttribute("staff", staff);
    page.addAttribute("times", times);
    page.addAttribute("links", links.of(number));
    page.addAttribute("edits", editors.mayEdit(who));
    page.addAttribute("abandonable", mayAbandon(who, event) && abandonment.possible(event));
    if (event.kind() == CustomerEventKind.HANDOVER) {
      page.addAttribute("handover", handovers.find(number).orElseThrow());
      page.addAttribute("pending", handovers.pending(number));
    }
    List<Happening> newestFirst = new ArrayList<>(events.history(number).stream().map(entry -> new Happening(
        vocabulary.word("customers.eventEntry", entry.kind()), entry.staff() == null ? "Ciclo" : staff.displayName(entry.staff()),
        times.at(entry.at()), text(entry))).toList());
    Collections.reverse(newestFirst);
    page.addAttribute("history", newestFirst);
    return "customers/event-page";
  }

  private String text(CustomerEventEntry entry) {
    return switch (entry.kind()) {
      case ENDED -> ended(entry.text());
      case TRANSITION -> vocabulary.word("customers.transition." + entry.text());
      default -> entry.text();
    };
  }

  /** The outcome, and what was said with it. */
  private String ended(String text) {
    String outcome = text.lines().findFirst().orElse("");
    return vocabulary.word("customers.eventOutcome", CustomerEventOutcome.valueOf(outcome)) + text.substring(outcome.length());
  }

  private static boolean works(StaffPrincipal who) {
    return who != null && WORKERS.stream().anyMatch(group -> who.isIn(group.id()));
  }

  /** Whoever may begin it: those who edit customers take a contract back, a project manager calls a handover off. */
  private boolean mayAbandon(StaffPrincipal who, CustomerEvent event) {
    return editors.mayEdit(who) || event.kind() == CustomerEventKind.HANDOVER && HandoverBeginning.mayBegin(who);
  }

  @PostMapping(CASE + "/lista")
  String tick(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam String item,
      @RequestParam(defaultValue = "false") boolean hecha, @RequestParam(defaultValue = "") String nota, RedirectAttributes next) {
    return tried(who, number, next, hecha ? "Marcada." : "Vuelve a estar por hacer.", () -> lists.tick(number, item, hecha, nota, who.userId()));
  }

  @PostMapping(CASE + "/pendientes")
  String note(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "") String texto,
      RedirectAttributes next) {
    return tried(who, number, next, "Pendiente anotado.", () -> handovers.note(number, texto, who.userId()));
  }

  @PostMapping(CASE + "/pendientes/{id:\\d{1,18}}")
  String settle(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @PathVariable long id,
      @RequestParam(defaultValue = "") String como, RedirectAttributes next) {
    return tried(who, number, next, "Pendiente resuelto.", () -> handovers.settle(number, id, como, who.userId()));
  }

  @PostMapping(CASE + "/abandonar")
  String abandon(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, @RequestParam(defaultValue = "") String motivo,
      RedirectAttributes next) {
    if (!mayAbandon(who, events.get(number))) {
      throw new AccessDeniedException("Solo quien lleva al cliente retira su contrato, y un Project Manager cancela un traspaso.");
    }
    return tried(who, number, next, "Cerrado.", () -> acts.abandon(number, motivo, who.userId()));
  }

  private String tried(StaffPrincipal who, String number, RedirectAttributes next, String done, Runnable act) {
    if (!works(who)) {
      throw new AccessDeniedException("Solo quien da de alta, traspasa o atiende a clientes trabaja en este caso.");
    }
    events.get(number);
    try {
      act.run();
      next.addFlashAttribute("done", done);
    } catch (InputRefused refused) {
      next.addFlashAttribute("refused", refused.getMessage());
    }
    return "redirect:/casos/" + number;
  }
}
