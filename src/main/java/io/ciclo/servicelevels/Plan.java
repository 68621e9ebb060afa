package io.ciclo.servicelevels;

import io.ciclo.servicelevels.Clock.EarlierGoal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one clock is judged by, and what the goals before leave behind.
 *
 * @param no counts the goals, from 1
 * @param withdrawnAt when the last event that set targets named none for this clock; null while there is one
 * @param warning that stood already when the goal was set, so that nobody is warned twice; else null
 * @param breach that stood already when the goal was set, or that setting it caused; else null
 * @param excuse of the breach; null without one
 * @param pastBreaches of earlier goals, which the exchange of the goal made good
 */
record Plan(Goal goal, int no, Instant since, Instant withdrawnAt, Raised warning, Raised breach, Excuse excuse,
    List<EarlierGoal> earlier, List<Raised> pastBreaches) {

  /** A warning or a breach that has happened, under the goal of that number. */
  record Raised(int goalNo, Instant at, boolean byReplanning) {}

  /** The first goal. When it is passed at once, nobody could have kept it. */
  static Plan first(Life life, Goal goal, Instant at, CalendarVersions calendars) {
    Plan plan = new Plan(goal, 1, at, null, null, null, null, List.of(), List.of());
    return plan.carrying(null, null, life, at, calendars);
  }

  /** Rule 2: elapsed time and pauses are the life's and stay; only what judges them is exchanged. */
  Plan exchanged(Life life, Goal goal, Instant at, CalendarVersions calendars) {
    Judgement before = Judgement.of(life, this, at, calendars);
    List<EarlierGoal> history = new ArrayList<>(earlier);
    history.add(new EarlierGoal(this.goal, no, since, at, before.breach() == null ? null : before.breach().at()));
    Plan plan = new Plan(goal, no + 1, at, null, null, null, excuse, List.copyOf(history), pastBreaches);
    return plan.carrying(before.warning(), before.breach(), life, at, calendars);
  }

  /** The same goal on a life that now starts earlier. */
  Plan moved(Life before, Life after, Instant at, CalendarVersions calendars) {
    if (withdrawnAt != null) {
      return this;
    }
    Judgement judged = Judgement.of(before, this, at, calendars);
    return carrying(judged.warning(), judged.breach(), after, at, calendars);
  }

  Plan explainedBy(Goal alike) {
    return new Plan(alike, no, since, withdrawnAt, warning, breach, excuse, earlier, pastBreaches);
  }

  /** What is breached by then stays breached, and nothing that comes later changes it. */
  Plan withdrawn(Life life, Instant at, CalendarVersions calendars) {
    Judgement last = Judgement.of(life, this, at, calendars);
    return new Plan(goal, no, since, at, last.warning(), last.breach(), excuse, earlier, pastBreaches);
  }

  Plan excused(Excuse why) {
    return new Plan(goal, no, since, withdrawnAt, warning, breach, why, earlier, pastBreaches);
  }

  /**
   * What stood before and still stands is not said again; what is new and lies in the past already came about by this
   * change and not by work.
   */
  private Plan carrying(Raised warned, Raised breached, Life life, Instant at, CalendarVersions calendars) {
    Plan bare = new Plan(goal, no, since, withdrawnAt, null, null, excuse, earlier, pastBreaches);
    Judgement now = Judgement.of(life, bare, at, calendars);
    Raised nowWarned = now.warning() == null ? null : warned != null ? warned : new Raised(no, at, true);
    Raised nowBreached = now.breach() == null ? null : breached != null ? breached : new Raised(no, at, true);
    List<Raised> past = new ArrayList<>(pastBreaches);
    if (breached != null && nowBreached == null) {
      past.add(breached);
    }
    boolean onlyBreached = nowBreached != null && warned == null;
    return new Plan(goal, no, since, withdrawnAt, onlyBreached ? null : nowWarned, nowBreached,
        nowBreached == null ? null : excuse, earlier, List.copyOf(past));
  }
}
