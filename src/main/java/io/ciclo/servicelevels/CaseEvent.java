package io.ciclo.servicelevels;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Something that happened to a case and matters to its clocks. A case's list of events only grows, and no event lies
 * before the one that it follows; the first is {@link Opened}. Whatever a decision table said is carried along, so that
 * replaying asks none. An event that meets nothing (the end of a wait that did not begin) changes nothing.
 */
public sealed interface CaseEvent {

  Instant at();

  /** Events after which exactly these targets hold: a clock whose target is not among them is cancelled. */
  sealed interface SetsTargets extends CaseEvent {
    List<Target> targets();
  }

  /** Until triage the targets are those of the three questions (IN-26), else of an incident of medium priority. */
  record Opened(Instant at, List<Target> targets) implements SetsTargets {
    public Opened {
      targets = List.copyOf(targets);
    }
  }

  record Classified(Instant at, List<Target> targets) implements SetsTargets {
    public Classified {
      targets = List.copyOf(targets);
    }
  }

  record PriorityChanged(Instant at, List<Target> targets) implements SetsTargets {
    public PriorityChanged {
      targets = List.copyOf(targets);
    }
  }

  record PlanChanged(Instant at, List<Target> targets) implements SetsTargets {
    public PlanChanged {
      targets = List.copyOf(targets);
    }
  }

  /** The customer has another calendar, or an administrator lets open deadlines follow a calendar's new version. */
  record CalendarChanged(Instant at, List<Target> targets) implements SetsTargets {
    public CalendarChanged {
      targets = List.copyOf(targets);
    }
  }

  /**
   * @param state unique among the waits that last at the same time
   * @param validation whether a solution waits for acceptance: accepting it stops the resolution where this wait began
   * @param pausesResolution what the table of states says (SL-21)
   * @param customersTurn whether it is the customer who has to act
   */
  record WaitingStarted(Instant at, String state, boolean validation, boolean pausesResolution, boolean customersTurn)
      implements CaseEvent {}

  record WaitingEnded(Instant at, String state) implements CaseEvent {}

  /** A public answer written by a person, in any channel. */
  record Answered(Instant at, boolean withNextStep) implements CaseEvent {}

  /** Reaches the customer without anybody having looked; no clock takes notice. */
  record AutomaticMailSent(Instant at, String text) implements CaseEvent {}

  record Noted(Instant at) implements CaseEvent {}

  record CustomerWrote(Instant at) implements CaseEvent {}

  record NoAnswerNeeded(Instant at, String by) implements CaseEvent {}

  /** Somebody has taken the case in hand (SL-23). */
  record Attended(Instant at, String by) implements CaseEvent {}

  /** @param date the provider's own; null as long as it names none */
  record EscalatedToProvider(Instant at, String provider, PromisedDate date) implements CaseEvent {}

  record ProviderAnswered(Instant at, String provider) implements CaseEvent {}

  record CommitmentGiven(Instant at, String commitment, PromisedDate date) implements CaseEvent {}

  record CommitmentRenewed(Instant at, String commitment, PromisedDate date) implements CaseEvent {}

  record CommitmentFulfilled(Instant at, String commitment) implements CaseEvent {}

  /** An estimate, a development or the stretch up to the next progress report begins; the one that ran ends. */
  record TermStarted(Instant at, ClockKind clock) implements CaseEvent {
    public TermStarted {
      Lifecycle.requireTerm(clock);
    }
  }

  record TermEnded(Instant at, ClockKind clock) implements CaseEvent {
    public TermEnded {
      Lifecycle.requireTerm(clock);
    }
  }

  /**
   * Others are part of the work, and the term that runs is judged by a date from now on (SL-19), whatever tables say; the next one is
   * judged by them again.
   */
  record TermRevised(Instant at, ClockKind clock, PromisedDate date) implements CaseEvent {
    public TermRevised {
      Lifecycle.requireTerm(clock);
      Objects.requireNonNull(date, "date");
    }
  }

  /** The solution was accepted, by a word or by silence. */
  record Resolved(Instant at) implements CaseEvent {}

  record Rejected(Instant at) implements CaseEvent {}

  /** Within the window (FU-27); later there is a new case. */
  record Reopened(Instant at) implements CaseEvent {}

  /** Closed as duplicate of another case, or as reply to it. */
  record Merged(Instant at, String into) implements CaseEvent {}

  /**
   * Another case was merged into this one.
   *
   * @param start when the other one's clocks started
   */
  record Absorbed(Instant at, String from, Instant start) implements CaseEvent {}

  record Closed(Instant at) implements CaseEvent {}

  record Withdrawn(Instant at) implements CaseEvent {}

  /** Somebody excuses a breach that has happened. */
  record Excused(Instant at, ClockId clock, Excuse excuse) implements CaseEvent {}
}
