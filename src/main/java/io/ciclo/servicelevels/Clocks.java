package io.ciclo.servicelevels;

import io.ciclo.servicelevels.CaseEvent.Absorbed;
import io.ciclo.servicelevels.CaseEvent.Answered;
import io.ciclo.servicelevels.CaseEvent.CommitmentGiven;
import io.ciclo.servicelevels.CaseEvent.CommitmentRenewed;
import io.ciclo.servicelevels.CaseEvent.CustomerWrote;
import io.ciclo.servicelevels.CaseEvent.EscalatedToProvider;
import io.ciclo.servicelevels.CaseEvent.Excused;
import io.ciclo.servicelevels.CaseEvent.Merged;
import io.ciclo.servicelevels.CaseEvent.Opened;
import io.ciclo.servicelevels.CaseEvent.Reopened;
import io.ciclo.servicelevels.CaseEvent.Resolved;
import io.ciclo.servicelevels.CaseEvent.SetsTargets;
import io.ciclo.servicelevels.CaseEvent.TermRevised;
import io.ciclo.servicelevels.CaseEvent.TermStarted;
import io.ciclo.servicelevels.Life.How;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The clocks of one case, derived from its events and from nothing else (SL-29, SL-30). Immutable: {@link #after} gives
 * the clocks after one more event, {@link #at} judges them at a moment, {@link #derive} does both for a whole list.
 */
public final class Clocks {

  private enum Phase { UNOPENED, OPEN, ENDED }

  /** @param goals what each clock is judged by that starts now, or runs */
  private record Facts(Phase phase, Instant last, Instant lastHeard, List<Target> goals, Waits waits, Turns turns) {}

  private final CalendarVersions calendars;
  private final Facts facts;
  private final List<Life> lives;

  private Clocks(CalendarVersions calendars, Facts facts, List<Life> lives) {
    this.calendars = calendars;
    this.facts = facts;
    this.lives = List.copyOf(lives);
  }

  /** A case to which nothing has happened yet. */
  public static Clocks none(CalendarVersions calendars) {
    return new Clocks(calendars, new Facts(Phase.UNOPENED, null, null, List.of(), Waits.NONE, Turns.NONE), List.of());
  }

  /**
   * The clocks at a moment.
   *
   * @param events all that happened to the case, in order
   * @throws IllegalArgumentException when the events are out of order, or {@code now} lies before the last one
   * @throws UnknownCalendarVersion when a target names a calendar's version that is not kept
   */
  public static ServiceLevels derive(List<CaseEvent> events, CalendarVersions calendars, Instant now) {
    Clocks clocks = none(calendars);
    for (CaseEvent event : events) {
      clocks = clocks.after(event);
    }
    return clocks.at(now);
  }

  /** @throws IllegalArgumentException when the event cannot follow those before */
  public Clocks after(CaseEvent event) {
    requireOrder(event);
    Facts now = factsAfter(event);
    boolean turnComesBack = facts.waits().customersTurn() && !now.waits().customersTurn()
        && !Lifecycle.endsCase(event);
    List<Life> next = new ArrayList<>();
    List<ClockKind> overdue = new ArrayList<>();
    for (Life life : lives) {
      if (turnComesBack && ranOutInCustomersTurn(life, event.at(), now.turns())) {
        overdue.add(life.kind());
        life = life.ended(event.at(), event.at(), How.DONE);
      }
      next.add(continued(life, event, now));
    }
    for (Life begun : begun(event, now, next, overdue)) {
      next.add(planned(paused(begun, now, event.at()), now, event));
    }
    if (event instanceof Excused excused) {
      next.replaceAll(life -> excused(life, excused));
    }
    return new Clocks(calendars, now, next);
  }

  /** @throws IllegalArgumentException when the moment lies before the last event */
  public ServiceLevels at(Instant now) {
    if (facts.last() != null && now.isBefore(facts.last())) {
      throw new IllegalArgumentException(now + " lies before the last event, at " + facts.last());
    }
    return new Report(now, lives, facts.turns(), facts.lastHeard(), calendars).levels();
  }

  private void requireOrder(CaseEvent event) {
    if ((facts.phase() == Phase.UNOPENED) != event instanceof Opened) {
      throw new IllegalArgumentException("A case is opened once and before anything else happens, and not by " + event);
    }
    if (facts.last() != null && event.at().isBefore(facts.last())) {
      throw new IllegalArgumentException(event + " lies before the event that it follows, at " + facts.last());
    }
  }

  private Facts factsAfter(CaseEvent event) {
    Phase phase = Lifecycle.endsCase(event) ? Phase.ENDED
        : event instanceof Opened || event instanceof Reopened ? Phase.OPEN : facts.phase();
    Waits waits = facts.waits().after(event);
    return new Facts(phase, event.at(), event instanceof Answered ? event.at() : facts.lastHeard(),
        event instanceof SetsTargets setting ? setting.targets() : facts.goals(), waits,
        facts.turns().after(event.at(), waits.customersTurn()));
  }

  /** Rule 3: the stop comes before the pause. */
  private Life continued(Life life, CaseEvent event, Facts now) {
    return planned(paused(started(resumed(stopped(life, event), event), event), now, event.at()), now, event);
  }

  private Life stopped(Life life, CaseEvent event) {
    if (!life.running()) {
      return life;
    }
    if (Lifecycle.stops(life, event)) {
      Instant stop = event instanceof Resolved ? facts.waits().acceptedAt(event.at()) : event.at();
      return life.ended(stop, event.at(), How.DONE);
    }
    return Lifecycle.endsCase(event)
        ? life.ended(event.at(), event.at(), event instanceof Merged ? How.MERGED : How.CASE_ENDED) : life;
  }

  private static Life resumed(Life life, CaseEvent event) {
    return Lifecycle.resumes(life, event) ? life.resumed(event.at()) : life;
  }

  private Life started(Life life, CaseEvent event) {
    if (!life.running() || !Lifecycle.inheritsStart(life.kind(), event)) {
      return life;
    }
    Instant start = ((Absorbed) event).start();
    if (!start.isBefore(life.start())) {
      return life;
    }
    Life moved = life.startedAt(start);
    Life judged = moved;
    for (Map.Entry<Binding, Plan> plan : life.plans().entrySet()) {
      judged = judged.with(plan.getKey(), plan.getValue().moved(life, moved, event.at(), calendars));
    }
    return judged;
  }

  private static Life paused(Life life, Facts now, Instant at) {
    return life.running() && Lifecycle.pausedByWaiting(life.kind()) ? life.waiting(now.waits().pausing(), at) : life;
  }

  private Life planned(Life life, Facts now, CaseEvent event) {
    if (!life.running()) {
      return life;
    }
    Life planned = life;
    for (Map.Entry<Binding, Goal> goal : goals(life, now, event).entrySet()) {
      planned = planned.with(goal.getKey(), planned(life, goal.getKey(), goal.getValue(), event.at()));
    }
    return planned;
  }

  private Plan planned(Life life, Binding binding, Goal goal, Instant at) {
    Plan plan = life.plans().get(binding);
    if (plan == null) {
      return Plan.first(life, goal, at, calendars);
    }
    if (goal == null) {
      return plan.withdrawnAt() == null ? plan.withdrawn(life, at, calendars) : plan;
    }
    boolean alike = plan.withdrawnAt() == null
        && plan.goal() instanceof Target old && goal instanceof Target target && old.judgesLike(target);
    return alike ? plan.explainedBy(goal) : plan.exchanged(life, goal, at, calendars);
  }

  /**
   * The goals that hold; null for a plan whose goal is gone. Promised dates come with the event that begins the clock, or that revises a
   * term: after that, no table has a say in it.
   */
  private static Map<Binding, Goal> goals(Life life, Facts now, CaseEvent event) {
    Map<Binding, Goal> goals = new EnumMap<>(Binding.class);
    if (life.kind() == ClockKind.COMMITMENT || life.kind() == ClockKind.PROVIDER) {
      PromisedDate date = promised(event);
      if (life.plans().isEmpty() && date != null) {
        goals.put(Binding.INTERNAL, date);
      }
      return goals;
    }
    if (event instanceof TermRevised revised && revised.clock() == life.kind()) {
      return revised(life, revised.date());
    }
    if (life.plans().values().stream().anyMatch(plan -> plan.goal() instanceof PromisedDate)) {
      return goals;
    }
    life.plans().keySet().forEach(binding -> goals.put(binding, null));
    now.goals().stream().filter(target -> target.clock() == life.kind())
        .forEach(target -> goals.put(target.binding(), target));
    return goals;
  }

  /** A term that no table judged so far is judged from now on. */
  private static Map<Binding, Goal> revised(Life life, PromisedDate date) {
    Map<Binding, Goal> goals = new EnumMap<>(Binding.class);
    life.plans().forEach((binding, plan) -> {
      if (plan.withdrawnAt() == null) {
        goals.put(binding, date);
      }
    });
    return goals.isEmpty() ? Map.of(Binding.INTERNAL, date) : goals;
  }

  private static PromisedDate promised(CaseEvent event) {
    if (event instanceof CommitmentGiven given) {
      return given.date();
    }
    if (event instanceof CommitmentRenewed renewed) {
      return renewed.date();
    }
    return event instanceof EscalatedToProvider escalation ? escalation.date() : null;
  }

  private List<Life> begun(CaseEvent event, Facts now, List<Life> next, List<ClockKind> overdue) {
    List<Life> begun = new ArrayList<>();
    boolean open = now.phase() == Phase.OPEN;
    if (event instanceof Opened) {
      Lifecycle.atOpening().forEach(kind -> begun.add(life(kind, "", next, event)));
    }
    if (open) {
      boolean stillOpen = facts.phase() == Phase.OPEN && event instanceof Reopened;
      if (!stillOpen) {
        Lifecycle.restartedBy(event).forEach(kind -> begun.add(life(kind, "", next, event)));
      }
      overdue.stream().filter(kind -> !Lifecycle.restartedBy(event).contains(kind))
          .forEach(kind -> begun.add(life(kind, "", next, event)));
    }
    boolean immediate = now.goals().stream().anyMatch(target -> target.clock() == ClockKind.IMMEDIATE);
    if (immediate && next.stream().noneMatch(life -> life.kind() == ClockKind.IMMEDIATE)) {
      begun.add(life(ClockKind.IMMEDIATE, "", next, event));
    }
    if (event instanceof CustomerWrote && next.stream().noneMatch(l -> l.kind() == ClockKind.REPLY && l.running())) {
      begun.add(life(ClockKind.REPLY, "", next, event));
    }
    if (event instanceof TermStarted term) {
      begun.add(life(term.clock(), "", next, event));
    }
    if (event instanceof CommitmentGiven given) {
      begun.add(life(ClockKind.COMMITMENT, given.commitment(), next, event));
    }
    if (event instanceof CommitmentRenewed renewed) {
      begun.add(life(ClockKind.COMMITMENT, renewed.commitment(), next, event));
    }
    if (event instanceof EscalatedToProvider escalation) {
      begun.add(life(ClockKind.PROVIDER, escalation.provider(), next, event));
    }
    return begun;
  }

  private static Life life(ClockKind kind, String subject, List<Life> before, CaseEvent event) {
    long no = before.stream().filter(life -> life.kind() == kind && life.subject().equals(subject)).count() + 1;
    return Life.begun(kind, subject, (int) no, event.at());
  }

  private boolean ranOutInCustomersTurn(Life life, Instant at, Turns turns) {
    return life.kind() == ClockKind.FOLLOW_UP && life.running() && life.plans().values().stream()
        .anyMatch(plan -> plan.withdrawnAt() == null && turns.excuses(life, Judgement.of(life, plan, at, calendars)));
  }

  private Life excused(Life life, Excused event) {
    ClockId clock = event.clock();
    Plan plan = life.plans().get(clock.binding());
    boolean meant = plan != null && life.id(clock.binding()).equals(clock)
        && Judgement.of(life, plan, event.at(), calendars).breach() != null;
    return meant ? life.with(clock.binding(), plan.excused(event.excuse())) : life;
  }
}
