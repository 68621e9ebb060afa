package io.ciclo.tickets.web;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.staff.StaffGroup;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.Tickets;
import java.util.EnumSet;
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

/** Another type or priority, after the deadlines were seen (PR-24). */
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

  /** What the ticket may become, for the form. */
  static void offer(Tickets tickets, Ticket ticket, StaffPrincipal who, Model model) {
    Set<TicketType> types = mayChange(who) ? tickets.possibleTypes(ticket.number()) : Set.of();
    Set<Priority> priorities = mayChange(who) ? tickets.possiblePriorities(ticket.number()) : Set.of();
    model.addAttribute("types", types);
    // which priorities go with which type is said by the ticket itself when they are asked for
    model.addAttribute("priorities", types.isEmpty() ? priorities : EnumSet.allOf(Priority.class));
  }

  /** How the deadlines would be. A page of its own for browsers without scripts, else only its part of the case page. */
  @GetMapping("/prioridad")
  String preview(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number,
      @RequestParam(required = false) TicketType type, @RequestParam(required = false) Priority priority,
      @RequestParam(required = false) String reason, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      Model model) {
    demandMayChange(who);
    Ticket ticket = tickets.ticket(number);
    model.addAttribute("ticket", ticket);
    offer(tickets, ticket, who, model);
    model.addAttribute("type", type);
    model.addAttribute("priority", priority);
    model.addAttribute("reason", reason);
    model.addAttribute("choice", choice(type, priority));
    try {
      model.addAttribute("moves", otherType(ticket, type) ? tickets.previewType(number, type, priority)
          : tickets.previewPriority(number, priority));
    } catch (InputRefused problem) {
      model.addAttribute("previewRefused", problem.getMessage());
    }
    return part ? "tickets/priority :: preview" : "tickets/priority";
  }

  /** @param confirmed the type and priority of which the deadlines were seen */
  @PostMapping("/prioridad")
  String change(@AuthenticationPrincipal StaffPrincipal who, @PathVariable String number,
      @RequestParam(required = false) TicketType type, @RequestParam(required = false) Priority priority,
      @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String confirmed, RedirectAttributes next) {
    demandMayChange(who);
    return Acts.act("/casos/" + number, next, "Cambio hecho; los plazos ya son los nuevos.", Map.of("reason", reason), () -> {
      if (!choice(type, priority).equals(confirmed)) {
        throw new InputRefused("priority", "«Prioridad»: mire antes cómo quedan los plazos con ese tipo y esa prioridad.");
      }
      if (otherType(tickets.ticket(number), type)) {
        tickets.changeType(number, who.userId(), type, priority, reason);
      } else {
        tickets.changePriority(number, who.userId(), priority, reason);
      }
    });
  }

  private static boolean otherType(Ticket ticket, TicketType type) {
    return type != null && type != ticket.classification().type();
  }

  private static String choice(TicketType type, Priority priority) {
    return type + " " + priority;
  }

  static void demandMayChange(StaffPrincipal who) {
    if (!mayChange(who)) {
      throw new AccessDeniedException("Solo quien atiende o gestiona tickets cambia su tipo o su prioridad.");
    }
  }
}
