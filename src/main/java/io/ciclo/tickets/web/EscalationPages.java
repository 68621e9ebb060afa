package io.ciclo.tickets.web;

import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseActions;
import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Times;
import io.ciclo.staff.Staff;
import io.ciclo.tickets.CsmCase;
import io.ciclo.tickets.CsmCases;
import io.ciclo.tickets.EscalationReason;
import io.ciclo.tickets.Tickets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A ticket goes to somebody else while whoever attends it goes on; and the page of what a CSM leads (RO-13). */
@Controller
@RequestMapping("/casos")
class EscalationPages {

  private final Tickets tickets;
  private final CsmCases csmCases;
  private final Customers customers;
  private final CaseTasks tasks;
  private final Staff staff;
  private final CaseActions actions;
  private final ZoneId serviceZone;

  EscalationPages(Tickets tickets, CsmCases csmCases, Customers customers, CaseTasks tasks, Staff staff,
      CaseActions actions, EngineSettings settings) {
    this.tickets = tickets;
    this.csmCases = csmCases;
    this.customers = customers;
    this.tasks = tasks;
    this.staff = staff;
    this.actions = actions;
    this.serviceZone = settings.zone();
  }

  @PostMapping("/{number}/escalado")
  String escalate(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number,
      @RequestParam(required = false) EscalationReason reason, @RequestParam(defaultValue = "") String documentation,
      @RequestParam(defaultValue = "false") boolean informationComplete, @RequestParam(defaultValue = "") String told,
      RedirectAttributes next) {
    return Acts.act("/casos/" + number, next, "Escalado. Quien atiende el ticket sigue con él.",
        Map.of("documentation", documentation, "told", told, "reason", reason == null ? "" : reason.name()),
        () -> tickets.escalate(number, who.userId(), reason, documentation, informationComplete, told));
  }

  @GetMapping("/csm/{number}")
  String csmCase(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, Model model) {
    CsmCase csm = csmCases.get(number);
    List<OpenTask> open = tasks.open(number);
    model.addAttribute("csm", csm);
    model.addAttribute("bar", actions.bar(number, who));
    model.addAttribute("company", customers.company(csm.companyId()));
    model.addAttribute("ticket", csm.ticket() == null ? null : tickets.ticket(csm.ticket()));
    model.addAttribute("tasks", open);
    model.addAttribute("holders", open.stream().collect(Collectors.toMap(OpenTask::id,
        task -> task.assignee() == null ? "sin asignar" : staff.displayName(task.assignee()))));
    model.addAttribute("times", new Times(serviceZone));
    return "tickets/csm-case";
  }
}
