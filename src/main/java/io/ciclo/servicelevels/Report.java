package io.ciclo.servicelevels;

import io.ciclo.servicelevels.Clock.Standing;
import io.ciclo.servicelevels.Life.How;
import io.ciclo.servicelevels.Plan.Raised;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Judges all clocks of a case at one moment. */
record Report(Instant now, List<Life> lives, Turns turns, Instant lastHeard, CalendarVersions calendars) {

  ServiceLevels levels() {
    List<Clock> clocks = new ArrayList<>();
    List<Alarm> alarms = new ArrayList<>();
    for (Life life : lives) {
      for (Binding binding : Binding.values()) {
        Plan plan = life.plans().get(binding);
        if (plan != null) {
          Judgement judged = Judgement.of(life, plan, now, calendars);
          clocks.add(clock(life, binding, plan, judged));
          addAlarms(alarms, life, binding, plan, judged);
        }
      }
    }
    alarms.sort(Comparator.comparing(Alarm::at).thenComparing(alarm -> alarm.key().kind()));
    return new ServiceLevels(now, List.copyOf(clocks), colour(clocks), lastHeard, List.copyOf(alarms));
  }

  private static Colour colour(List<Clock> clocks) {
    boolean red = clocks.stream().anyMatch(clock ->
        clock.id().kind() == ClockKind.INFORMATION && clock.running() && clock.breachedAt() != null);
    return red ? Colour.RED : Colour.WHITE;
  }

  private Clock clock(Life life, Binding binding, Plan plan, Judgement judged) {
    Instant stop = plan.withdrawnAt() != null ? plan.withdrawnAt() : life.stop();
    Excuse excuse = plan.excuse() == null && turns.excuses(life, judged) ? Excuse.CUSTOMERS_TURN : plan.excuse();
    Result result = result(life, plan, judged.breach(), excuse);
    Standing standing = result.breached() ? Standing.LATE
        : stop == null && judged.warning() != null ? Standing.AT_RISK : Standing.ON_TIME;
    return new Clock(life.id(binding), life.start(), plan.goal(), plan.no(), plan.since(), life.pauses(), stop,
        judged.deadline(), judged.warnAt(), judged.elapsed(), result, standing,
        judged.breach() == null ? null : judged.breach().at(), excuse, plan.earlier());
  }

  /** What was breached stays breached, however the case ends; only a case that goes on elsewhere is judged there. */
  private static Result result(Life life, Plan plan, Raised breach, Excuse excuse) {
    boolean withdrawn = plan.withdrawnAt() != null;
    if (!withdrawn && !life.running() && life.ending().how() == How.MERGED) {
      return Result.MERGED;
    }
    if (breach != null) {
      return excuse != null ? Result.EXCUSED
          : breach.byReplanning() ? Result.BREACHED_BY_REPLANNING : Result.BREACHED_BY_WORK;
    }
    if (withdrawn) {
      return Result.CANCELLED;
    }
    if (life.running()) {
      return Result.RUNNING;
    }
    return life.ending().how() == How.DONE ? Result.MET : Result.CANCELLED;
  }

  /** Warnings matter while the clock runs; a breach that has happened is a fact, even if the clock stopped since. */
  private static void addAlarms(List<Alarm> alarms, Life life, Binding binding, Plan plan, Judgement judged) {
    ClockId id = life.id(binding);
    boolean running = life.running() && plan.withdrawnAt() == null;
    plan.pastBreaches().forEach(breach -> alarms.add(alarm(id, breach, Alarm.Kind.BREACH)));
    if (judged.breach() != null) {
      alarms.add(alarm(id, judged.breach(), Alarm.Kind.BREACH));
    } else if (running && judged.deadline() != null) {
      alarms.add(new Alarm(new Alarm.Key(id, plan.no(), Alarm.Kind.BREACH), judged.deadline()));
    }
    if (running && judged.warning() != null) {
      alarms.add(alarm(id, judged.warning(), Alarm.Kind.WARNING));
    } else if (running && judged.breach() == null && judged.warnAt() != null) {
      alarms.add(new Alarm(new Alarm.Key(id, plan.no(), Alarm.Kind.WARNING), judged.warnAt()));
    }
  }

  private static Alarm alarm(ClockId id, Raised raised, Alarm.Kind kind) {
    return new Alarm(new Alarm.Key(id, raised.goalNo(), kind), raised.at());
  }
}
