package io.ciclo.prospects;

import io.ciclo.meetings.Purpose;
import java.util.List;

/** How far each phase of the present round has come: it follows from the milestones, and is kept nowhere else. */
public record PhaseCourse(int round, List<Milestone> milestones) {

  public PhaseCourse {
    milestones = List.copyOf(milestones);
  }

  public boolean passed(Phase phase, Purpose purpose) {
    return milestones.stream().anyMatch(one -> one.phase() == phase && one.purpose() == purpose && one.round() == round);
  }

  public PhaseState state(Phase phase) {
    if (passed(phase, Purpose.CLOSING)) {
      return PhaseState.CLOSED;
    }
    if (!passed(phase, Purpose.OPENING)) {
      return PhaseState.NOT_STARTED;
    }
    return passed(phase, Purpose.FEEDBACK) ? PhaseState.IN_FEEDBACK : PhaseState.OPEN;
  }

  /** The one in which the case is: the first that is not closed, the last when all are. */
  public Phase current() {
    for (Phase phase : Phase.values()) {
      if (state(phase) != PhaseState.CLOSED) {
        return phase;
      }
    }
    return Phase.SUPPORT;
  }
}
