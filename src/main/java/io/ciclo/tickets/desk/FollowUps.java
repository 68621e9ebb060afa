package io.ciclo.tickets.desk;

import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.Vocabulary;
import io.ciclo.servicelevels.DelayTold;
import io.ciclo.servicelevels.FollowUpDue;
import io.ciclo.staff.Staff;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketEvent;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.Turn;
import io.ciclo.tickets.process.TicketProcesses;
import io.ciclo.tickets.store.TicketChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** No customer is left without a word while it is our turn (FU-02 to FU-08). */
@Service
public class FollowUps {

  /** After these the count begins anew (FU-08). */
  private static final Set<EventKind> BEGINNINGS = Set.of(EventKind.REOPENED, EventKind.SOLUTION_ACCEPTED,
      EventKind.SOLUTION_ACCEPTED_TACITLY);
  private static final Set<TicketState> PASSED_ON = Set.of(TicketState.ESCALATED, TicketState.WAITING_PROVIDER);

  private final CaseFile file;
  private final Conversation conversation;
  private final Actors actors;
  private final Staff staff;
  private final CaseTasks tasks;
  private final Decisions decisions;
  private final Deadlines deadlines;
  private final Customers customers;
  private final StateTable states;
  private final TicketClocks clocks;
  private final TicketProcesses processes;
  private final Vocabulary vocabulary;

  FollowUps(CaseFile file, Conversation conversation, Actors actors, Staff staff, CaseTasks tasks, Decisions decisions,
      Deadlines deadlines, Customers customers, StateTable states, TicketClocks clocks, TicketProcesses processes,
      Vocabulary vocabulary) {
    this.file = file;
    this.conversation = conversation;
    this.actors = actors;
    this.staff = staff;
    this.tasks = tasks;
    this.decisions = decisions;
    this.deadlines = deadlines;
    this.customers = customers;
    this.states = states;
    this.clocks = clocks;
    this.processes = processes;
    this.vocabulary = vocabulary;
  }

  /** Who gives an update: HANDLER whoever leads or has the ticket, HEAD the department head. */
  public enum Informant { HANDLER, HEAD }

  /** What an update does with a field. */
  public enum Use { REQUIRED, OPTIONAL, HIDDEN }

  /**
   * What the next update must be like (FU-07).
   *
   * @param number counts the updates since the ticket was opened or reopened, from 1
   * @param advice what whoever gives it reads
   */
  public record Content(int number, Informant informant, Use detail, Use department, Use cause, Use date, String advice) {}

  /** What somebody tells the customer; what is not told is null. */
  public record Update(String detail, String department, String cause, LocalDate date) {}

  public Content content(String number) {
    int update = 1;
    for (TicketEvent event : file.events(number)) {
      if (BEGINNINGS.contains(event.kind())) {
        update = 1;
      } else if (event.kind() == EventKind.FOLLOW_UP_SENT) {
        update++;
      }
    }
    boolean passedOn = PASSED_ON.contains(file.get(number).state());
    Map<String, Object> row = decisions.evaluate(TicketDecisions.FOLLOWUP_CONTENT,
        Map.of("updateNumber", update, "passedOn", passedOn));
    return new Content(update, Informant.valueOf(text(row, "informant")), use(row, "detail"), use(row, "department"),
        use(row, "cause"), use(row, "date"), text(row, "advice"));
  }

  private static Use use(Map<String, Object> row, String field) {
    return Use.valueOf(text(row, field));
  }

  private static String text(Map<String, Object> row, String field) {
    return String.valueOf(row.get(field));
  }

  /** The account leader answers for follow-up (FU-12), else whoever works on the ticket; null while nobody does. */
  public String assignee(String number) {
    String leader = file.get(number).accountLeader();
    if (leader != null && staff.person(leader).isPresent()) {
      return leader;
    }
    return tasks.open(number).stream().filter(task -> !TicketProcesses.besideTheCourse(task.key()))
        .map(OpenTask::assignee).filter(person -> person != null).findFirst().orElse(null);
  }

  @EventListener
  void due(FollowUpDue due) {
    if (file.knows(due.caseNumber())) {
      processes.followUpDue(due.caseNumber());
    }
  }

  /** Whoever was to give news need not any more when the customer has heard, or when it is no longer our turn. */
  @EventListener
  void happened(TicketEvent event) {
    boolean settled = event.kind() == EventKind.CLOSED
        || event.kind() == EventKind.STATE_CHANGED && !ours(event.details())
        // the task that is just being completed ends by itself
        || event.kind() != EventKind.FOLLOW_UP_SENT && clocks.answers(event);
    if (settled) {
      processes.followUpSettled(event.number());
    }
  }

  /** A provider's turn is ours to follow (FU-13). */
  private boolean ours(String move) {
    Turn turn = states.of(TicketState.valueOf(move.substring(move.lastIndexOf(' ') + 1))).turn();
    return turn == Turn.US || turn == Turn.PROVIDER;
  }

  /**
   * The customer reads it in MT-06, which the process sends. A date becomes a commitment (FU-05, FU-32).
   *
   * @throws InputRefused when nothing is told, or the date is not one on which service is given in the year to come
   */
  public void give(String number, String staffId, Update update) {
    Ticket ticket = file.get(number);
    GivenDate date = update.date() == null ? null : deadlines.given(ticket.companyId(), update.date(), file.now());
    String day = date == null ? null : deadlines.spoken(customers.company(ticket.companyId()), date.due());
    List<String> told = new ArrayList<>();
    if (update.detail() != null) {
      told.add(update.detail());
    }
    line(told, "department", update.department());
    line(told, "cause", update.cause());
    line(told, "date", day);
    if (told.isEmpty()) {
      throw new InputRefused("updateDetail", "«Información concreta»: es obligatorio; cuente algo al cliente.");
    }
    Actor author = actors.staff(staffId);
    conversation.publicly(number, author, String.join("\n", told),
        day == null ? null : word("nextStep").replace("{date}", day), List.of());
    file.record(number, EventKind.FOLLOW_UP_SENT, author, null);
    if (date != null) {
      file.record(number, EventKind.DATE_GIVEN, author, date.written());
    }
    file.change(file.get(number), new TicketChange());
  }

  /** FU-24: the customer hears of a delay; MT-32 is sent by the process that asked whether. */
  @EventListener
  void delayTold(DelayTold told) {
    if (file.knows(told.caseNumber())) {
      Actor author = actors.staff(told.person());
      conversation.publicly(told.caseNumber(), author, told.reason() + "\n" + word("measures") + ": " + told.measures(), null,
          List.of());
      file.record(told.caseNumber(), EventKind.DELAY_TOLD, author, null);
      file.change(file.get(told.caseNumber()), new TicketChange());
    }
  }

  private void line(List<String> lines, String key, String value) {
    if (value != null) {
      lines.add(word(key) + ": " + value);
    }
  }

  private String word(String key) {
    return vocabulary.word("tickets.update." + key);
  }
}
