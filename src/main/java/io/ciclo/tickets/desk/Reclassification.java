package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyChanged;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.servicelevels.NewDeadline;
import io.ciclo.servicelevels.Replanning;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.process.TicketProcesses;
import io.ciclo.tickets.store.TicketChange;
import io.ciclo.tickets.store.TicketStore;
import io.ciclo.tpoints.Reason;
import io.ciclo.training.Trainings;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Type, priority or plan turn out to be others: deadlines are counted anew, what elapsed and every pause stay (PR-24). */
@Component
class Reclassification {

  private static final Set<Priority> OF_CHANGES = EnumSet.of(Priority.LOW, Priority.MEDIUM, Priority.URGENT);
  private static final Set<Priority> OF_OTHERS = EnumSet.complementOf(EnumSet.of(Priority.URGENT));

  private static final Set<TicketState> CHANGEABLE = EnumSet.of(TicketState.IN_PROGRESS, TicketState.CUSTOMER_REPLIED,
      TicketState.BACKLOG, TicketState.PENDING_ESTIMATE);

  private final CaseFile file;
  private final TicketStore tickets;
  private final TicketClocks clocks;
  private final Actors actors;
  private final TicketProcesses processes;
  private final Vocabulary vocabulary;
  private final Emergencies emergencies;
  private final ChargedWork chargedWork;
  private final Evolutives evolutives;
  private final Trainings trainings;

  Reclassification(CaseFile file, TicketStore tickets, TicketClocks clocks, Actors actors,
      TicketProcesses processes, Vocabulary vocabulary, Emergencies emergencies, ChargedWork chargedWork,
      Evolutives evolutives, Trainings trainings) {
    this.file = file;
    this.tickets = tickets;
    this.clocks = clocks;
    this.actors = actors;
    this.processes = processes;
    this.vocabulary = vocabulary;
    this.emergencies = emergencies;
    this.chargedWork = chargedWork;
    this.evolutives = evolutives;
    this.trainings = trainings;
  }

  /** The priorities that this ticket may be given; none while it is not classified, or over. */
  Set<Priority> possible(Ticket ticket) {
    return !ticket.open() || ticket.classification().provisional() ? Set.of()
        : prioritiesOf(ticket.classification().type());
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
    if (changed.classification().type() == TicketType.CHANGE) {
      evolutives.priorityChanged(number, TicketEvolutives.demanded(changed));
    }
    clocks.replan(changed, Replanning.PRIORITY);
    file.record(number, EventKind.PRIORITY_CHANGED, actors.staff(staffId), before + " -> " + priority + ": " + why);
    file.refresh(number);
    emergencies.consider(changed);
  }

  /** The types that this ticket may be given; none while something of the present type has to be answered first. */
  Set<TicketType> possibleTypes(Ticket ticket) {
    return ticket.classification().provisional() || !CHANGEABLE.contains(ticket.state()) ? Set.of()
        : EnumSet.complementOf(EnumSet.of(ticket.classification().type()));
  }

  List<NewDeadline> previewType(Ticket ticket, TicketType type, Priority priority) {
    demandType(ticket, type, priority);
    return clocks.preview(ticket, type, priority);
  }

  /** What is under way for the present type ends, the path of the new one begins. */
  void changeType(String number, String staffId, TicketType type, Priority priority, String reason) {
    Ticket ticket = file.get(number);
    demandType(ticket, type, priority);
    String why = Texts.required("reason", "Motivo", reason, 1000);
    TicketType before = ticket.classification().type();
    Ticket changed = file.change(ticket, new TicketChange().classification(type, null, null)
        .priority(priority, type == TicketType.INCIDENT && ticket.classification().immediate()));
    clocks.replan(changed, Replanning.CLASSIFIED);
    file.record(number, EventKind.TYPE_CHANGED, actors.staff(staffId), before + " -> " + type + ": " + why);
    evolutives.caseOver(number);
    trainings.caseOver(number);
    chargedWork.over(number, Reason.WORK_NOT_NEEDED);
    file.move(file.get(number), TicketState.IN_PROGRESS, new TicketChange(), actors.staff(staffId));
    // the new path begins at once, and may lead to another state
    processes.typeChanged(number, type);
  }

  private void demandType(Ticket ticket, TicketType type, Priority priority) {
    Set<TicketType> possible = possibleTypes(ticket);
    if (possible.isEmpty()) {
      throw new InputRefused("type", "«Tipo»: solo se cambia en tickets ya clasificados que estén en curso; si se espera una "
          + "respuesta del cliente, hágalo cuando llegue.");
    }
    if (type == null || !possible.contains(type)) {
      throw new InputRefused("type", "«Tipo»: elija uno distinto del que ya tiene.");
    }
    demandPriority(type, priority);
  }

  private void demandPossible(Ticket ticket, Priority priority) {
    Set<Priority> possible = possible(ticket);
    if (possible.isEmpty()) {
      throw new InputRefused("priority", "«Prioridad»: solo se cambia en tickets abiertos y ya clasificados.");
    }
    demandPriority(ticket.classification().type(), priority);
  }

  private void demandPriority(TicketType type, Priority priority) {
    if (priority == null || !prioritiesOf(type).contains(priority)) {
      throw new InputRefused("priority", "«Prioridad»: elija una de las que corresponden a un ticket de tipo «"
          + vocabulary.word("tickets.type", type) + "».");
    }
  }

  private static Set<Priority> prioritiesOf(TicketType type) {
    return type == TicketType.CHANGE ? OF_CHANGES : OF_OTHERS;
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
