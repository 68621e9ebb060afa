package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyChanged;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.NewDeadline;
import io.ciclo.servicelevels.Replanning;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.store.TicketChange;
import io.ciclo.tickets.store.TicketStore;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Priority or plan turn out to be others: deadlines are counted anew, what elapsed and every pause stay (PR-24). */
@Component
class Reclassification {

  private static final Set<Priority> OF_CHANGES = EnumSet.of(Priority.LOW, Priority.MEDIUM, Priority.URGENT);
  private static final Set<Priority> OF_OTHERS = EnumSet.complementOf(EnumSet.of(Priority.URGENT));

  private final CaseFile file;
  private final TicketStore tickets;
  private final TicketClocks clocks;
  private final Actors actors;
  private final Vocabulary vocabulary;
  private final Emergencies emergencies;

  Reclassification(CaseFile file, TicketStore tickets, TicketClocks clocks, Actors actors,
      Vocabulary vocabulary, Emergencies emergencies) {
    this.file = file;
    this.tickets = tickets;
    this.clocks = clocks;
    this.actors = actors;
    this.vocabulary = vocabulary;
    this.emergencies = emergencies;
  }

  /** The priorities that this ticket may be given; none while it is not classified, or over. */
  Set<Priority> possible(Ticket ticket) {
    TicketType type = ticket.classification().type();
    return !ticket.open() || ticket.classification().provisional() ? Set.of()
        : type == TicketType.CHANGE ? OF_CHANGES : OF_OTHERS;
  }

  List<NewDeadline> preview(Ticket ticket, Priority priority) {
    demandPossible(ticket, priority);
    return clocks.preview(ticket, priority);
  }

  Map<String, List<NewDeadline>> preview(Company company) {
    Map<String, List<NewDeadline>> moved = new LinkedHashMap<>();
    for (Ticket ticket : tickets.openOf(company.id())) {
      List<NewDeadline> deadlines = clocks.preview(ticket, company);
      if (!deadlines.isEmpty()) {
        moved.put(ticket.number(), deadlines);
      }
    }
    return moved;
  }

  void change(String number, String staffId, Priority priority, String reason) {
    Ticket ticket = file.get(number);
    demandPossible(ticket, priority);
    String why = Texts.required("reason", "Motivo", reason, 1000);
    Priority before = ticket.classification().priority();
    if (priority == before) {
      throw new InputRefused("priority", "«Prioridad»: el ticket ya tiene la prioridad «"
          + vocabulary.word("tickets.priority", before) + "».");
    }
    Ticket changed = file.change(ticket, new TicketChange().priority(priority, ticket.classification().immediate()));
    clocks.replan(changed, Replanning.PRIORITY);
    file.record(number, EventKind.PRIORITY_CHANGED, actors.staff(staffId), before + " -> " + priority + ": " + why);
    file.refresh(number);
    emergencies.consider(changed);
  }

  private void demandPossible(Ticket ticket, Priority priority) {
    Set<Priority> possible = possible(ticket);
    if (possible.isEmpty()) {
      throw new InputRefused("priority", "«Prioridad»: solo se cambia en tickets abiertos y ya clasificados.");
    }
    if (priority == null || !possible.contains(priority)) {
      throw new InputRefused("priority", "«Prioridad»: elija una de las que corresponden a un ticket de tipo «"
          + vocabulary.word("tickets.type", ticket.classification().type()) + "».");
    }
  }

  /** All open tickets of the company follow its new plan, platform or calendar from now on. */
  @EventListener
  void companyChanged(CompanyChanged change) {
    Company before = change.before();
    Company after = change.after();
    boolean otherTerms = before.plan() != after.plan() || before.platformKind() != after.platformKind();
    boolean otherCalendar = !before.calendar().equals(after.calendar());
    for (Ticket ticket : tickets.openOf(after.id())) {
      if (otherTerms || otherCalendar) {
        clocks.replan(ticket, otherTerms ? Replanning.PLAN : Replanning.CALENDAR);
      } else {
        clocks.relabel(ticket);
      }
      file.refresh(ticket.number());
    }
  }
}
