package io.ciclo.tickets.web;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.Tickets;
import java.util.Map;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another priority, after its deadlines were seen (PR-24), and messages that need no answer (SL-24). */
@Controller
@RequestMapping("/casos/{number}")
class PriorityPages {

  private static final Set<StaffGroup> MAY_CHANGE = Set.of(StaffGroup.CARE_AGENTS, StaffGroup.ACCOUNT_LEADERS,
      StaffGroup.CARE_MANAGERS, StaffGroup.EVOLUTIVE_TEAM);

  private final Tickets tickets;

  PriorityPages(Tickets tickets) {
    this.tickets = tickets;
  }

  static boolean mayChange(StaffPrincipal who) {
    return MAY_CHANGE.stream().anyMatch(group -> who.isIn(group.id()));
  }

  /** How the deadlines would be. A page of its own for browsers without scripts, else only its part of the case page. */
  @GetMapping("/prioridad")
  String preview(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number,
      @RequestParam(required = false) Priority priority, @RequestParam(required = false) String reason,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, Model model) {
    demandMayChange(who);
    model.addAttribute("ticket", tickets.ticket(number));
    model.addAttribute("priorities", tickets.possiblePriorities(number));
    model.addAttribute("priority", priority);
    model.addAttribute("reason", reason);
    try {
      model.addAttribute("moves", tickets.previewPriority(number, priority));
    } catch (InputRefused problem) {
      model.addAttribute("previewRefused", problem.getMessage());
    }
    return part ? "tickets/priority :: preview" : "tickets/priority";
  }

  /** @param confirmed the priority of which the deadlines were seen */
  @PostMapping("/prioridad")
  String change(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number,
      @RequestParam(required = false) Priority priority, @RequestParam(defaultValue = "") String reason,
      @RequestParam(required = false) Priority confirmed, RedirectAttributes next) {
    demandMayChange(who);
    return Acts.act("/casos/" + number, next, "Prioridad cambiada; los plazos ya son los nuevos.", Map.of("reason", reason), () -> {
      if (priority == null || priority != confirmed) {
        throw new InputRefused("priority", "«Prioridad nueva»: mire antes cómo quedan los plazos con esa prioridad.");
      }
      tickets.changePriority(number, who.userId(), priority, reason);
    });
  }

  @PostMapping("/sin-respuesta")
  String noAnswerNeeded(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number, RedirectAttributes next) {
    return Acts.act("/casos/" + number, next, "Anotado: el último mensaje del cliente no necesita respuesta.", Map.of(),
        () -> tickets.noAnswerNeeded(number, who.userId()));
  }

  private static void demandMayChange(StaffPrincipal who) {
    if (!mayChange(who)) {
      throw new AccessDeniedException("Solo el SAC y el equipo EVO cambian la prioridad de un ticket.");
    }
  }
}
