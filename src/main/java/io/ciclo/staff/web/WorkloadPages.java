package io.ciclo.staff.web;

import io.ciclo.engine.CaseTask;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.TaskAssignments;
import io.ciclo.engine.Times;
import io.ciclo.staff.GroupNames;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.StaffSettings;
import io.ciclo.staff.desk.HandOvers.Chosen;
import io.ciclo.staff.desk.HandOvers;
import io.ciclo.staff.desk.Workload;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has how much to do, and giving many tasks to somebody else at once (RO-01, RO-02, RO-19). */
@Controller
@RequestMapping("/personas")
class WorkloadPages {

  private static final String HELD_BY = ":";
  /** The choice that stands for nobody in particular. */
  private static final String GROUPS = "*";

  private final Workload workload;
  private final HandOvers handOvers;
  private final TaskAssignments assignments;
  private final Staff staff;
  private final GroupNames groupNames;
  private final StaffSettings settings;
  private final Times times;
  private final Clock clock;

  WorkloadPages(Workload workload, HandOvers handOvers, TaskAssignments assignments, Staff staff, GroupNames groupNames, StaffSettings settings,
      EngineSettings engine, Clock clock) {
    this.workload = workload;
    this.handOvers = handOvers;
    this.assignments = assignments;
    this.staff = staff;
    this.groupNames = groupNames;
    this.settings = settings;
    this.times = new Times(engine.zone());
    this.clock = clock;
  }

  /** Whose tasks are shown; empty texts select nothing. */
  record Selection(String persona, String grupo, String empresa) {

    public boolean empty() {
      return persona.isEmpty() && grupo.isEmpty() && empresa.isEmpty();
    }
  }

  /** @param held value of the check box: the task, and who had it when the page was shown */
  record Row(CaseTask task, String held, String holder, String groups, boolean overdue) {}

  @ModelAttribute
  void onlyKeepers(@AuthenticationPrincipal StaffPrincipal who, Model model) {
    Keepers.require(who);
    model.addAttribute("times", times);
    model.addAttribute("staff", staff);
    model.addAttribute("limit", settings.loadLimit());
    model.addAttribute("fullLoad", settings.fullLoad());
  }

  @GetMapping("/carga")
  String load(@RequestParam(defaultValue = "") String grupo, Model model) {
    StaffGroup group = StaffGroup.ofId(grupo).orElse(null);
    model.addAttribute("group", group);
    model.addAttribute("groups", StaffGroup.values());
    model.addAttribute("sheet", group == null ? workload.all() : workload.of(group));
    return "staff/workload";
  }

  @GetMapping("/tareas")
  String tasks(@RequestParam(defaultValue = "") String persona, @RequestParam(defaultValue = "") String grupo,
      @RequestParam(defaultValue = "") String empresa, Model model) {
    return show(new Selection(persona, grupo, empresa), List.of(), "", "", model);
  }

  private String show(Selection selection, List<String> ticked, String to, String reason, Model model) {
    List<CaseTask> found = found(selection);
    model.addAttribute("selection", selection);
    model.addAttribute("rows", found.stream().map(this::row).toList());
    model.addAttribute("most", found.size() == TaskAssignments.MOST);
    model.addAttribute("loads", workload.loads());
    model.addAttribute("groups", StaffGroup.values());
    model.addAttribute("companies", assignments.companies());
    model.addAttribute("ticked", ticked);
    model.addAttribute("to", to);
    model.addAttribute("reason", reason);
    return "staff/tasks";
  }

  private List<CaseTask> found(Selection selection) {
    if (!selection.persona().isEmpty()) {
      return assignments.heldBy(selection.persona());
    }
    if (!selection.grupo().isEmpty()) {
      return assignments.ofGroup(selection.grupo());
    }
    return selection.empresa().isEmpty() ? List.of() : assignments.ofCompany(selection.empresa());
  }

  private Row row(CaseTask task) {
    String holder = task.holder() == null ? "" : task.holder();
    return new Row(task, task.id() + HELD_BY + holder, holder.isEmpty() ? "Sin asignar" : staff.nameForChoice(holder),
        groupNames.allOfIds(task.task().candidateGroups()),
        task.due() != null && task.due().isBefore(clock.instant()));
  }

  /** The report is the answer itself: a redirect would have to keep it somewhere meanwhile. */
  @PostMapping("/tareas")
  String reassign(@AuthenticationPrincipal StaffPrincipal who, @RequestParam(defaultValue = "") String persona,
      @RequestParam(defaultValue = "") String grupo, @RequestParam(defaultValue = "") String empresa,
      @RequestParam(required = false) List<String> tasks, @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String reason, HttpServletResponse response, Model model) {
    Selection selection = new Selection(persona, grupo, empresa);
    List<String> ticked = tasks == null ? List.of() : tasks;
    try {
      model.addAttribute("report", handOvers.reassign(ticked.stream().map(WorkloadPages::chosen).toList(), receiver(to), reason,
          who.userId()));
      model.addAttribute("selection", selection);
      return "staff/reassigned";
    } catch (InputRefused refused) {
      model.addAttribute("refused", refused.reason());
      model.addAttribute("wrong", refused.field());
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return show(selection, ticked, to, reason, model);
    }
  }

  /** Nothing chosen is not the same as the groups. */
  private static String receiver(String to) {
    if (to.isBlank()) {
      throw new InputRefused("to", "«Para quién»: elija a alguien, o que vuelvan a su grupo.");
    }
    return to.equals(GROUPS) ? "" : to;
  }

  private static Chosen chosen(String held) {
    int end = held.indexOf(HELD_BY);
    return end < 0 ? new Chosen(held, "") : new Chosen(held.substring(0, end), held.substring(end + 1));
  }
}
