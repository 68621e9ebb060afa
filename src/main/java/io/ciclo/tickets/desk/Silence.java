package io.ciclo.tickets.desk;

import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketEvent;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.store.TicketChange;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** What is said to a customer who does not answer, when, and what follows (FU-25, FU-26, RS-12); the table is no-response. */
@Service
public class Silence {

  /** Waiting reasons of {@code no-response}. */
  static final String INFORMATION = "INFORMATION";
  static final String VALIDATION = "VALIDATION";
  static final String HOLD = "HOLD";
  static final String AUTHORISATION = "AUTHORISATION";
  /** A customer has an estimate to decide on (EA-11). */
  static final String ESTIMATE = "ESTIMATE";
  /** A customer has to choose between a low priority and another month (PR-17). */
  static final String LIMIT = "LIMIT";

  private static final Pattern REMINDER = Pattern.compile("\\w+ (\\d+)(?:/\\d+)?");

  private final CaseFile file;
  private final Deadlines deadlines;

  Silence(CaseFile file, Deadlines deadlines) {
    this.file = file;
    this.deadlines = deadlines;
  }

  /** A reminder, or the outcome that the table names. */
  public enum Step { REMINDER, SOLVED, NO_RESPONSE, ON_HOLD, NOT_AUTHORISED, ESTIMATE_EXPIRED, LOW_PRIORITY }

  /** @param text key of the reminder; null when the wait is over */
  public record Due(Step step, String text) {}

  private record Waiting(Ticket ticket, String reason, SilenceRule rule, SilentWait soFar) {}

  /** The moment of the next reminder, or of the end. */
  public Instant nextWord(String number) {
    return waiting(number).soFar().next(file.now());
  }

  /** The moment has come: what is due is recorded and told. */
  public Due judge(String number) {
    Waiting waiting = waiting(number);
    SilentWait soFar = waiting.soFar();
    Instant now = file.now();
    if (soFar.over(now)) {
      return new Due(outcome(waiting), null);
    }
    if (soFar.unwarned(now)) {
      postpone(waiting, waiting.reason().equals(ESTIMATE) ? deadlines.calendarDays(waiting.ticket().companyId(), now, waiting.rule().warnedDays())
          : deadlines.workingDays(waiting.ticket().companyId(), now, waiting.rule().warnedDays()));
    }
    int reminder = soFar.reminder(now);
    file.record(number, EventKind.REMINDED, Actor.SYSTEM, waiting.reason() + " " + reminder
        + (soFar.until() == null ? "" : "/" + soFar.reminderDays().size()));
    return new Due(Step.REMINDER, text(waiting.reason(), soFar.last(reminder)));
  }

  /** A validation that nobody answers is accepted, information that nobody gives never is. */
  private static Step outcome(Waiting waiting) {
    SilenceRule.Outcome outcome = waiting.rule().outcome();
    if (waiting.reason().equals(VALIDATION) != (outcome == SilenceRule.Outcome.SOLVED)) {
      throw new IllegalStateException(TicketDecisions.NO_RESPONSE + " says " + outcome + " for " + waiting.reason()
          + ", which the process does not know");
    }
    return Step.valueOf(outcome.name());
  }

  private static String text(String reason, boolean last) {
    return last ? "MT-29" : switch (reason) {
      case VALIDATION -> "MT-29-VALIDACION";
      case HOLD -> "MT-29-SIGUE";
      case AUTHORISATION -> "MT-29-AUTORIZACION";
      case ESTIMATE -> "MT-29-ESTIMACION";
      case LIMIT -> "MT-29-LIMITE";
      default -> "MT-29-INFORMACION";
    };
  }

  private void postpone(Waiting waiting, Instant until) {
    file.change(waiting.ticket(), waiting.reason().equals(VALIDATION) ? new TicketChange().answerBy(until)
        : new TicketChange().waiting(waiting.ticket().waiting().since(), until));
  }

  /** The ticket rests without being closed, until the customer answers (FU-26). */
  public void putOnHold(String number) {
    file.record(number, EventKind.WAITING_ENDED, Actor.SYSTEM, INFORMATION);
    file.move(file.get(number), TicketState.ON_HOLD, new TicketChange().waiting(file.now(), null), Actor.SYSTEM);
    file.record(number, EventKind.WAITING_STARTED, Actor.SYSTEM, HOLD);
  }

  /**
   * The ticket will be closed for want of an answer (FU-25). It is our turn until then: a ticket that runs by a model from
   * before this ending is not closed by itself, but comes back to whoever asked.
   */
  public void endWaiting(String number) {
    Ticket ticket = file.get(number);
    file.record(number, EventKind.WAITING_ENDED, Actor.SYSTEM, INFORMATION);
    file.move(ticket, ticket.classification().provisional() ? TicketState.IN_TRIAGE : TicketState.IN_PROGRESS,
        new TicketChange().nothingAwaited().verdict(CloseReason.NO_RESPONSE), Actor.SYSTEM);
  }

  private Waiting waiting(String number) {
    Ticket ticket = file.get(number);
    List<TicketEvent> events = file.events(number);
    TicketEvent start = events.stream().filter(event -> event.kind() == EventKind.WAITING_STARTED)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException(number + " waits for no answer"));
    SilenceRule rule = deadlines.silence(ticket, start.details());
    if (start.details().equals(ESTIMATE)) {
      return estimate(ticket, events, rule);
    }
    int said = events.stream().filter(event -> event.kind() == EventKind.REMINDED && event.id() > start.id())
        .mapToInt(Silence::numberOf).max().orElse(0);
    Instant until = switch (start.details()) {
      case VALIDATION -> ticket.solution().answerBy();
      case HOLD -> null;
      default -> ticket.waiting().until();
    };
    return new Waiting(ticket, start.details(), rule, new SilentWait(until, said, rule.reminderDays(),
        days -> deadlines.workingDays(ticket.companyId(), start.at(), days)));
  }

  /**
   * Calendar days since the estimate was sent, however often the customer began to wait again since then. The last reminder comes
   * so many days before the end; one that would come after it is left out.
   */
  private Waiting estimate(Ticket ticket, List<TicketEvent> events, SilenceRule rule) {
    Instant sent = ticket.waiting().since();
    Instant until = ticket.waiting().until();
    IntFunction<Instant> day = days -> deadlines.calendarDays(ticket.companyId(), days < 0 ? until : sent, days);
    int said = events.stream().filter(event -> event.kind() == EventKind.REMINDED && event.details().startsWith(ESTIMATE + " ")
        && !event.at().isBefore(sent)).mapToInt(Silence::numberOf).max().orElse(0);
    return new Waiting(ticket, ESTIMATE, rule, new SilentWait(until, said, rule.reminderDaysBefore(day), day));
  }

  /** Why the customer is waited for, or was last. */
  String reason(String number) {
    return file.events(number).stream().filter(event -> event.kind() == EventKind.WAITING_STARTED).reduce((earlier, later) -> later)
        .map(TicketEvent::details).orElseThrow(() -> new IllegalStateException(number + " waits for no answer"));
  }

  private static int numberOf(TicketEvent reminded) {
    Matcher reminder = REMINDER.matcher(reminded.details());
    return reminder.matches() ? Integer.parseInt(reminder.group(1)) : 0;
  }
}
