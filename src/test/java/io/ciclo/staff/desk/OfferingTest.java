package io.ciclo.staff.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.QueuedTask;
import io.ciclo.staff.store.TaskOffer;
import io.ciclo.staff.store.TaskOffer.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whether a task may be given to somebody now")
class OfferingTest {

  private static final Instant TUE_2026_03_10_10H = Instant.parse("2026-03-10T09:00:00Z");

  @ParameterizedTest(name = "own {0}, due in {1} h, put off for {2} h, last answer {3} until {4} h: {5}")
  @CsvSource({
      // nobody's
      "false, , , , , FREE",
      "false, , , CLAIMED, , FREE",
      "false, , , PUT_OFF, 5, FREE",
      "false, , , SKIPPED, 1, SKIPPED",
      "false, , , SKIPPED, 0, FREE",
      "false, -1, , SKIPPED, 1, SKIPPED",
      // given by name, or claimed
      "true, , , , , FREE",
      "true, , , SKIPPED, 0, FREE",
      "true, , , SKIPPED, 1, SKIPPED",
      "true, , , TAKEN, , IN_HAND",
      "true, -1, , CLAIMED, , IN_HAND",
      // put off, in Tasklist too
      "true, , 2, PUT_OFF, 2, PUT_OFF",
      "true, , 2, , , PUT_OFF",
      "true, , 0, PUT_OFF, 0, COMES_BACK",
      "true, , -3, , , COMES_BACK",
      "true, 1, 2, PUT_OFF, 2, PUT_OFF",
      // the due date has come nearer meanwhile
      "true, 0, 2, PUT_OFF, 2, COMES_BACK",
      "true, -1, 2, , , COMES_BACK"})
  void judges(boolean own, Long due, Long takeUp, Answer last, Long until, Offering expected) {
    QueuedTask task = new QueuedTask("t", "UserTask_X", "X", "T-2026-000001", own ? "ana" : null, 40, TUE_2026_03_10_10H,
        in(due), in(takeUp));
    TaskOffer offer = last == null ? null
        : new TaskOffer("ana", "t", "T-2026-000001", "X", last, null, in(until), TUE_2026_03_10_10H);
    assertThat(Offering.judge(task, offer, TUE_2026_03_10_10H)).isEqualTo(expected);
  }

  private static Instant in(Long hours) {
    return hours == null ? null : TUE_2026_03_10_10H.plus(Duration.ofHours(hours));
  }
}
