package io.ciclo.prospects.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.ciclo.engine.Vocabulary;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.Purpose;
import io.ciclo.prospects.Milestone;
import io.ciclo.prospects.Phase;
import io.ciclo.prospects.PhaseCourse;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.Waiting;
import io.ciclo.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** Each meeting of each phase is tried to be skipped. */
class MeetingGateTest {

  private static final String NUMBER = "N-2026-000001";
  private static final long COMPANY = 1;
  private static final Instant THU_2026_04_02_10H = Instant.parse("2026-04-02T08:00:00Z");
  private static final Instant FRI_2026_04_03_10H = Instant.parse("2026-04-03T08:00:00Z");
  private static final Attendee ANA = Attendee.contact(10, "Ana Prat", "ana@prat.example");
  private static final Attendee LUCIA = Attendee.colleague("lucia.ferrer", "Lucía Ferrer", null);
  private static final Prospect PROSPECT = new Prospect(NUMBER, COMPANY, 10, "Chat", "lucia.ferrer", 1, Waiting.NOTHING, null, null,
      THU_2026_04_02_10H, null, 0);

  private final List<Milestone> passed = new ArrayList<>();
  private final List<Meeting> written = new ArrayList<>();
  private final MeetingGate gate = gate();

  private MeetingGate gate() {
    Meetings meetings = mock(Meetings.class);
    when(meetings.ofCase(NUMBER)).thenReturn(written);
    when(meetings.ofCase(NUMBER, COMPANY)).thenCallRealMethod();
    ProspectFile file = mock(ProspectFile.class);
    when(file.course(any())).thenAnswer(asked -> new PhaseCourse(1, passed));
    return new MeetingGate(meetings, file, Vocabulary.of("es-ES"));
  }

  @BeforeEach
  void nothingHasHappened() {
    passed.clear();
    written.clear();
  }

  static Stream<Arguments> gates() {
    return Stream.of(Phase.values()).flatMap(phase -> MeetingGate.purposes(phase).stream().map(purpose -> Arguments.of(phase, purpose)));
  }

  @ParameterizedTest
  @MethodSource("gates")
  @Requirement({"BD-02", "BD-12"})
  void nothingButTheMinutesOfItsOwnMeetingOpensAGate(Phase phase, Purpose purpose) {
    comesTo(phase, purpose);
    assertThat(refusal(phase, purpose)).contains("falta el acta");

    written.add(meeting(COMPANY + 1, phase, purpose, FRI_2026_04_03_10H, ANA));
    assertThat(refusal(phase, purpose)).as("another company's").contains("falta el acta");
    written.add(meeting(COMPANY, phase, purpose, FRI_2026_04_03_10H, LUCIA));
    assertThat(refusal(phase, purpose)).as("among colleagues").contains("no consta nadie del cliente");
    if (purpose != Purpose.OPENING) {
      written.add(meeting(COMPANY, phase, purpose, THU_2026_04_02_10H, ANA));
      assertThat(refusal(phase, purpose)).as("held too early").contains("es de un día anterior");
    }
    written.add(meeting(COMPANY, phase, purpose, FRI_2026_04_03_10H, ANA, LUCIA));
    assertThat(gate.refusal(PROSPECT, phase, purpose)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("gates")
  @Requirement("BD-12")
  void noMeetingIsTakenBeforeItsTurn(Phase phase, Purpose purpose) {
    written.add(meeting(COMPANY, phase, purpose, FRI_2026_04_03_10H, ANA));
    if (purpose == Purpose.OPENING) {
      assertThat(gate.refusal(PROSPECT, phase, purpose).isEmpty()).isEqualTo(phase == Phase.BUSINESS_CASE);
    } else {
      assertThat(refusal(phase, purpose)).contains("todavía no se ha abierto");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SUPPORT")
  @Requirement("BD-12")
  void noPhaseClosesWithoutAWordFromTheCustomer(Phase phase) {
    comesTo(phase, Purpose.FEEDBACK);
    written.add(meeting(COMPANY, phase, Purpose.CLOSING, FRI_2026_04_03_10H, ANA));
    assertThat(refusal(phase, Purpose.CLOSING)).contains("falta la reunión de retroalimentación");
  }

  private String refusal(Phase phase, Purpose purpose) {
    return gate.refusal(PROSPECT, phase, purpose).orElseThrow();
  }

  /** All that comes before was done as it has to be. */
  private void comesTo(Phase phase, Purpose purpose) {
    for (Phase each : Phase.values()) {
      for (Purpose one : MeetingGate.purposes(each)) {
        if (each == phase && one == purpose) {
          return;
        }
        passed.add(new Milestone(each, 1, one, FRI_2026_04_03_10H));
        written.add(meeting(COMPANY, each, one, FRI_2026_04_03_10H, ANA));
      }
    }
  }

  private static Meeting meeting(long company, Phase phase, Purpose purpose, Instant start, Attendee... present) {
    return new Meeting(1, "uid", NUMBER, company, Milestone.part(phase, 1), purpose, "OTHER", "Reunión", start, Duration.ofHours(1), null,
        List.of(present), MeetingState.HELD, 0, null, new Minutes("Hablado.", List.of(present), null), null, "lucia.ferrer", 1);
  }
}
