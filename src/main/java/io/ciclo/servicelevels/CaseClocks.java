package io.ciclo.servicelevels;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of cases as they are kept (SL-29). Every call joins the caller's transaction, so that a fact and what it does
 * to the clocks are stored together or not at all. A case that was never opened here has no clocks: what happens to it is
 * ignored.
 */
public interface CaseClocks {

  /** What happened, told for the moment at which it is recorded: now, but never before the case's last event. */
  @FunctionalInterface
  interface Happening {
    List<CaseEvent> at(Instant moment);
  }

  /** The case begins, with the targets of its profile. */
  void open(ServedCase served);

  /**
   * As {@link #open(ServedCase)}, for a case that began before its clocks were kept.
   *
   * @param since when it was opened
   * @param events what happened to it since, in order
   */
  void recall(ServedCase served, Instant since, List<CaseEvent> events);

  void happened(String caseNumber, Happening what);

  /** From now on the case is judged by the targets of this profile; what elapsed and every pause stay (PR-24). */
  void replan(ServedCase served, Replanning why);

  /** What {@link #replan} would change now; nothing is written. Empty when no deadline moves. */
  List<NewDeadline> preview(String caseNumber, CaseProfile profile);

  /** Lists and reports group the case by other words from now on. */
  void relabel(ServedCase served);

  /** A merged case's clocks end, the survivor inherits the earlier start. */
  void merge(String caseNumber, String into);

  /**
   * @throws io.ciclo.engine.InputRefused when the clock is not breached, or is excused already
   */
  void excuse(String caseNumber, ClockId clock, Excuse excuse);

  /** Judged now; empty for a case without clocks. */
  Optional<ServiceLevels> of(String caseNumber);

  /** What the case card shows, read from the stored clocks; empty for a case without clocks. */
  Optional<Glance> glance(String caseNumber);

  /** Profile and labels; empty for a case without clocks. */
  Optional<ServedCase> served(String caseNumber);
}
