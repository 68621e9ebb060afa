package io.ciclo.prospects;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.meetings.Purpose;
import io.ciclo.testing.Requirement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PhaseCourseTest {

  private static final Instant FRI_2026_04_03_10H = Instant.parse("2026-04-03T08:00:00Z");

  @ParameterizedTest
  @EnumSource
  @Requirement("BD-29")
  void aPhaseIsWhereItsMeetingsHaveBroughtIt(Phase phase) {
    assertThat(after(phase, 1).state(phase)).isEqualTo(PhaseState.NOT_STARTED);
    assertThat(after(phase, 1, Purpose.OPENING).state(phase)).isEqualTo(PhaseState.OPEN);
    assertThat(after(phase, 1, Purpose.OPENING, Purpose.FEEDBACK).state(phase)).isEqualTo(PhaseState.IN_FEEDBACK);
    assertThat(after(phase, 1, Purpose.OPENING, Purpose.FEEDBACK, Purpose.CLOSING).state(phase)).isEqualTo(PhaseState.CLOSED);
  }

  @Test
  @Requirement("BD-09")
  void anotherRoundBeginsAtItsFirstPhase() {
    PhaseCourse before = after(Phase.BUSINESS_CASE, 1, Purpose.OPENING, Purpose.FEEDBACK, Purpose.CLOSING);
    assertThat(before.current()).isEqualTo(Phase.PROPOSAL);
    PhaseCourse improved = new PhaseCourse(2, before.milestones());
    assertThat(improved.current()).isEqualTo(Phase.BUSINESS_CASE);
    assertThat(improved.state(Phase.BUSINESS_CASE)).isEqualTo(PhaseState.NOT_STARTED);
  }

  private static PhaseCourse after(Phase phase, int round, Purpose... held) {
    List<Milestone> milestones = Stream.of(held).map(purpose -> new Milestone(phase, round, purpose, FRI_2026_04_03_10H)).toList();
    return new PhaseCourse(round, milestones);
  }
}
